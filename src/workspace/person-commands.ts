import { addEphemeral, joinChannel } from './messaging.js';
import type { Acknowledgement, Channel, Member } from './model.js';
import { slashCommand } from './payloads/interactions.js';
import { answerInPlace, issueResponseUrl } from './response-url.js';
import { issueTrigger } from './triggers.js';
import { typedText } from './typed-text.js';
import type { World } from './world.js';

interface TypedCommand {
  /** With its slash. */
  readonly name: string;
  readonly text: string;
}

/** Who speaks for the workspace itself, as Slackbot does. */
export const WORKSPACE_VOICE = 'USLACKBOT';

/** Runs a slash command; one that the app does not declare is answered by the workspace. */
export async function runCommand(
  world: World,
  member: Member,
  channel: Channel,
  typed: TypedCommand,
): Promise<Acknowledgement> {
  if (typed.name === '/invite') return invite(world, member, channel, typed.text);
  const declared = world.settings.commands.find(({ command }) => command === typed.name);
  if (declared === undefined) {
    tell(world, member, channel, `\`${typed.name}\` is not a valid command.`);
    return { kind: 'failed', reason: 'http_error', status: 404 };
  }
  const escapes = declared.shouldEscape === true;
  const text = escapes ? typedText(typed.text, world.state).text : typed.text;
  const triggerId = issueTrigger(world.state, member.id);
  const responseUrl = issueResponseUrl(world, member.id, channel);
  const payload = slashCommand(
    world,
    member,
    channel,
    { name: typed.name, text },
    triggerId,
    responseUrl,
  );
  const outcome = await world.dispatcher.sendInteraction('slash_commands', typed.name, payload);
  if (outcome.kind === 'acknowledged') {
    const target = { channel: channel.id, user: member.id, message: undefined };
    answerInPlace(world, target, outcome.body);
    return outcome;
  }
  const error = outcome.reason === 'timeout' ? 'operation_timeout' : 'dispatch_failed';
  tell(world, member, channel, `${typed.name} failed with the error "${error}"`);
  return outcome;
}

function invite(world: World, member: Member, channel: Channel, text: string): Acknowledgement {
  const invited = [...world.state.members.values()].find(
    ({ id, name }) => text.trim() === `<@${id}>` || text.trim().toLowerCase() === `@${name}`,
  );
  if (invited === undefined) {
    tell(world, member, channel, 'Name whom to invite: /invite @name');
    return { kind: 'acknowledged', body: undefined };
  }
  joinChannel(world, channel, invited.id);
  return { kind: 'acknowledged', body: undefined };
}

function tell(world: World, member: Member, channel: Channel, text: string): void {
  addEphemeral(world, channel, member.id, { text, blocks: [], attachments: [] }, WORKSPACE_VOICE);
}
