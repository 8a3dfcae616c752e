import { addWords } from './words.ts';

/** Words of the screens and files that a visit seldom begins with; they are there once one of these is loaded. */
const LATER_WORDS = {
  noEnterpriseNote: [
    '报告里没有记录它们的企业伙伴；没有记录不等于没有。',
    'The report records no enterprise partner of theirs; no record is not the same as none.',
  ],
  newNote: [
    '报告写明在这一年或之后开始的合作；没有写明起始的不在其中。',
    'Cooperation that began in this year or later, as the report states; what has no beginning stated is not among it.',
  ],
  noneNew: [
    '报告没有写明这一年开始的合作；没有写明不等于没有。',
    'The report states no cooperation that began in this year; not stated is not the same as none.',
  ],
  listGroups: ['点开一组，列出其中的全部主体和关系。', 'Open one to list all entities and relations in it.'],
  wholeAsFile: ['全部：', 'All of it:'],
  listCut: ['列表只有图上画出的部分：', 'The list holds only what is drawn:'],
  goneRelation: ['没有这条关系', 'There is no such relation'],
  sources: ['出处', 'Places'],
  total: ['写明总数与点名', 'Totals stated against names'],
  totalHelp: ['写明而没有点名的，不等于没有。', 'What is stated and not named is not absent.'],
  form: ['形式', 'Form'],
  office: ['职务', 'Office'],
  covers: ['内容', 'Covers'],
  status: ['状态', 'Status'],
  type: ['类型', 'Type'],
  note: ['说明', 'Note'],
  bothEnds: ['两端', 'Both ends'],
  from: ['甲', 'From'],
  to: ['乙', 'To'],
  addName: ['再加一个', 'Add one'],
  widen: ['放宽到 6 步', 'Widen to 6 steps'],
  crossBodies: ['也经过联盟、活动、地点等', 'Also through alliances, events, places …'],
  needTwo: ['请填写两个名称，可用简称、拼音。', 'Name two: short names and pinyin will do.'],
  pathCount: ['条路径', 'paths'],
  morePaths: ['还有更多路径', 'There are more paths'],
  name: ['名称', 'Name'],
  kind: ['类别', 'Kind'],
  relationCount: ['关系数', 'Relations'],
  evidences: ['出处数', 'Places'],
  showMore: ['再显示 100 行', 'Show 100 more'],
  coverage: ['覆盖', 'Coverage'],
  units: ['个单元', 'units'],
  withFacts: ['有事实', 'with facts'],
  withoutFacts: ['已读无事实', 'read, without facts'],
  unread: ['未读', 'unread'],
  license: ['许可', 'License'],
  publisher: ['发布', 'Publisher'],
  correct: ['发现错误怎么办', 'How to correct an error'],
  correctHelp: [
    '把这一页的链接和报告里的位置发给维护本服务的人；有权限的人用 GraphQL 接口改正，每次改动都记下理由和版本，可以撤回。',
    'Send the link of the page and the place in the report to whoever runs this service; curators correct it through the GraphQL API, each change with its reason and version, and can take it back.',
  ],
  downloads: ['下载全部数据', 'Download all data'],
  api: ['GraphQL 接口', 'GraphQL API'],
  asOf: ['制图日期', 'Drawn on'],
  dataVersion: ['数据版本', 'data version'],
} as const;

export type LaterWord = keyof typeof LATER_WORDS;

addWords(LATER_WORDS);
