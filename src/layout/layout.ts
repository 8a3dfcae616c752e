/** Where entities stand in a drawing. */
export interface Layout {
  /** Raised whenever an entity gets a position or loses it; those that had one keep it. */
  readonly version: number;
  /** Version of the data whose entities all have a position. */
  readonly dataVersion: number;
  readonly positions: ReadonlyMap<string, Position>;
}

/** A position: across and up, in units of the layout. */
export interface Position {
  readonly x: number;
  readonly y: number;
}
