/** A class of kinds that share a shape and a color. */
export interface NodeClass {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly zh: string;
  readonly en: string;
  readonly light: string;
  readonly dark: string;
  /** Number of the shape in the shader. */
  readonly shape: number;
  /** The shape as an SVG path in a box from -1 to 1. */
  readonly path: string;
}

function polygon(points: number, turn: number, inner = 1): string {
  const steps = inner === 1 ? points : points * 2;
  const corner = (step: number) => {
    const radius = inner !== 1 && step % 2 === 1 ? inner : 1;
    const angle = turn + (step * 2 * Math.PI) / steps;
    return `${(radius * Math.cos(angle)).toFixed(3)} ${(radius * Math.sin(angle)).toFixed(3)}`;
  };
  return `M${Array.from({ length: steps }, (_, step) => corner(step)).join('L')}Z`;
}

const UP = -Math.PI / 2;
const DISC = 'M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z';

/** The classes in the order of the legend. Colors keep apart under the common kinds of color blindness; shapes say the same again. */
export const CLASSES: readonly NodeClass[] = [
  {
    id: 'school',
    kinds: ['School', 'University'],
    zh: '学校、高校',
    en: 'Schools, universities',
    light: '#2e419b',
    dark: '#5762b3',
    shape: 0,
    path: DISC,
  },
  {
    id: 'enterprise',
    kinds: ['Enterprise'],
    zh: '企业',
    en: 'Enterprises',
    light: '#b68024',
    dark: '#fac034',
    shape: 1,
    path: polygon(4, Math.PI / 4),
  },
  {
    id: 'alliance',
    kinds: ['Alliance'],
    zh: '联盟',
    en: 'Alliances',
    light: '#0f9794',
    dark: '#25e0ee',
    shape: 2,
    path: polygon(4, UP),
  },
  {
    id: 'team',
    kinds: ['Team', 'Studio'],
    zh: '团队、工作室',
    en: 'Teams, studios',
    light: '#8f67d8',
    dark: '#9f95fb',
    shape: 3,
    path: polygon(3, UP),
  },
  {
    id: 'person',
    kinds: ['Person'],
    zh: '人物',
    en: 'People',
    light: '#6f132e',
    dark: '#e77d82',
    shape: 4,
    path: polygon(5, UP, 0.45),
  },
  {
    id: 'project',
    kinds: ['Project', 'TrainingBase', 'TrainingCenter'],
    zh: '项目与基地',
    en: 'Projects, bases',
    light: '#6f581c',
    dark: '#87651e',
    shape: 5,
    path: polygon(6, UP),
  },
  {
    id: 'organization',
    kinds: ['Organization'],
    zh: '机构',
    en: 'Organizations',
    light: '#5c6470',
    dark: '#aab2bd',
    shape: 6,
    path: polygon(5, UP),
  },
  {
    id: 'other',
    kinds: ['Award', 'Challenge', 'Competition', 'Course', 'Document', 'Event', 'Place', 'Program', 'Qualification'],
    zh: '其他主体',
    en: 'Other things',
    light: '#858d98',
    dark: '#7d8692',
    shape: 0,
    path: DISC,
  },
  {
    id: 'group',
    kinds: ['Group'],
    zh: '社群',
    en: 'Communities',
    light: '#54708c',
    dark: '#8fabc7',
    shape: 0,
    path: DISC,
  },
];

/** Categories of relations, as the schema has them. */
export const CATEGORIES: readonly string[] =
  'COOPERATION MEMBERSHIP PARTICIPATION STRUCTURE PEOPLE TEACHING HONOR PLACE MENTION'.split(' ');

/** What is drawn where the page does not know a kind. */
const OTHER = CLASSES.find(({ id }) => id === 'other')!;

const byKind = new Map(CLASSES.flatMap((each) => each.kinds.map((kind) => [kind, each] as const)));

/** The class of a kind; a kind that the page does not know yet is drawn as another thing. */
export function classOf(kind: string): NodeClass {
  return byKind.get(kind) ?? OTHER;
}
