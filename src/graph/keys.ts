/** A label of the store: `unique` is its key property, `indexed` are further properties that statements enter by, `text` one whose words they do. */
export interface LabelKeys {
  readonly label: string;
  readonly unique: string;
  readonly indexed: readonly string[];
  readonly text?: string;
}

/**
 * Which labels have a unique key, and which properties are indexed, on both engines. A statement enters by one of these;
 * a new one is one row here and is made when a store is next opened.
 */
export const keys: readonly LabelKeys[] = [
  { label: 'Entity', unique: 'id', indexed: [] },
  { label: 'Name', unique: 'id', indexed: ['key', 'core'], text: 'key' },
  { label: 'Figure', unique: 'id', indexed: ['metric'] },
  { label: 'Discrepancy', unique: 'id', indexed: [] },
  { label: 'Identity', unique: 'id', indexed: [] },
  { label: 'Evidence', unique: 'id', indexed: ['edition'] },
  { label: 'Edition', unique: 'id', indexed: [] },
  { label: 'Judgement', unique: 'id', indexed: ['about'] },
  { label: 'Operation', unique: 'id', indexed: ['at'] },
  { label: 'FormerId', unique: 'id', indexed: [] },
  { label: 'Position', unique: 'id', indexed: [] },
  { label: 'Layout', unique: 'id', indexed: [] },
  { label: 'Meta', unique: 'id', indexed: [] },
];

/** The name of a unique key's constraint, for example `entity_id`. */
export function constraintName({ label, unique }: LabelKeys): string {
  return `${label.toLowerCase()}_${unique}`;
}

/** The name of a property's index, for example `name_core_index`. */
export function indexName({ label }: LabelKeys, property: string): string {
  return `${label.toLowerCase()}_${property}_index`;
}

/** The name of a text index, for example `name_key_text`. */
export function textIndexName({ label }: LabelKeys, property: string): string {
  return `${label.toLowerCase()}_${property}_text`;
}

/** The DDL text of a unique key's constraint, the same on both engines; harmless where it exists. */
export function constraintText(key: LabelKeys): string {
  return `CREATE CONSTRAINT ${constraintName(key)} IF NOT EXISTS FOR (n:${key.label}) REQUIRE n.${key.unique} IS UNIQUE`;
}

/** The DDL text of a property's index, the same on both engines; harmless where it exists. */
export function indexText(key: LabelKeys, property: string): string {
  return `CREATE INDEX ${indexName(key, property)} IF NOT EXISTS FOR (n:${key.label}) ON (n.${property})`;
}
