/** Where something is written: the address in the report and the lines of the text that was read. */
export interface Place {
  readonly address: string;
  readonly lines: readonly number[];
}

/** An entity as a link needs it. */
export interface Brief {
  readonly readableId: string;
  readonly name: string;
  readonly kind: string;
}

export interface SearchAnswer {
  readonly search: {
    readonly totalCount: number;
    readonly near: readonly string[];
    readonly searched: { readonly entities: number; readonly names: number };
    readonly edges: readonly {
      readonly name: string;
      readonly hint: string;
      readonly highlights: readonly { from: number; to: number }[];
      readonly node: Brief;
    }[];
  };
}

export interface Row {
  readonly wording: string;
  readonly other: Brief;
  readonly node: {
    readonly readableId: string;
    readonly type: string;
    readonly since: string | null;
    readonly until: string | null;
    readonly covers: string | null;
    readonly status: string;
    readonly students: number | null;
    readonly note: string | null;
    readonly evidence: readonly Place[];
  };
}

export interface Rows {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly Row[];
}

export interface Figure {
  readonly readableId: string;
  readonly subject?: { readonly readableId: string; readonly name: string };
  readonly metric: { readonly zh: string; readonly en: string };
  readonly value: number;
  readonly unit: string;
  readonly comparator: string;
  readonly asWritten?: string | null;
  readonly detail: string | null;
  readonly period: string;
  readonly scopeName?: string | null;
  readonly named: number | null;
  readonly unnamed: number | null;
  readonly sum?: { readonly value: number } | null;
  readonly evidence: readonly Place[];
}

export interface Discrepancy {
  readonly readableId: string;
  readonly kind: string;
  readonly zh: string;
  readonly en: string;
  readonly about?: readonly { readableId: string; name: string }[];
  readonly sides: readonly { readonly says: string; readonly evidence: Place }[];
}

export interface Partner {
  readonly forms: readonly string[];
  readonly node: Brief;
  readonly via: readonly {
    readonly through: { readonly readableId: string; readonly name: string } | null;
    readonly relationships: readonly {
      readonly readableId: string;
      readonly type: string;
      readonly form: string | null;
      readonly wording: string;
      readonly since: string | null;
      readonly evidence: readonly Place[];
    }[];
  }[];
}

/** A page of the partners of an entity. */
export interface PartnersAnswer {
  readonly entity: {
    readonly name: string;
    readonly partners: {
      readonly totalCount: number;
      readonly pageInfo: Rows['pageInfo'];
      readonly edges: readonly Partner[];
    };
  } | null;
}

/** What a name means; refused where that is nothing, or may be several. */
export interface NamedAnswer {
  readonly entity: { readonly readableId: string } | null;
}

export interface EntityAnswer {
  readonly entity:
    | (Brief & {
        readonly english: string | null;
        readonly level: string | null;
        readonly note: string | null;
        readonly names: readonly { text: string; kind: string; evidence: readonly Place[] }[];
        readonly evidence: readonly Place[];
        readonly relationships: Rows & { readonly totalCount: number };
        readonly partners: { readonly totalCount: number; readonly edges: readonly Partner[] };
        readonly figures: { readonly totalCount: number; readonly nodes: readonly Figure[] };
        readonly discrepancies: { readonly totalCount: number; readonly nodes: readonly Discrepancy[] };
        readonly identities: {
          readonly nodes: readonly {
            readableId: string;
            verdict: string;
            zh: string;
            en: string;
            about: readonly { readableId: string; name: string }[];
            evidence: readonly Place[];
          }[];
        };
      })
    | null;
}

export interface MoreAnswer {
  readonly entity: { readonly relationships: Rows } | null;
}

/** How many relations of each type an entity has. */
export interface TypesAnswer {
  readonly relationshipGroups: readonly { readonly key: string; readonly count: number }[];
}

export interface RelationAnswer {
  readonly node: {
    readonly readableId?: string;
    readonly type: string;
    readonly form: string | null;
    readonly role: string | null;
    readonly office: string | null;
    readonly since: string | null;
    readonly until: string | null;
    readonly covers: string | null;
    readonly students: number | null;
    readonly status: string;
    readonly note: string | null;
    readonly wording: string;
    readonly from: Brief;
    readonly to: Brief;
    readonly evidence: readonly (Place & { kind: string; edition: { title: string; publisher: string } })[];
  } | null;
}

/** What files say of relations; `null` for one that is gone. */
export interface RelationsAnswer {
  readonly nodes: readonly (null | {
    readonly readableId: string;
    readonly since: string | null;
    readonly until: string | null;
    readonly status: string;
    readonly wording: string;
    readonly evidence: readonly { readonly readableId: string; readonly lines: readonly number[] }[];
  })[];
}

export interface PathsAnswer {
  readonly from: Brief | null;
  readonly to: Brief | null;
  /** Nothing where one of the two is not known. */
  readonly paths: null | {
    readonly searched: number;
    readonly truncated: boolean;
    readonly scope: string;
    readonly hint: string | null;
    readonly paths: readonly {
      readonly length: number;
      readonly nodes: readonly Brief[];
      readonly steps: readonly {
        readonly wording: readonly string[];
        readonly relationships: readonly { readonly readableId: string; readonly evidence: readonly Place[] }[];
      }[];
    }[];
  };
}

/** A school that answers the question. */
export type WithoutEnterpriseAnswer = Brief & { readonly type: string | null };

/** A relation that answers the question. */
export interface NewCooperationAnswer {
  readonly readableId: string;
  readonly wording: string;
  readonly since: string | null;
  readonly from: Pick<Brief, 'readableId'>;
  readonly to: Pick<Brief, 'readableId'>;
  readonly evidence: readonly Place[];
}

export interface AboutAnswer {
  readonly editions: {
    readonly nodes: readonly {
      readableId: string;
      title: string;
      period: string;
      district: string | null;
      publisher: string;
      license: string | null;
      note: string | null;
      coverage: { units: number; withFacts: number; withoutFacts: number; unread: number };
    }[];
  };
  readonly discrepancies: Nodes<Discrepancy> & { readonly totalCount: number };
  readonly figures: Nodes<Figure> & { readonly totalCount: number };
}

/** A page of a list without the facts of its links. */
export interface Nodes<Item> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Item[];
}

export interface MoreDiscrepanciesAnswer {
  readonly discrepancies: Nodes<Discrepancy>;
}

export interface MoreTotalsAnswer {
  readonly figures: Nodes<Figure>;
}
