import type { OwnField, Words } from '../entity/kind.ts';
import { text, whole, word } from '../entity/kind.ts';
import { cooperationForms, membershipRoles, participationRoles } from './roles.ts';

/** How a relationship reads from one of its ends; `{other}` stands for the name at the far end. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** What a type of relationship is: which ends it joins, whether it has a direction, how it reads from both ends. */
export interface RelationshipKind {
  readonly type: string;
  /** `from` and `to` say nothing of a direction: the relationship is stored from the smaller id. */
  readonly symmetric: boolean;
  readonly description: string;
  /** Labels of the kinds that may stand at each end. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Read from the `from` end, and from the `to` end. */
  readonly forward: Wording;
  readonly backward: Wording;
  readonly roles?: Words;
  /** A role or a form must be given. */
  readonly required?: 'role' | 'form' | 'office';
  /** Both ends count as partners of each other. */
  readonly partners?: true;
  /** The thing at `to` is shared: all who take part in it are partners of each other through it. */
  readonly shares?: true;
}

const BODIES = ['School', 'University', 'Enterprise', 'Organization', 'Alliance'];
const SHARED = [
  'Project',
  'TrainingBase',
  'TrainingCenter',
  'Studio',
  'Event',
  'Competition',
  'Award',
  'Program',
  'Course',
];
const HONORED = [
  ...BODIES,
  'Person',
  'Team',
  'Studio',
  'Project',
  'TrainingBase',
  'TrainingCenter',
  'Program',
  'Course',
];

