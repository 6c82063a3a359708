import { App } from '@slack/bolt';
import { CardSupport } from './card-support.js';
import { clientOptionsFor, doorFor, type Door, type SlackConnection } from './connection.js';
import { clientsFor } from './clients.js';
import { countQuestions } from './count-questions.js';
import { guardListeners } from './guard.js';
import { remindAll, type RemindReport } from './listeners/plan/remind.js';
import { features } from './listeners/index.js';
import { followCorrections, type FollowReport } from './living-shares/follow-corrections.js';
import { boltLogger, errorFields } from './log.js';
import { reportLost } from './lost-turns.js';
import { Outbox } from './outbox.js';
import type { GivenParts, SlackParts } from './parts.js';
import { People } from './people.js';
import { explainStart, type StartResult } from './start-result.js';
import { waitForReal } from './wait.js';

export interface SlackApp {
  /** Settles once events can arrive, or when Slack refuses a token. */
  start(): Promise<StartResult>;
  /** Edits shared posts whose text was corrected since. Once after each start, and then often. */
  followCorrections(): Promise<FollowReport>;
  /** Sends the reminders that are due. Every minute or so. */
  remind(): Promise<RemindReport>;
  /** Logs posts whose answer a killed process left open, and gives how many. Every minute or so. */
  reportLost(): Promise<number>;
  /** Settles when nothing that has arrived is still being worked on. */
  idle(): Promise<void>;
  /** Takes no more events, then waits for what is being worked on. */
  stop(): Promise<void>;
}

export interface SlackAppParts extends GivenParts {
  readonly connection: SlackConnection;
}

/** The bot in Slack: a Bolt app with a listener for each surface. */
export function createSlackApp({ connection, ...given }: SlackAppParts): SlackApp {
  const { wait = waitForReal } = given;
  const bot = countQuestions(given);
  const outbox = new Outbox(given.postPauseMs, wait);
  const cardSupport = new CardSupport(given);
  const parts = { ...given, bot, wait, outbox, cardSupport, people: new People(given) };
  const door = doorFor(connection, parts);
  const app = createBoltApp(connection, door, parts);
  const inFlight = guardListeners(app, parts);
  for (const register of features) register(app, parts);

  return {
    start: () => start(app, door, connection),
    followCorrections: () =>
      inFlight.track(
        followCorrections({
          ...parts,
          editPauseMs: given.postPauseMs,
          clientFor: clientsFor(connection, door, parts),
        }),
      ),
    remind: () =>
      inFlight.track(remindAll({ ...parts, clientFor: clientsFor(connection, door, parts) })),
    reportLost: () => inFlight.track(reportLost(parts)),
    idle: () => inFlight.idle(),
    async stop() {
      await door.close();
      await inFlight.idle();
    },
  };
}

/**
 * `deferInitialization`, because the constructor would call `auth.test` and end the process when it
 * fails; no conversation store, because ours is Botkit's and Bolt's never forgets.
 */
function createBoltApp(connection: SlackConnection, door: Door, { logger }: SlackParts): App {
  const app = new App({
    ...tokensFrom(connection, door),
    receiver: door.receiver,
    clientOptions: clientOptionsFor(connection),
    logger: boltLogger(logger),
    deferInitialization: true,
    convoStore: false,
  });
  app.error(async (error) => {
    // To throw again would end the process.
    logger.error(errorFields(error), 'an event could not be taken');
  });
  return app;
}

/** Over HTTP Bolt takes the authorisation from the receiver, and refuses a second one. */
function tokensFrom(connection: SlackConnection, { authorize }: Door) {
  if (connection.kind !== 'oauth') return { token: connection.botToken };
  if (connection.events.kind === 'http' || authorize === undefined) return {};
  return { authorize };
}

async function start(app: App, door: Door, { apiUrl }: SlackConnection): Promise<StartResult> {
  try {
    await app.init();
  } catch (error) {
    return explainStart(error, 'SLACK_BOT_TOKEN', apiUrl);
  }
  try {
    return { kind: 'started', where: await door.open() };
  } catch (error) {
    return explainStart(error, 'SLACK_APP_TOKEN', apiUrl);
  }
}
