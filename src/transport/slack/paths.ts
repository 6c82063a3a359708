/** The paths that the bot serves over HTTP. A proxy before it may put a path of its own in front. */

/** Where Slack sends events, interactivity and commands. */
export const EVENTS_PATH = '/slack/events';

/** Where people begin to install the app. */
export const INSTALL_PATH = '/slack/install';

/** Where Slack sends those who have agreed to install it. */
export const REDIRECT_PATH = '/slack/oauth_redirect';
