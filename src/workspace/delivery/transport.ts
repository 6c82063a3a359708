import type { Json } from '../json.js';
import type { Acknowledgement, Delivery } from '../model.js';

/** One try at handing something to the app. */
export interface Parcel {
  readonly kind: Delivery['kind'];
  readonly payload: Json;
  /** 0 for the first try. */
  readonly retry: number;
  readonly retryReason: string;
}

/** A way to the app: Socket Mode or a request URL. */
export interface Transport {
  readonly name: 'socket' | 'http';
  /** Never rejects: what goes wrong is told as a failed acknowledgement. */
  deliver(parcel: Parcel): Promise<Acknowledgement>;
}
