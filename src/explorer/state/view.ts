import { CATEGORIES, CLASSES } from '../map/classes.ts';

/** What the page shows; the address holds all of it. */
export interface View {
  readonly screen: 'overview' | 'entity' | 'relation' | 'path' | 'list' | 'about' | 'unknown';
  /** The entity or relation shown. */
  readonly id: string;
  /** The names or ids that links are looked for between. */
  readonly ends: readonly string[];
  /** Longest path, in steps. */
  readonly steps: number;
  /** Whether paths may cross alliances, places, events, competitions and awards. */
  readonly wide: boolean;
  /** What the list lists. */
  readonly of: 'nodes' | 'relations';
  /** A question of the list's own. */
  readonly question: '' | 'no-enterprise' | 'new';
  /** The column that the list is in the order of, after a `-` the other way round; `''` where it is in its own. */
  readonly sort: string;
  /** Classes shown; all where `null`. */
  readonly classes: readonly string[] | null;
  /** Categories of relations shown; all where `null`. */
  readonly categories: readonly string[] | null;
  readonly year: string | null;
  /** What the address asks for and the page does not know, as it stands there: `t=bogus`; the rest is shown. */
  readonly unknown: readonly string[];
  /** The community shown of a network that is too large to be drawn whole; its groups where `null`. */
  readonly part: number | null;
  /** Whether what is not lit is hidden. */
  readonly focus: boolean;
  /** Whether names are written on the map. */
  readonly names: boolean;
  /** The kind of partners that is listed instead of what else is told of an entity; `all` of them, or `null`. */
  readonly partners: string | null;
  /** Kinds of partners lit beside the neighbors. */
  readonly expanded: readonly string[];
  /** Data version that a copied address was made with. */
  readonly version: number | null;
  readonly language: 'zh' | 'en';
}

const QUESTIONS = ['no-enterprise', 'new'] as const;

const list = (text: string | null): string[] | null => (text === null ? null : text.split(',').filter(Boolean));

const CLASS_IDS = CLASSES.map(({ id }) => id);
const YEAR = /^\d{4}$/;

/** Those of a list that are known; all where the list names none that is. */
function known(text: string | null, ids: readonly string[]): string[] | null {
  const asked = list(text);
  const found = asked?.filter((id) => ids.includes(id)) ?? null;
  return asked?.length && !found?.length ? null : found;
}

function unknownOf(query: URLSearchParams): string[] {
  const among = (name: string, isKnown: (value: string) => boolean) =>
    (list(query.get(name)) ?? []).filter((value) => !isKnown(value)).map((value) => `${name}=${value}`);
  return [
    ...among('t', (id) => CLASS_IDS.includes(id)),
    ...among('c', (id) => CATEGORIES.includes(id)),
    ...among('y', (year) => YEAR.test(year)),
    ...among('q', (question) => QUESTIONS.some((each) => each === question)),
  ];
}

/** The view that an address means. What it does not know, it leaves out, and says in `unknown`. */
export function viewOf(url: URL): View {
  const query = url.searchParams;
  const steps = Number(query.get('max') ?? 4);
  const version = /^\d{1,15}$/.test(query.get('v') ?? '') ? Number(query.get('v')) : null;
  const ends = list(query.get('g')) ?? [query.get('a') ?? '', query.get('b') ?? ''];
  return {
    ...screenOf(url.pathname),
    ends,
    steps: Number.isInteger(steps) && steps >= 1 && steps <= 6 ? steps : 4,
    wide: query.has('wide'),
    of: query.get('of') === 'relations' ? 'relations' : 'nodes',
    question: QUESTIONS.find((each) => each === query.get('q')) ?? '',
    sort: query.get('s') ?? '',
    classes: known(query.get('t'), CLASS_IDS),
    categories: known(query.get('c'), CATEGORIES),
    year: YEAR.test(query.get('y') ?? '') ? query.get('y') : null,
    unknown: unknownOf(query),
    part: /^\d{1,6}$/.test(query.get('in') ?? '') ? Number(query.get('in')) : null,
    focus: query.has('f'),
    names: query.get('n') !== '0',
    partners: query.get('p') || null,
    expanded: list(query.get('x')) ?? [],
    version,
    language: query.get('lang') === 'en' ? 'en' : 'zh',
  };
}

function screenOf(path: string): Pick<View, 'screen' | 'id'> {
  const [, head = '', ...rest] = path.split('/');
  const id = decoded(rest.join('/'));
  if (head === '') return { screen: 'overview', id: '' };
  if (head === 'n' && id) return { screen: 'entity', id };
  if (head === 'r' && id) return { screen: 'relation', id };
  if (head === 'path' || head === 'list') return { screen: head, id: '' };
  return { screen: head === 'about-data' ? 'about' : 'unknown', id: '' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const PATHS = {
  overview: '/',
  entity: '/n/',
  relation: '/r/',
  path: '/path',
  list: '/list',
  about: '/about-data',
  unknown: '/',
};

/** The shortest address that means a view. */
export function addressOf(view: View): string {
  const { screen } = view;
  const query: [string, string | null][] = [
    ['a', screen === 'path' && view.ends.length <= 2 ? (view.ends[0] ?? null) : null],
    ['b', screen === 'path' && view.ends.length <= 2 ? (view.ends[1] ?? null) : null],
    ['g', screen === 'path' && view.ends.length > 2 ? view.ends.join(',') : null],
    ['max', screen === 'path' && view.steps !== 4 ? String(view.steps) : null],
    ['wide', screen === 'path' && view.wide ? '1' : null],
    ['of', screen === 'list' && view.of === 'relations' ? 'relations' : null],
    ['q', screen === 'list' ? view.question || null : null],
    ['s', screen === 'list' ? view.sort : null],
    ['t', view.classes?.join(',') ?? null],
    ['c', view.categories?.join(',') ?? null],
    ['y', view.year],
    ['in', view.part === null ? null : String(view.part)],
    ['f', view.focus ? '1' : null],
    ['n', view.names ? null : '0'],
    ['x', screen === 'entity' && view.expanded.length > 0 ? view.expanded.join(',') : null],
    ['p', screen === 'entity' ? view.partners : null],
    ['v', view.version === null ? null : String(view.version)],
    ['lang', view.language === 'en' ? 'en' : null],
  ];
  const text = query
    .filter(([name, value]) => value !== null && (value !== '' || name === 't' || name === 'c'))
    .map(([name, value]) => `${name}=${encodeURIComponent(value!).replaceAll('%2C', ',')}`)
    .join('&');
  const id = screen === 'entity' || screen === 'relation' ? encodeURIComponent(view.id) : '';
  return `${PATHS[screen]}${id}${text && `?${text}`}`;
}
