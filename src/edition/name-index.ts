import { coreKey, looseKey, nameKey } from '../entity/name.ts';
import { didYouMeanSentence } from '../entity/suggest.ts';

/** All names known to an import: those of the store and those of the folder. */
export class NameIndex {
  private readonly ids = new Map<string, string>();
  private readonly keys = new Map<string, Set<string>>();
  private readonly cores = new Map<string, Set<string>>();
  private readonly texts = new Map<string, Set<string>>();

  /** Makes an entity known by its id, with its kind. */
  addEntity(id: string, kind: string): void {
    this.ids.set(id, kind);
  }

  /** Makes an entity of this kind, once it is known, known by a name too. */
  addName(id: string, name: string, kind = this.ids.get(id) ?? ''): void {
    put(this.texts, name, id);
    put(this.keys, nameKey(name), id);
    put(this.cores, looseKey(name, kind), id);
  }

  /** The kind of the entity with this id, or `undefined`. */
  kindOf(id: string): string | undefined {
    return this.ids.get(id);
  }

  /** The id of the entity that an id or any of its names stands for; else the sentence that says why not. */
  resolve(mention: string): { readonly id: string } | { readonly fault: string } {
    if (this.ids.has(mention)) return { id: mention };
    const found = this.known(this.keys.get(nameKey(mention))) ?? this.known(this.cores.get(coreKey(mention)));
    if (!found) return { fault: `there is no entity "${mention}".${didYouMeanSentence(mention, this.mentions())}` };
    const [id, ...others] = found;
    if (others.length === 0 && id) return { id };
    return { fault: `"${mention}" is the name of ${found.length} entities: ${found.join(', ')}. Write the id.` };
  }

  /** Those of the entities that are known; nothing where none is. */
  private known(ids: Iterable<string> = []): string[] | undefined {
    const known = [...ids].filter((id) => this.ids.has(id));
    return known.length > 0 ? known : undefined;
  }

  /** All that an entity can be mentioned by. */
  private mentions(): string[] {
    const names = [...this.texts].filter(([, ids]) => this.known(ids)).map(([name]) => name);
    return [...names, ...this.ids.keys()];
  }
}

function put(index: Map<string, Set<string>>, key: string, id: string): void {
  index.set(key, (index.get(key) ?? new Set()).add(id));
}