/** The register of all types of relationship. */
export const relationshipKinds: readonly RelationshipKind[] = [
  {
    type: 'COOPERATES_WITH',
    symmetric: true,
    description: '合作 · two bodies cooperate, in one form; one relationship a form.',
    from: BODIES,
    to: BODIES,
    forward: { zh: '与{other}合作', en: 'cooperates with {other}' },
    backward: { zh: '与{other}合作', en: 'cooperates with {other}' },
    required: 'form',
    partners: true,
  },
  {
    type: 'MEMBER_OF',
    symmetric: false,
    description: '成员 · membership in a body with members, one relationship a role.',
    from: [...BODIES, 'Person'],
    to: ['Alliance'],
    forward: { zh: '是{other}的成员', en: 'is a member of {other}' },
    backward: { zh: '有成员{other}', en: 'has {other} as a member' },
    roles: membershipRoles,
    required: 'role',
  },
  {
    type: 'PARTICIPATES_IN',
    symmetric: false,
    description:
      '参与 · takes part in a project, base, studio or event, in one role; the parties of one base are partners through it.',
    from: [...BODIES, 'Person', 'Team'],
    to: SHARED,
    forward: { zh: '参与{other}', en: 'takes part in {other}' },
    backward: { zh: '有参与方{other}', en: 'has {other} as a participant' },
    roles: participationRoles,
    required: 'role',
    shares: true,
  },
  {
    type: 'SUPERVISES',
    symmetric: false,
    description: '上级主管 · the body that a school answers to.',
    from: ['Organization', 'Enterprise', 'University'],
    to: ['School'],
    forward: { zh: '主管{other}', en: 'supervises {other}' },
    backward: { zh: '由{other}主管', en: 'is supervised by {other}' },
  },
  {
    type: 'BELONGS_TO',
    symmetric: false,
    description: '隶属 · a center, base, team, studio, program or course belongs to a body.',
    from: ['TrainingCenter', 'TrainingBase', 'Team', 'Studio', 'Program', 'Course', 'Place'],
    to: BODIES,
    forward: { zh: '隶属于{other}', en: 'belongs to {other}' },
    backward: { zh: '拥有{other}', en: 'has {other}' },
  },
  {
    type: 'LEADS',
    symmetric: false,
    description: '领衔 · a person leads a team or studio.',
    from: ['Person'],
    to: ['Team', 'Studio', 'Project'],
    forward: { zh: '领衔{other}', en: 'leads {other}' },
    backward: { zh: '由{other}领衔', en: 'is led by {other}' },
  },
  {
    type: 'HOLDS_OFFICE',
    symmetric: false,
    description: '任职 · a person holds an office in a body; `office` is the office as written.',
    from: ['Person'],
    to: BODIES,
    forward: { zh: '在{other}任职', en: 'holds an office in {other}' },
    backward: { zh: '有任职者{other}', en: 'has {other} in office' },
    required: 'office',
  },
  {
    type: 'PART_OF',
    symmetric: false,
    description: '组成部分 · a unit, branch or part belongs to its whole.',
    from: [...BODIES, 'Project', 'TrainingBase', 'Competition', 'Event', 'Place'],
    to: [...BODIES, 'Project', 'TrainingBase', 'Competition', 'Event', 'Place'],
    forward: { zh: '是{other}的组成部分', en: 'is part of {other}' },
    backward: { zh: '包含{other}', en: 'includes {other}' },
  },
  {
    type: 'CAMPUS_OF',
    symmetric: false,
    description: '校区 · a campus of a school.',
    from: ['Place'],
    to: ['School'],
    forward: { zh: '是{other}的校区', en: 'is a campus of {other}' },
    backward: { zh: '设有{other}', en: 'has the campus {other}' },
  },
  {
    type: 'LOCATED_IN',
    symmetric: false,
    description: '位于 · stands in a place.',
    from: [...BODIES, 'TrainingBase', 'TrainingCenter', 'Event', 'Place'],
    to: ['Place'],
    forward: { zh: '位于{other}', en: 'is located in {other}' },
    backward: { zh: '是{other}所在地', en: 'is where {other} is located' },
  },
  {
    type: 'ESTABLISHES',
    symmetric: false,
    description: '立项、设立 · sets a base, studio, center, team or project up.',
    from: BODIES,
    to: ['TrainingBase', 'TrainingCenter', 'Studio', 'Project', 'Team'],
    forward: { zh: '设立{other}', en: 'sets up {other}' },
    backward: { zh: '由{other}设立', en: 'was set up by {other}' },
  },
  {
    type: 'FUNDS',
    symmetric: false,
    description: '经费支持 · pays for the work (`covers`) of a body or project.',
    from: BODIES,
    to: [...BODIES, 'Project', 'TrainingBase'],
    forward: { zh: '资助{other}', en: 'funds {other}' },
    backward: { zh: '由{other}资助', en: 'is funded by {other}' },
  },
  {
    type: 'DONATES_TO',
    symmetric: false,
    description: '捐赠 · gives something (`covers`) to a body.',
    from: ['Enterprise', 'Organization', 'University'],
    to: BODIES,
    forward: { zh: '向{other}捐赠', en: 'donates to {other}' },
    backward: { zh: '接受{other}捐赠', en: 'receives a donation of {other}' },
    partners: true,
  },
  {
    type: 'HONORED_WITH',
    symmetric: false,
    description: '获得荣誉 · holds a title, an award or a recognition.',
    from: HONORED,
    to: ['Award'],
    forward: { zh: '获{other}', en: 'was honored with {other}' },
    backward: { zh: '授予{other}', en: 'was given to {other}' },
  },
  {
    type: 'CONFERS',
    symmetric: false,
    description: '授予、认定 · a body confers an award, a title or a recognition.',
    from: BODIES,
    to: ['Award'],
    forward: { zh: '授予{other}', en: 'confers {other}' },
    backward: { zh: '由{other}授予', en: 'is conferred by {other}' },
  },
  {
    type: 'OFFERS',
    symmetric: false,
    description: '开设 · a school offers a program or a course.',
    from: ['School'],
    to: ['Program', 'Course'],
    forward: { zh: '开设{other}', en: 'offers {other}' },
    backward: { zh: '由{other}开设', en: 'is offered by {other}' },
  },
  {
    type: 'ARTICULATES_WITH',
    symmetric: false,
    description: '贯通合办 · a program leads into a university or college that runs it jointly.',
    from: ['Program'],
    to: ['University'],
    forward: { zh: '与{other}贯通', en: 'articulates with {other}' },
    backward: { zh: '合办{other}', en: 'jointly runs {other}' },
  },
  {
    type: 'CONCERNS',
    symmetric: false,
    description:
      '涉及 · a project or event is about a thing: a council meeting about its alliance, an apprenticeship pilot about its program.',
    from: ['Project', 'Event', 'Award', 'TrainingBase', 'Course'],
    to: [...BODIES, 'Program', 'Studio', 'TrainingBase', 'TrainingCenter', 'Team', 'Project'],
    forward: { zh: '涉及{other}', en: 'concerns {other}' },
    backward: { zh: '是{other}所涉及的对象', en: 'is what {other} concerns' },
  },
  {
    type: 'MENTIONED_WITH',
    symmetric: true,
    description: '并列提及 · named side by side; the nature of the tie is not stated.',
    from: BODIES,
    to: BODIES,
    forward: { zh: '与{other}并列提及', en: 'is named beside {other}' },
    backward: { zh: '与{other}并列提及', en: 'is named beside {other}' },
  },
];

/** Facts of the link itself, beside its role: own fields that any relationship may carry. */
export const relationshipFields: Readonly<Record<string, OwnField>> = {
  form: word('合作形式 · form of the cooperation', cooperationForms),
  office: text('职务 · the office as written, for example 局长'),
  covers: text('涵盖内容 · what the link covers: program, thing given, subject'),
  students: whole('学生人数 · students that the link covers'),
  since: text('起始 · since when, as precisely as the source says: 2024, 2024-04'),
  until: text('终止 · until when, as precisely as the source says'),
  note: text('说明 · a remark of the editors on how the source was read'),
};

/** The type's row in the register, or `undefined`. */
export function relationshipKindOf(type: string): RelationshipKind | undefined {
  return relationshipKinds.find((kind) => kind.type === type);
}
