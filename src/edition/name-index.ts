import { coreKey, looseKey, nameKey } from '../entity/name.ts';
import { didYouMeanSentence } from '../entity/suggest.ts';

/** All names known to an import: those of the store and those of the folder. */
export class NameIndex {
  private readonly ids = new Map<string, string>();
  private readonly keys = new Map<string, Set<string>>();
  private readonly cores = new Map<string, Set<string>>();
  private readonly texts = new Set<string>();

  /** Makes an entity known by its id, with its kind. */
  addEntity(id: string, kind: string): void {
    this.ids.set(id, kind);
  }

  /** Makes a known entity known by a name too. */
  addName(id: string, name: string): void {
    this.texts.add(name);
    put(this.keys, nameKey(name), id);
    put(this.cores, looseKey(name, this.ids.get(id) ?? ''), id);
  }

  /** The kind of the entity with this id, or `undefined`. */
  kindOf(id: string): string | undefined {
    return this.ids.get(id);
  }

  /** The id of the entity that an id or any of its names stands for; else the sentence that says why not. */
  resolve(mention: string): { readonly id: string } | { readonly fault: string } {
    if (this.ids.has(mention)) return { id: mention };
    const found = this.keys.get(nameKey(mention)) ?? this.cores.get(coreKey(mention));
    if (!found)
      return {
        fault: `there is no entity "${mention}".${didYouMeanSentence(mention, [...this.texts, ...this.ids.keys()])}`,
      };
    const [id, ...others] = found;
    if (others.length === 0 && id) return { id };
    return { fault: `"${mention}" is the name of ${found.size} entities: ${[...found].join(', ')}. Write the id.` };
  }
}

function put(index: Map<string, Set<string>>, key: string, id: string): void {
  index.set(key, (index.get(key) ?? new Set()).add(id));
}
