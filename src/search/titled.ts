import type { NameFinder, NameHits } from './name-finder.ts';
import { phrase, type Phrase } from './query.ts';
import type { SearchIndex } from './search-index.ts';

/** What people are called besides the offices that the graph knows. */
const ADDRESSES = new Set(
  '老师 师傅 先生 女士 同志 大师 教授 讲师 校长 院长 园长 经理 总经理 董事长 理事长 会长 秘书长 主席 书记 处长 科长 部长 所长 局长 区长 主任 组长'.split(
    ' ',
  ),
);
const DEPUTY = /^副/;
const HAN_ONLY = /^\p{Script=Han}+$/u;
const LONGEST_NAME = 4;
const LONGEST_TITLE = 8;
const SCORES = { nameAndOffice: 0.95, name: 0.9, surnameAndOffice: 0.8, surname: 0.6 };
/** Persons of one surname that are looked through. */
const MOST = 100;

/** A person's name or surname, and the title that stands before or after it. */
interface Titled {
  readonly name: string;
  readonly title: string;
}

/**
 * The persons that a name with an office or a form of address means: 局长赵平, 赵局长, 潘老师. Where only the surname is given,
 * those who hold such an office; where nobody does, all of that surname.
 */
export function titledHits(finder: NameFinder, { key }: Phrase): NameHits {
  const persons = finder.narrowed((kind) => kind === 'Person');
  for (const { name, title } of titledNames(key, finder.index)) {
    const single = [...name].length === 1;
    const hits: NameHits = new Map();
    for (const [id, hit] of persons.hits(phrase(name, finder.index))) {
      if (single ? !hit.name.key.startsWith(name) : hit.match !== 'EXACT') continue;
      const office = holds(id, title, finder.index);
      const score = SCORES[single ? (office ? 'surnameAndOffice' : 'surname') : office ? 'nameAndOffice' : 'name'];
      hits.set(id, { ...hit, match: single ? 'PARTIAL' : 'EXACT', score });
      if (hits.size >= MOST) break;
    }
    const offices = [...hits].filter(([, { score }]) => score === SCORES.surnameAndOffice);
    if (hits.size > 0) return offices.length > 0 ? new Map(offices) : hits;
  }
  return new Map();
}

function* titledNames(key: string, index: SearchIndex): Generator<Titled> {
  const characters = [...key];
  if (!HAN_ONLY.test(key) || characters.length < 3 || characters.length > LONGEST_NAME + LONGEST_TITLE) return;
  for (let length = Math.min(LONGEST_NAME, characters.length - 2); length > 0; length -= 1) {
    const after = { name: characters.slice(0, length).join(''), title: characters.slice(length).join('') };
    if (isTitle(after.title, index)) yield after;
    const before = { name: characters.slice(-length).join(''), title: characters.slice(0, -length).join('') };
    if (length > 1 && isTitle(before.title, index)) yield before;
  }
}

function isTitle(text: string, { offices }: SearchIndex): boolean {
  return ADDRESSES.has(text.replace(DEPUTY, '')) || offices.titles.has(text);
}

/** Whether a person holds an office of that title, also as a deputy, who is called by the full title. */
function holds(id: string, title: string, { entities, offices }: SearchIndex): boolean {
  const entity = entities.number(id);
  return entity !== undefined && (offices.of.get(entity) ?? []).some((office) => office.endsWith(title));
}
