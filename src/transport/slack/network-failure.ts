import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRequestError } from '@slack/web-api';

/** Why an address gave no answer of Slack's, for whoever runs the machine. */
export interface NetworkFailure {
  /** Follows the name of the host. */
  readonly reason: string;
  readonly next: string;
}

const REACH =
  'Check that this machine reaches it over HTTPS, for example with curl -I. The bot connects ' +
  'directly: a proxy in HTTPS_PROXY is not used.';
const TRUST =
  'Where a firewall or a proxy of yours reads along, name the file of its certificate in ' +
  'NODE_EXTRA_CA_CERTS; check the clock of this machine, too.';

/** By what Node tells of a connection that did not come about. */
const FAILURES: readonly (readonly [cause: RegExp, reason: string, next: string])[] = [
  [
    /^(ENOTFOUND|EAI_AGAIN)$/,
    'is not found by its name',
    `There may be no network or no name server. ${REACH}`,
  ],
  [/^ECONNREFUSED$/, 'refuses the connection', REACH],
  [/^(EHOSTUNREACH|ENETUNREACH)$/, 'cannot be reached from this network', REACH],
  [
    /TIMEDOUT|TIMEOUT|^TimeoutError$/,
    'does not answer in time',
    `A firewall may block it. ${REACH}`,
  ],
  [/CERT|SIGNATURE|SELF_SIGNED/, 'shows a certificate that is not trusted here', TRUST],
  [/SSL|TLS|EPROTO/, 'does not speak HTTPS', REACH],
  [/^bad port$/, 'has a port that Node.js never connects to', 'Use another port.'],
];

/** Explains an error of the Web API's client; `undefined` for what Slack itself answered. */
export function networkFailure(error: unknown): NetworkFailure | undefined {
  if (error instanceof WebAPIRequestError) return failureOf(causeOf(error.original));
  if (error instanceof WebAPIHTTPError) return foreignAnswer(`HTTP ${error.statusCode}`);
  // What is no JSON, such as the page of a proxy, is given by the client for the name of an error.
  if (error instanceof WebAPIPlatformError && !/^\w+$/.test(error.data.error)) {
    return foreignAnswer('a text that is not from Slack');
  }
  return undefined;
}

function foreignAnswer(what: string): NetworkFailure {
  const next = `Something in between may answer instead: a proxy, a firewall, a login page. ${REACH}`;
  return { reason: `answers with ${what}`, next };
}

function failureOf(cause: string): NetworkFailure {
  const [, reason, next] = FAILURES.find(([pattern]) => pattern.test(cause)) ?? [
    cause,
    'breaks the connection off',
    REACH,
  ];
  return { reason: `${reason} (${cause})`, next };
}

/** A code where there is one. Of a host with several addresses, what went wrong with the first. */
function causeOf(error: Error): string {
  const { cause } = error;
  const first: unknown = cause instanceof AggregateError ? cause.errors[0] : cause;
  if (!(first instanceof Error)) return error.name;
  return (first as NodeJS.ErrnoException).code ?? first.message;
}
