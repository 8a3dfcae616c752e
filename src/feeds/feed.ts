/** What a picture or another tool needs to know of an entity. Absent values are left out. */
export interface FeedNode {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** All further attributes of {@link nodeAttributes}, by name. */
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/** What a picture or another tool needs to know of a relationship. */
export interface FeedEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly type: string;
  /** Whether source and target are told apart. */
  readonly directed: boolean;
  /** Number of places that state it. */
  readonly weight: number;
  /** All further attributes of {@link edgeAttributes}, by name. */
  readonly attributes: Readonly<Record<string, AttributeValue>>;
}

/** A value of an attribute. */
export type AttributeValue = string | number;

/** A network to be written: its nodes and edges page by page, each as often as they are asked for, and what it is. */
export interface FeedGraph {
  readonly title: string;
  /** What a file of it is called after. */
  readonly subject?: readonly string[];
  /** Version of the data, and of the layout where positions are given. */
  readonly dataVersion: number;
  readonly layoutVersion?: string;
  /** Version of the data that communities are of, where they are given. */
  readonly communitiesVersion?: number;
  nodes(): AsyncIterable<readonly FeedNode[]>;
  edges(): AsyncIterable<readonly FeedEdge[]>;
}

/** Writes a network in one format, piece by piece. */
export type FeedWriter = (graph: FeedGraph) => AsyncIterable<string | Uint8Array>;
