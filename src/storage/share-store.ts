/** What is about to be posted in a channel, before Slack has taken it. */
export interface ShareClaim {
  readonly tenant: string;
  /** The same for each repetition of one intention, such as the two clicks of a double click. */
  readonly key: string;
  readonly channel: string;
  readonly sharedBy: string;
  /** What the answer can be made from again. */
  readonly answerCode: string;
  /** Ids of the knowledge entries that the post tells. */
  readonly entries: readonly string[];
  readonly language: string;
  readonly note?: string;
}

/** How far a share has come. */
export type ShareStatus =
  | { readonly kind: 'claimed'; readonly claimedMs: number }
  | { readonly kind: 'posted'; readonly ts: string; readonly postedMs: number }
  | { readonly kind: 'undone'; readonly ts: string; readonly postedMs: number }
  /** The post can no longer be changed: it was deleted in Slack, or its edit window has closed. */
  | {
      readonly kind: 'lost';
      readonly ts: string;
      readonly postedMs: number;
      readonly reason: string;
    };

/** A share as it is kept. */
export interface Share {
  readonly id: string;
  readonly channel: string;
  /** `null` once that person was deleted. */
  readonly sharedBy: string | null;
  readonly answerCode: string;
  readonly entries: readonly string[];
  readonly language: string;
  readonly note: string | null;
  readonly status: ShareStatus;
  /** When the post last followed a correction of the knowledge; `null` before that. */
  readonly editedMs: number | null;
}

/** `new`: the caller is to post. `existing`: somebody did or is about to. */
export type ClaimResult =
  | { readonly kind: 'new'; readonly id: string }
  | { readonly kind: 'existing'; readonly share: Share };

/** What became of the attempt to make a post follow the knowledge. */
export type EditOutcome =
  | { readonly kind: 'edited'; readonly answerCode: string; readonly entries: readonly string[] }
  | { readonly kind: 'lost'; readonly reason: string };

/**
 * What was shared where. The order is: `claim`, post to Slack, then `posted` or `failed`.
 *
 * A process that dies in between leaves a claim for which nobody knows whether the post was made; it
 * keeps its key, so that nothing is ever posted twice.
 */
export interface ShareStore {
  /** Among callers with the same key one gets `new` and may post; the others get its share. */
  claim(claim: ShareClaim): Promise<ClaimResult>;
  posted(tenant: string, id: string, ts: string): Promise<void>;
  /** Slack refused: forgets the claim, so that the same key can be tried again. */
  failed(tenant: string, id: string): Promise<void>;
  get(tenant: string, id: string): Promise<Share | undefined>;
  /** Marks a live post as taken back, and frees its key. `false` where it is not live (any more). */
  undo(tenant: string, id: string): Promise<boolean>;
  /** Posts since that time that were not taken back or lost, the oldest first. */
  liveSince(tenant: string, sinceMs: number): Promise<readonly Share[]>;
  edited(tenant: string, id: string, outcome: EditOutcome): Promise<void>;
  /** The tenants with posts since that time that were not taken back or lost, in any order. */
  liveTenants(sinceMs: number): Promise<readonly string[]>;
}
