import { adjacency } from './adjacency.ts';
import type { Columns } from './columns.ts';
import { GrowingColumn } from './growing-column.ts';
import { inSlices } from './slices.ts';
import { Snapshot, WHOLE_ID, type EdgeFacts, type SnapshotWords } from './snapshot.ts';
import { Words } from './words.ts';

/** An entity as the snapshot reads it. */
export interface EntityRow {
  readonly cursor: string;
  readonly kind: string;
  readonly type: string | null;
  readonly name: string;
}

/** A relationship as the snapshot reads it: its start is `owner`; role, form, status, since and until stand in `facts`. */
export interface EdgeRow {
  readonly owner: string;
  readonly other: string;
  readonly id: string;
  readonly type: string;
  readonly evidence: readonly string[] | null;
  readonly facts: string;
}

const MOST_COUNTED = 65_535;
/** Relationships that are added before other work gets its turn. */
const SLICE = 2000;

/** Puts a snapshot together from rows: first all entities in the order of ids, then relationships in the order of starts and ids. */
export class SnapshotBuilder {
  private readonly ids: string[] = [];
  private readonly names: string[] = [];
  private readonly places = new Map<string, number>();
  private readonly kinds = new Words();
  private readonly types = new Words();
  private readonly relationshipTypes = new Words();
  private readonly facts = new Words();
  private readonly distinctions = new Words();
  private readonly editions = new Words();
  private readonly kind = new GrowingColumn();
  private readonly type = new GrowingColumn();
  private readonly from = new GrowingColumn();
  private readonly to = new GrowingColumn();
  private readonly relationshipType = new GrowingColumn();
  private readonly fact = new GrowingColumn();
  private readonly distinction = new GrowingColumn();
  private readonly edition = new GrowingColumn();
  private readonly evidences = new GrowingColumn();

  /** `periods` are the periods of the editions, by edition id. */
  constructor(private readonly periods: ReadonlyMap<string, string>) {}

  /** Adds entities that come after all those added before. */
  addEntities(rows: readonly EntityRow[]): void {
    for (const { cursor, kind, type, name } of rows) {
      this.places.set(cursor, this.ids.length);
      this.ids.push(cursor);
      this.names.push(name);
      this.kind.push(this.kinds.code(kind));
      this.type.push(this.types.code(type ?? ''));
    }
  }

  /** Adds relationships; one whose end is not there (it came while the snapshot was read) is left out. */
  addRelationships(rows: readonly EdgeRow[]): Promise<void> {
    return inSlices(rows.length, SLICE, (start, end) => {
      for (let index = start; index < end; index += 1) this.addRelationship(rows[index]!);
    });
  }

  /** The snapshot of what was added. */
  async build(dataVersion: number): Promise<Snapshot> {
    const words: SnapshotWords = {
      kinds: this.kinds.texts,
      types: this.types.texts,
      relationshipTypes: this.relationshipTypes.texts,
      facts: this.facts.texts.map(factsOf),
      distinctions: this.distinctions.texts,
      editions: this.editions.texts.map((editions) => this.periodsOf(editions)),
      editionIds: this.editions.texts.map((editions) => editions.split('~').filter((id) => id !== '')),
      periods: [...new Set(this.periods.values())].sort(),
    };
    return new Snapshot(dataVersion, this.ids, this.names, await this.columns(), words, this.places);
  }

  private addRelationship(row: EdgeRow): void {
    const [from, to] = [this.places.get(row.owner), this.places.get(row.other)];
    if (from === undefined || to === undefined) return;
    const start = `${row.type}~${row.owner}~${row.other}`;
    const own = row.id === start || row.id.startsWith(`${start}~`);
    this.from.push(from);
    this.to.push(to);
    this.relationshipType.push(this.relationshipTypes.code(row.type));
    this.fact.push(this.facts.code(row.facts));
    this.distinction.push(this.distinctions.code(own ? row.id.slice(start.length) : WHOLE_ID + row.id));
    this.edition.push(this.editions.code(editionsOf(row.evidence ?? [])));
    this.evidences.push(Math.min(row.evidence?.length ?? 0, MOST_COUNTED));
  }

  private periodsOf(editions: string): string[] {
    const periods = editions.split('~').flatMap((edition) => this.periods.get(edition) ?? []);
    return [...new Set(periods)].sort();
  }

  private async columns(): Promise<Columns> {
    const [from, to] = [this.from.shared32(), this.to.shared32()];
    return {
      kind: this.kind.shared16(),
      type: this.type.shared16(),
      from,
      to,
      relationshipType: this.relationshipType.shared16(),
      facts: this.fact.shared32(),
      distinction: this.distinction.shared32(),
      editions: this.edition.shared32(),
      evidences: this.evidences.shared16(),
      ...(await adjacency(this.ids.length, from, to)),
    };
  }
}

function factsOf(text: string): EdgeFacts {
  const [role = '', form = '', status = '', since = '', until = ''] = text.split('|');
  return { role, form, status, since, until };
}

/** The editions of places, each once in the order met, as one text. */
function editionsOf(evidence: readonly string[]): string {
  let editions = '';
  for (const id of evidence) {
    const edition = id.slice(0, id.indexOf('~') + 1);
    if (!`~${editions}`.includes(`~${edition}`)) editions += edition;
  }
  return editions;
}
