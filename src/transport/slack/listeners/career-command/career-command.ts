import { tenantOf } from '../../arrival.js';
import type { Register } from '../../parts.js';
import { languageFor } from '../../person.js';
import { whisper, whisperText } from '../../reply.js';
import { decodeText } from '../../text.js';

/** Answers `/career <question>` to the asker alone, in any channel, the bot being in it or not. */
export const registerCareerCommand: Register = (app, parts) => {
  app.command('/career', async ({ ack, command, context, respond }) => {
    await ack();
    const { channel_id: channel, user_id: user } = command;
    const tenant = tenantOf(context);
    const text = decodeText(command.text);
    if (text === '' || text.toLowerCase() === 'help') {
      const language = await languageFor(parts.storage, tenant, user);
      await whisperText(respond, parts.messages('career.usage', language));
      return;
    }
    const conversation = `${channel}:career`;
    const message = { tenant, channel, conversation, user, text };
    await parts.bot.turn(message, whisper(respond, parts));
  });
};
