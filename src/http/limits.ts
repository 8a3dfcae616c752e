/** What one request may ask of the service, and when the service as a whole says that it has too much to do. */
export interface Limits {
  /** Nested fields from the root to the deepest leaf; fragments add nothing, `__schema` is free. */
  readonly depth: number;
  /** Aliases in an operation, those in its fragments included. */
  readonly aliases: number;
  /** Directives in an operation, those in its fragments included. */
  readonly directives: number;
  /** Fields in any one selection set, those of its fragments included and repeated ones counted each time. */
  readonly breadth: number;
  /** Lexical tokens in a document. */
  readonly tokens: number;
  /**
   * Fields that the operation may resolve. Before it runs it is refused where it could resolve more: below a list everything
   * counts as often as the list may have rows, the least of what its arguments and the graph allow. While it runs it is stopped.
   */
  readonly cost: number;
  /** Fields that one of the explorer's own operations may resolve: a drawing has up to 3,000 entities and 12,000 relationships. */
  readonly ownCost: number;
  /** What a list without a value for `first` counts as. */
  readonly defaultFirst: number;
  /** Fields that are looked at to find out the cost, fragments expanded. */
  readonly selections: number;
  /** Bytes in the body of a request; routes may set their own. */
  readonly bodyBytes: number;
  /** Milliseconds from a request's arrival to its answer. */
  readonly requestMilliseconds: number;
  /** Errors in one answer. */
  readonly errors: number;
  /** Milliseconds by which the event loop may lag on average over half a second, before new requests are turned away; 0 for no limit. */
  readonly loopDelayMilliseconds: number;
  /** Share of the heap that may be in use before new requests are turned away, 0 to 1. */
  readonly heapShare: number;
  /** Seconds after which a caller who was turned away should ask again. */
  readonly retryAfterSeconds: number;
}

/** The limits of a service that nobody has configured. */
export const DEFAULT_LIMITS: Limits = {
  depth: 12,
  aliases: 30,
  directives: 30,
  breadth: 200,
  tokens: 2_000,
  cost: 20_000,
  ownCost: 150_000,
  defaultFirst: 20,
  selections: 10_000,
  bodyBytes: 100_000,
  requestMilliseconds: 10_000,
  errors: 5,
  loopDelayMilliseconds: 250,
  heapShare: 0.9,
  retryAfterSeconds: 5,
};

/** The share of a request's time that it may wait for what is being worked out: the answer itself takes some, too. */
const WAITING_SHARE = 0.8;

/** How long a request may wait in all for what is being worked out, in milliseconds. */
export function waitingTime(limits: Partial<Limits>): number {
  return (limits.requestMilliseconds ?? DEFAULT_LIMITS.requestMilliseconds) * WAITING_SHARE;
}
