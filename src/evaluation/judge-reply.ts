import type { ConversationTurn, CourseCase, FactCase } from './held-out.js';

/** What of a reply is judged. */
export interface JudgedReply {
  readonly kind: string;
  readonly text: string;
  readonly platforms: readonly string[];
}

/** Whether a reply tells the fact, and for "who …?" names the right role first. */
export function tellsFact({ mustMention, role }: FactCase, reply: JudgedReply): boolean {
  if (reply.kind !== 'answer' || !mentionsAll(mustMention, reply.text)) return false;
  if (role === undefined) return true;
  return roleNamedFirst(reply.text) === role;
}

const CIO = /\bc\.?i\.?o\b|\bcios\b|chief information|سی ?آئی ?او|چیف انفارمیشن/u;
const CTO = /\bc\.?t\.?o\b|\bctos\b|chief technology|سی ?ٹی ?او|چیف ٹیکنالوجی/u;

function roleNamedFirst(text: string): 'cio' | 'cto' | undefined {
  const [cio, cto] = [CIO, CTO].map((name) => plain(text).search(name));
  if (cio === undefined || cto === undefined || (cio < 0 && cto < 0)) return undefined;
  return cto < 0 || (cio >= 0 && cio < cto) ? 'cio' : 'cto';
}

/** Whether a reply names a platform that fits and none that does not. */
export function namesPlatforms(
  { platformsAny, platformsNone }: CourseCase,
  { kind, platforms }: JudgedReply,
): boolean {
  const right = platformsAny.length === 0 || platformsAny.some((id) => platforms.includes(id));
  const wrong = platformsNone.some((id) => platforms.includes(id));
  return kind === 'answer' && right && !wrong;
}

/** Whether a turn of a conversation went as its author expects. */
export function fitsTurn(turn: ConversationTurn, reply: JudgedReply): boolean {
  const { kind, mustMention, platforms } = turn;
  const named = platforms.length === 0 || platforms.some((id) => reply.platforms.includes(id));
  return reply.kind === kind && mentionsAll(mustMention, reply.text) && named;
}

/** Whether nothing was claimed: the bot declined, or asked back. */
export function declines({ kind }: JudgedReply): boolean {
  return kind === 'fallback' || kind === 'clarify';
}

function mentionsAll(patterns: readonly string[], text: string): boolean {
  return patterns.every((pattern) => new RegExp(pattern, 'u').test(plain(text)));
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\u2066-\u2069]/g, '');
}
