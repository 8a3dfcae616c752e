import { entityKinds } from '../entity/entity-kinds.ts';

/** An attribute that every format carries: its name, its type, and what it means. */
export interface Attribute {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double' | 'boolean';
  readonly description: string;
}

const attribute = (name: string, type: Attribute['type'], description: string): Attribute => ({
  name,
  type,
  description,
});

/** Own fields of all kinds, each once: a number where it is one in all kinds that have it, or else text. */
const ownFields = new Map<string, Attribute>();
for (const [name, { type, description }] of entityKinds.flatMap(({ fields }) => Object.entries(fields))) {
  const numeric = type === 'whole' && (ownFields.get(name)?.type ?? 'integer') === 'integer';
  ownFields.set(name, attribute(name, numeric ? 'integer' : 'string', description));
}

/** Attributes of nodes beside id, name and kind, in the order of columns. */
export const nodeAttributes: readonly Attribute[] = [
  attribute('kindZh', 'string', '类别 · Chinese word of the kind'),
  attribute('type', 'string', '类型 · finer kind'),
  attribute('level', 'string', '级别 · level'),
  attribute('english', 'string', '英文名 · English label'),
  attribute('names', 'string', '其他名称 · further names, separated by " | "'),
  attribute('degree', 'integer', '关系数 · number of relationships in the whole graph'),
  attribute('community', 'integer', '社群 · number of the community'),
  attribute('x', 'double', '横坐标 · position across'),
  attribute('y', 'double', '纵坐标 · position up'),
  attribute('size', 'double', '大小 · size for drawing'),
  attribute('color', 'string', '颜色 · color for drawing, #rrggbb'),
  ...ownFields.values(),
  attribute('note', 'string', '说明 · remark of the editors'),
  attribute('evidence', 'string', '证据 · places where it is written, as edition~address, separated by spaces'),
];

/** Attributes of edges beside id, ends, type, direction and weight, in the order of columns. */
export const edgeAttributes: readonly Attribute[] = [
  attribute('label', 'string', '关系 · Chinese word of the type'),
  attribute('role', 'string', '身份 · role'),
  attribute('form', 'string', '合作形式 · form of cooperation'),
  attribute('office', 'string', '职务 · office as written'),
  attribute('covers', 'string', '涵盖内容 · what it covers'),
  attribute('students', 'integer', '学生人数 · students that it covers'),
  attribute('since', 'string', '起始 · since when'),
  attribute('until', 'string', '终止 · until when'),
  attribute('status', 'string', '状态 · asserted, disputed or ended'),
  attribute('note', 'string', '说明 · remark of the editors'),
  attribute('evidence', 'string', '证据 · places where it is written, as edition~address, separated by spaces'),
];
