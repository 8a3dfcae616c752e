/** A field that only some kinds of entity have: how it is written in seeds, stored and answered. */
export interface OwnField {
  /** `text`, a whole number, or one of the words of `values`. */
  readonly type: 'text' | 'whole' | 'word' | 'words';
  /** What the field means, with the Chinese term. */
  readonly description: string;
  /** The allowed words with their meaning, where the field is a word or a list of words. */
  readonly values?: Words;
  /** The smallest and the largest number that a whole number may be; from 0 on where not given. */
  readonly least?: number;
  readonly most?: number;
}

/** Allowed words (SCREAMING_SNAKE) with their meaning, Chinese first. */
export type Words = Readonly<Record<string, string>>;

/** What a kind of entity is: its label, its words and its own fields. All that is common to entities is written once, elsewhere. */
export interface EntityKind {
  /** Label in the store and name of the GraphQL type, for example `TrainingCenter`. */
  readonly kind: string;
  /** Root field of one and of many, for example `trainingCenter` and `trainingCenters`. */
  readonly root: string;
  readonly roots: string;
  /** File of an edition's folder that lists the entities of this kind, without `.csv`. */
  readonly seeds: string;
  readonly zh: string;
  readonly en: string;
  readonly description: string;
  /** Finer kinds (`type`), where the field's words tell them apart. */
  readonly types?: Words;
  readonly fields: Readonly<Record<string, OwnField>>;
}

/** Declares a kind of entity. */
export function entityKind(kind: Omit<EntityKind, 'fields'> & { fields?: EntityKind['fields'] }): EntityKind {
  return { fields: {}, ...kind };
}

/** An own field that holds text as the source writes it. */
export function text(description: string): OwnField {
  return { type: 'text', description };
}

/** An own field that holds a whole number, from 0 on where no bounds are given. */
export function whole(description: string, bounds: Pick<OwnField, 'least' | 'most'> = {}): OwnField {
  return { type: 'whole', description, ...bounds };
}

/** An own field that holds a year. */
export function year(description: string): OwnField {
  return whole(description, { least: 1, most: 9999 });
}

/** An own field that holds one of a few words. */
export function word(description: string, values: Words): OwnField {
  return { type: 'word', description, values };
}

/** An own field that holds any number of a few words. */
export function words(description: string, values: Words): OwnField {
  return { type: 'words', description, values };
}
