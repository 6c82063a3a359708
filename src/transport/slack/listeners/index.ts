import type { Register } from '../parts.js';
import { registerCareerCommand } from './career-command/career-command.js';
import { registerChannelSettings } from './channel-settings/channel-settings.js';
import { registerDirectMessages } from './direct-messages/direct-messages.js';
import { registerFeedback } from './feedback/feedback.js';
import { registerHome } from './home/home.js';
import { registerJoining } from './joining/joining.js';
import { registerLifecycle } from './lifecycle/lifecycle.js';
import { registerMentions } from './mentions/mentions.js';
import { registerNextSteps } from './next-steps/next-steps.js';
import { registerPlan } from './plan/plan.js';
import { registerFinder } from './finder/finder.js';
import { registerShare } from './share/share.js';
import { registerAnswerMessage } from './shortcuts/answer-message.js';
import { registerAskShortcut } from './shortcuts/ask.js';
import { registerStale } from './stale/stale.js';
import { registerThreads } from './threads/threads.js';
import { registerUnanswered } from './unanswered/unanswered.js';
import { registerWhy } from './why/why.js';

/** Everything that the bot listens to in Slack. */
export const features: readonly Register[] = [
  registerMentions,
  registerThreads,
  registerDirectMessages,
  registerCareerCommand,
  registerNextSteps,
  registerShare,
  registerAnswerMessage,
  registerAskShortcut,
  registerFeedback,
  registerWhy,
  registerUnanswered,
  registerPlan,
  registerFinder,
  registerHome,
  registerChannelSettings,
  registerJoining,
  registerLifecycle,
  registerStale,
];
