import {
  partialSlots,
  partialWordSlots,
  slotsOf,
  soundSlots,
  startSlots,
  wrongCharacterSlots,
  nearWordSlots,
  spellingSlots,
} from './slots.ts';
import { matchName, type NameMatch } from './match-name.ts';
import { longFormStarts, matchLongForm } from './long-form.ts';
import { matchMisspelt, matchMisspeltPinyin, matchMisspeltWords, oneLetterOff, wrongness } from './misspelt.ts';
import { matchPartial, matchPartialWords, tellingWords } from './partial.ts';
import { indexKeys, type SearchIndex } from './search-index.ts';
import { inAll, type Budget, type Slot } from './postings.ts';
import type { Phrase } from './query.ts';
import type { SearchName } from './search-name.ts';
import { tellingPhrase } from './telling.ts';
import { characterWeight } from './weights.ts';
import { isSpelled, spellings, type Spelling } from './spelling.ts';

/** An entity by one of its names that matches. */
export interface NameHit extends NameMatch {
  readonly id: string;
  readonly kind: string;
  /** Number of relationships; 0 where the entity is newer than the index. */
  readonly degree: number;
  readonly name: SearchName;
}

/** A name that an engine found, and whose it is. */
export interface OwnedName {
  readonly owner: string;
  readonly ownerKind: string;
  readonly name: SearchName;
}

/** Hits by the ids of their entities, one an entity. */
export type NameHits = Map<string, NameHit>;

/** Hits that are looked for, at the beginning of names and anywhere in them. */
const MOST_STARTING = 150;
const MOST_HITS = 300;
const MOST_MISSPELT = 100;
const MOST_PARTIAL = 100;
/** The shortest phrase in which a part can tell more than the rest. */
const SHORTEST_PARTIAL = 4;
/** Names that are looked at for a phrase, and for its misspellings. */
const BUDGET = 20_000;
const MISSPELT_BUDGET = 3_000;
const PARTIAL_BUDGET = 3_000;
const MOST_VARIANTS = 80;
const SHORTEST_VARIED = 5;
/** What matches less closely is no match: it only happens to share a sound or two. */
const LEAST = 0.3;
const HAN = /\p{Script=Han}{2}/u;

/** Finds names that match phrases: among all names of the index, and among names that an engine found. */
export class NameFinder {
  /** Whether there may be more hits than were looked for. */
  truncated = false;

  constructor(
    readonly index: SearchIndex,
    private readonly found: readonly OwnedName[] = [],
    private readonly accepts: (kind: string) => boolean = () => true,
  ) {}

  /** The entities with a name that matches the phrase as it is. */
  hits(phrase: Phrase): NameHits {
    const hits: NameHits = new Map();
    const match = this.matching(phrase);
    const budget = { left: BUDGET };
    const seen = new Set<number>();
    for (const slots of startSlots(phrase, this.index)) this.collect(hits, slots, budget, MOST_STARTING, match, seen);
    for (const slots of slotsOf(phrase, this.index)) this.collect(hits, slots, budget, MOST_HITS, match, seen);
    return this.foundHits(phrase, hits);
  }

  /** The entities whose names an engine found and the phrase matches, added to `hits`. */
  foundHits(phrase: Phrase, hits: NameHits = new Map()): NameHits {
    const match = this.matching(phrase);
    for (const { owner, ownerKind, name } of this.found) this.put(hits, owner, ownerKind, name, match(name));
    return hits;
  }

  /** The entities with a name that the phrase nearly is: written with a wrong sign, or by its sound. */
  misspelt(phrase: Phrase): NameHits {
    const hits: NameHits = new Map();
    const budget = { left: MISSPELT_BUDGET };
    const collect = (slots: readonly Slot[], match: (name: SearchName) => NameMatch | null) =>
      this.collect(hits, slots, budget, MOST_MISSPELT, match);
    if (phrase.spellings.length === 0) {
      const wrong = wrongness(this.index.readings);
      const weights = phrase.characters.map((character) => characterWeight(character, this.index));
      const weighed = { characters: phrase.characters, weights };
      const match = (name: SearchName) => matchMisspelt(weighed, name, wrong);
      for (const slots of [soundSlots(phrase, this.index), ...wrongCharacterSlots(phrase, this.index)])
        collect(slots, match);
      return hits;
    }
    collect(nearWordSlots(phrase, this.index), (name) => matchMisspeltWords(phrase, name));
    for (const variant of this.variants(phrase.letters)) {
      const whole = (units: Spelling) => units.length > 1 && units.every(({ kind }) => kind === 'syllable');
      const read = spellings(variant, this.index.syllables).filter(whole).slice(0, 1);
      if (read.length === 0) continue;
      const match = (name: SearchName) => matchMisspeltPinyin(read, name, this.index.readings);
      collect(spellingSlots(read[0] ?? [], this.index, true), match);
    }
    return hits;
  }

