import type { Answer } from '../../src/answering/answer.js';
import { createBot, type Bot, type BotParts } from '../../src/conversation/bot.js';
import type { StateStore } from '../../src/conversation/ports.js';
import type {
  ConversationContext,
  IncomingMessage,
  Responder,
} from '../../src/conversation/responder.js';

/** An answer that tells one value, so that a test can see what was told. */
export function telling(told: string, kind: Answer['kind'] = 'answer'): Answer {
  return {
    kind,
    language: 'en',
    intent: 'echo',
    confidence: 1,
    runnerUp: null,
    parts: [{ kind: 'message', id: 'test.told', values: { told } }],
    more: [],
    roles: [],
    platforms: [],
    nextSteps: [],
  };
}

export function toldIn({ parts: [part] }: Answer): string {
  if (part?.kind !== 'message') return '';
  return part.id === 'test.told' ? String(part.values?.['told']) : part.id;
}

export function speakingOf(answer: Answer): ConversationContext {
  return { language: 'en', question: { intent: 'echo' }, answer };
}

/** Repeats what it hears, and asks back at `?`: "which one?" until it hears something else. */
export const echo: Responder = {
  respond({ text }, context) {
    if (text.endsWith('?')) {
      const answer = telling(`which ${text}`, 'clarify');
      return { answer, context: { ...speakingOf(answer), awaiting: 'role' } };
    }
    const before = context ? `${toldIn(context.answer)} > ` : '';
    const answer = telling(before + text);
    return { answer, context: speakingOf(answer) };
  },
};

export interface MemoryState extends StateStore {
  readonly documents: Map<string, { value: unknown; ttlSeconds: number; user: string }>;
}

/** A state store in a map, with what was stored to be looked at. */
export function memoryState(): MemoryState {
  const documents: MemoryState['documents'] = new Map();
  const at = (tenant: string, key: string) => JSON.stringify([tenant, key]);
  return {
    documents,
    async read(tenant, key) {
      return structuredClone(documents.get(at(tenant, key)));
    },
    async write(tenant, key, value, { ttlSeconds, user }) {
      documents.set(at(tenant, key), {
        value: JSON.parse(JSON.stringify(value)) as unknown,
        ttlSeconds,
        user,
      });
    },
    async delete(tenant, key) {
      documents.delete(at(tenant, key));
    },
  };
}

export interface LogLine {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

export interface TestBot {
  readonly bot: Bot;
  readonly state: MemoryState;
  readonly log: LogLine[];
  /** What the bot replied to the text: one entry for each reply. */
  readonly say: (text: string, from?: Partial<IncomingMessage>) => Promise<string[]>;
}

export function testBot(parts: Partial<BotParts> = {}, state = memoryState()): TestBot {
  const log: LogLine[] = [];
  const logger = {
    error: (fields: LogLine['fields'], message: string) => log.push({ fields, message }),
  };
  const bot = createBot({
    responder: echo,
    storage: { state },
    clock: () => 1_700_000_000_000,
    logger,
    ...parts,
  });
  return {
    bot,
    state,
    log,
    async say(text, from = {}) {
      const told: string[] = [];
      await bot.turn(messageOf(text, from), async ({ answer }) => {
        told.push(toldIn(answer));
      });
      return told;
    },
  };
}

export function messageOf(text: string, from: Partial<IncomingMessage> = {}): IncomingMessage {
  return { tenant: 'T1', channel: 'C1', conversation: 'C1', user: 'U1', text, ...from };
}
