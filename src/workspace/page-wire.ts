import { isRecord, textOf } from './json.js';
import type { ApiCall, Delivery } from './model.js';
import type { WireItem } from './page-protocol.js';
import type { World } from './world.js';

const MOST_ITEMS = 150;

/** The latest traffic between the workspace and the app, newest first. */
export function wireItems(world: World): readonly WireItem[] {
  const calls = world.calls.slice(-MOST_ITEMS).map(callItem);
  const deliveries = world.dispatcher.deliveries.slice(-MOST_ITEMS).flatMap(deliveryItems);
  return [...calls, ...deliveries].sort((a, b) => b.at - a.at).slice(0, MOST_ITEMS);
}

/** What was sent and what came back, for one item; `undefined` where it is gone. */
export function wireDetail(world: World, key: string): unknown {
  const [kind, number] = key.split(':');
  if (kind === 'call') {
    const call = world.calls.find((one) => one.number === Number(number));
    return call && { arguments: call.arguments, status: call.status, response: call.response };
  }
  const delivery = world.dispatcher.deliveries.find((one) => one.number === Number(number));
  return delivery && { payload: delivery.payload, attempts: delivery.attempts };
}

function callItem(call: ApiCall): WireItem {
  const ok = call.response['ok'] === true;
  return {
    key: `call:${call.number}`,
    direction: 'from-app',
    title: call.method,
    outcome: ok ? 'ok' : textOf(call.response['error']) || 'cut',
    failed: !ok,
    at: call.at,
    tookMs: call.tookMs,
  };
}

function deliveryItems(delivery: Delivery): readonly WireItem[] {
  return delivery.attempts.map((attempt) => {
    const { acknowledgement } = attempt;
    const retry = attempt.retry === 0 ? '' : `, retry ${attempt.retry}`;
    return {
      key: `delivery:${delivery.number}:${attempt.retry}`,
      direction: 'to-app',
      title: titleOf(delivery),
      outcome: `${outcomeOf(acknowledgement)}${retry}`,
      failed: acknowledgement?.kind === 'failed',
      at: attempt.at,
      tookMs: attempt.tookMs,
    };
  });
}

function outcomeOf(acknowledgement: Delivery['attempts'][number]['acknowledgement']): string {
  if (acknowledgement === undefined) return 'waiting';
  return acknowledgement.kind === 'acknowledged' ? 'acknowledged' : acknowledgement.reason;
}

function titleOf({ type, payload }: Delivery): string {
  const event = isRecord(payload['event']) ? payload['event'] : {};
  const parts = [type, textOf(event['subtype']), textOf(event['channel_type'])];
  return parts.filter((part) => part !== '').join(' · ');
}
