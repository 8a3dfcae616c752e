export interface KindCount {
  readonly kind: string;
  readonly count: number;
}

export interface MapNode {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly degree: number;
  readonly x: number | null;
  readonly y: number | null;
  /** The number of its community, where it was asked for and is worked out. */
  readonly community?: number | null;
  /** What it is called on the map, where that is not its name cut short. */
  readonly short?: string;
  /** Of which kinds it stands for how many, where it stands for others. */
  readonly kinds?: readonly KindCount[];
  /** Where it is not the root of its relations that it is drawn by, in pixels. */
  readonly radius?: number;
}

export interface MapEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type: string;
  readonly category: string;
  /** How many relations it stands for, where these are not one. */
  readonly count?: number;
}

export interface Network {
  readonly dataVersion: number;
  readonly layoutVersion: number | null;
  readonly total: number;
  readonly truncated: boolean;
  readonly leftOutEdges: number;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** The id of a relation tells its type and its ends. */
export interface MapAnswer {
  readonly network: Omit<Network, 'edges'> & { readonly edges: readonly Pick<MapEdge, 'id' | 'category'>[] };
}

/** The network by its communities. */
export interface GroupsAnswer {
  readonly network: {
    readonly dataVersion: number;
    readonly layoutVersion: number | null;
    readonly total: number;
    readonly groups: readonly {
      readonly id: string;
      readonly count: number;
      readonly inner: number;
      readonly x: number | null;
      readonly y: number | null;
      readonly kinds: readonly KindCount[];
      readonly mostConnected: { readonly name: string };
    }[];
    readonly groupTies: readonly {
      readonly from: string;
      readonly to: string;
      readonly count: number;
      readonly types: readonly { readonly category: string; readonly count: number }[];
    }[];
  };
}

/** What lies around some entities. */
export interface AroundAnswer {
  readonly network: Pick<MapAnswer['network'], 'total' | 'nodes' | 'edges'>;
}

export interface WordingsAnswer {
  readonly network: {
    readonly edges: readonly {
      id: string;
      evidences: number;
      since: string | null;
      until: string | null;
      status: string;
      wording: string;
    }[];
  };
}

/** Where each relation is written; the readable id of a place is that of its edition and its address, with `~` between. */
export interface EvidencesAnswer {
  readonly network: {
    readonly edges: readonly { id: string; evidence: readonly { readableId: string; lines: readonly number[] }[] }[];
  };
}

export interface OverviewAnswer {
  readonly kinds: {
    readonly dataVersion: number;
    readonly total: number;
    readonly groups: readonly { readonly inner: number; readonly kinds: readonly KindCount[] }[];
    readonly groupTies: readonly { readonly count: number }[];
  };
  readonly top: { readonly nodes: readonly { id: string; name: string; kind: string; degree: number }[] };
  readonly editions: {
    readonly nodes: readonly {
      readableId: string;
      title: string;
      period: string;
      district: string | null;
      publisher: string;
    }[];
  };
}