  /** The entities with a name in which the telling part of the phrase stands. */
  partial(phrase: Phrase): NameHits {
    const hits: NameHits = new Map();
    const { index } = this;
    const budget = { left: PARTIAL_BUDGET };
    if (phrase.letters !== '' && phrase.latinWords.length > 1) {
      const words = tellingWords(phrase.latinWords, index);
      const match = (name: SearchName) => matchPartialWords(words, name, index);
      for (const slots of partialWordSlots(words, index)) this.collect(hits, slots, budget, MOST_PARTIAL, match);
    } else if (phrase.spellings.length === 0 && phrase.characters.length >= SHORTEST_PARTIAL && HAN.test(phrase.key)) {
      const asked = tellingPhrase(phrase, index);
      const match = (name: SearchName, kind: string) => matchPartial(asked, name, kind, index);
      for (const slots of partialSlots(asked, index)) this.collect(hits, slots, budget, MOST_PARTIAL, match);
    }
    return hits;
  }

  /** The entities with a name that shortens the phrase. */
  longForms(phrase: Phrase): NameHits {
    const hits: NameHits = new Map();
    const starts = longFormStarts(phrase);
    if (!starts) return hits;
    const keys = [indexKeys.start(starts[0]), indexKeys.character(starts[1])];
    const slots = keys.map((key) => this.index.postings.slot([key]));
    this.collect(hits, slots, { left: PARTIAL_BUDGET }, MOST_HITS, (name) => matchLongForm(phrase, name));
    return hits;
  }

  /** The same, but for entities of some kinds only. */
  narrowed(accepts: (kind: string) => boolean): NameFinder {
    return new NameFinder(this.index, this.found, (kind) => this.accepts(kind) && accepts(kind));
  }

  /** The best match of a phrase among the names of one entity. */
  ofEntity(phrase: Phrase, id: string): NameHit | undefined {
    const { entities, names, firsts, readings } = this.index;
    const entity = entities.number(id);
    if (entity === undefined) return undefined;
    const hits: NameHits = new Map();
    const own = names.slice(firsts[entity], firsts[entity + 1]);
    for (const name of own) this.put(hits, id, entities.kind(entity), name, matchName(phrase, name, readings));
    return hits.get(id);
  }

  private matching(phrase: Phrase): (name: SearchName) => NameMatch | null {
    return (name) => matchName(phrase, name, this.index.readings);
  }

  private *variants(letters: string): Generator<string> {
    if (letters.length < SHORTEST_VARIED) return;
    const tried = new Set([letters]);
    let left = MOST_VARIANTS;
    for (const variant of oneLetterOff(letters)) {
      if (tried.has(variant) || !isSpelled(variant, this.index.syllables)) continue;
      tried.add(variant);
      if ((left -= 1) < 0) return;
      yield variant;
    }
  }

  private collect(
    hits: NameHits,
    slots: readonly Slot[],
    budget: Budget,
    most: number,
    match: (name: SearchName, kind: string) => NameMatch | null,
    seen = new Set<number>(),
  ): void {
    const { names, owners, entities } = this.index;
    for (const name of inAll(slots, budget)) {
      if (hits.size >= most) {
        this.truncated = true;
        return;
      }
      if (seen.has(name)) continue;
      seen.add(name);
      const owner = owners[name]!;
      const kind = entities.kind(owner);
      if (this.accepts(kind)) this.put(hits, entities.id(owner), kind, names[name]!, match(names[name]!, kind));
    }
    if (budget.left <= 0) this.truncated = true;
  }

  private put(hits: NameHits, id: string, kind: string, name: SearchName, match: NameMatch | null): void {
    if (!match || match.score < LEAST || !this.accepts(kind) || (hits.get(id)?.score ?? 0) >= match.score) return;
    const entity = this.index.entities.number(id);
    const degree = entity === undefined ? 0 : this.index.entities.degree(entity);
    hits.set(id, { ...match, id, kind, degree, name });
  }
}
