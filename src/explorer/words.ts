import { digits } from '../digits.ts';
import { schemaWords } from 'virtual:schema-words';
import type { LaterWord } from './later-words.ts';

const WORDS = {
  title: ['产教图谱', 'Chanjiao Graph'],
  lead: ['看清谁与谁、凭什么、哪一年。', 'Who works with whom, on what ground, in which year.'],
  skip: ['跳到详情', 'Skip to details'],
  overview: ['总览', 'Overview'],
  list: ['列表', 'List'],
  findLinks: ['查关系', 'Find links'],
  aboutData: ['数据说明', 'About the data'],
  help: ['按键说明', 'Keys'],
  filters: ['筛选', 'Filters'],
  map: ['图', 'Map'],
  notices: ['提示', 'Notices'],
  details: ['详情', 'Details'],
  legend: ['图例', 'Legend'],
  relationKinds: ['关系', 'Relations'],
  year: ['年份', 'Year'],
  allYears: ['全部年份', 'All years'],
  only: ['只看', 'Only'],
  clear: ['清除筛选', 'Clear filters'],
  undo: ['撤销', 'Undo'],
  redo: ['重做', 'Redo'],
  copyLink: ['复制链接', 'Copy link'],
  copied: ['链接已复制', 'Link copied'],
  copyHere: ['请复制这个链接：', 'Copy this link:'],
  export: ['导出', 'Export'],
  png: ['图片 PNG', 'Image PNG'],
  svg: ['图片 SVG', 'Image SVG'],
  print: ['打印', 'Print'],
  csvNodes: ['主体 CSV', 'Entities CSV'],
  csvRelations: ['关系 CSV', 'Relations CSV'],
  gexf: ['GEXF（Gephi）', 'GEXF (Gephi)'],
  xlsxAll: ['全部数据 XLSX', 'All data XLSX'],
  fit: ['适应窗口', 'Fit'],
  touchHint: [
    '两指移动、缩放地图；轻点地图后一指也可移动。',
    'Two fingers move and zoom the map; after a tap on it, one does too.',
  ],
  showNames: ['显示名称', 'Show names'],
  fullScreen: ['全屏', 'Full screen'],
  exportFault: ['没有做成文件。', 'The file was not made.'],
  xlsx: ['表格 XLSX', 'Tables XLSX'],
  lines: ['线条', 'Lines'],
  nearer: ['放大', 'Zoom in'],
  farther: ['缩小', 'Zoom out'],
  theme: ['深浅色', 'Light or dark'],
  otherLanguage: ['English', '中文'],
  searchLabel: ['搜索名称或拼音（按 / ）', 'Search a name or pinyin (press /)'],
  noHit: ['没有找到', 'Nothing found for'],
  allYearsSearched: [
    '搜索不受年份筛选限制，全部年份里都没有。',
    'The search heeds no filter by year: there is none in any.',
  ],
  showAllYears: ['看全部年份', 'Show all years'],
  whatIsHere: ['数据说明：收录了什么、不全在哪里', 'About the data: what is in it, and what is not'],
  nearNames: ['相近的写法：', 'Near spellings:'],
  startHere: ['从哪里开始', 'Where to start'],
  askMostConnected: ['关系最多的学校', 'Schools with most relations'],
  askNoEnterprise: ['没有企业伙伴的学校', 'Schools without an enterprise partner'],
  askDisagree: ['报告说法不一的地方', 'Where the report disagrees with itself'],
  mostConnected: ['联系最多的主体', 'Most connected'],
  loading: ['正在载入', 'Loading'],
  stillLoading: ['仍在载入，数据较多或网络较慢。', 'Still loading; much data or a slow network.'],
  cancel: ['取消', 'Cancel'],
  retry: ['重试', 'Try again'],
  searchAway: ['查不到：', 'Not searched:'],
  searchHow: ['请输入名称里的汉字、拼音或首字母，最多 200 个字符。', 'Type a name, 200 characters at most.'],
  reload: ['重新载入', 'Load again'],
  offline: [
    '离线：连不上服务，这里是上次读到的内容，读到的时间：',
    'Offline: the service cannot be reached, and this is what was read last, on',
  ],
  backAgain: [
    '已重新连上服务；这里仍是先前读到的内容，读到的时间：',
    'The service is there again; this is still what was read before, on',
  ],
  awayNow: [
    '现在连不上服务：已经载入的内容仍可使用，连上后会自动再读。',
    'The service cannot be reached just now: what is here can still be used, and the rest is read once it is back.',
  ],
  serviceSays: ['服务的说明（英文）：', 'The service says:'],
  awayTitle: ['连不上服务', 'The service cannot be reached'],
  awayHelp: [
    '已经载入的图和列表仍可使用。请检查网络，稍后重试。',
    'The map and the lists that are here can still be used. Check the network and try again.',
  ],
  refusedTitle: ['服务没有答复这个问题', 'The service did not answer this'],
  refusedHelp: ['其余部分仍可使用；可以返回或重试。', 'The rest can still be used; go back or try again.'],
  busyTitle: ['服务正忙', 'The service is busy'],
  busyHelp: ['现在查询的人太多，请稍后重试。', 'Try again later.'],
  limitTitle: ['一次查询的内容太多', 'Too much at once'],
  limitHelp: ['请缩小范围。', 'Ask for less.'],
  badInput: ['查询的内容有误，请改后再试', 'Not a valid question'],
  notFound: ['没有查到这项内容', 'Not found'],
  outdated: ['页面已有新版本，请重新载入', 'Load the new page'],
  brokenTitle: ['服务出错', 'The service has failed'],
  quoteId: ['报错编号', 'Id to quote'],
  noWebGl: [
    '此浏览器不能用 WebGL，改用静态图；功能不变。',
    'No WebGL in this browser: a still picture is drawn; all else works.',
  ],
  notLoaded: [
    '地图程序没有载入，改用静态图；功能不变。',
    'What draws the map could not be loaded: a still picture is drawn; all else works.',
  ],
  systemColors: [
    '按系统的高对比度配色，改用静态图；功能不变。',
    'A still picture in the colors of your system: all else works.',
  ],
  emptyFilter: ['没有符合条件的内容', 'Nothing fits the filters'],
  remove: ['去掉', 'Remove'],
  cutShort: [
    '数据较多，图上先画关系最多的部分；打开任何主体，图上即补上它的周围',
    'Much data: the map holds the most connected part; open any entity, and what lies around it is drawn too',
  ],
  aroundOnly: [
    '图上只画这里说到的主体及其周围。',
    'The map holds only what is spoken of here and what lies around it.',
  ],
  toGroups: ['回到全部社群', 'Back to all communities'],
  oldLink: ['这个链接来自较早的数据版本，已打开最新数据。', 'This link was made with older data; the latest is shown.'],
  unknownScreen: [
    '没有这个页面，已打开总览；请检查链接，或在上面搜索名称。',
    'There is no such page; this is the overview. Check the link, or search a name above.',
  ],
  unknownFilter: [
    '链接里有不认识的条件，未予理会，其余照常：',
    'The link asks for something unknown, which is left out; the rest is shown:',
  ],
  onlyMap: ['筛选只作用于图；这里列出全部。', 'The filters narrow the map; here all is listed.'],
  moreTools: ['更多', 'More'],
  relations: ['关系', 'Relations'],
  line: ['行', 'line'],
  entities: ['主体', 'Entities'],
  relation: ['关系', 'Relation'],
  absence: [
    '图谱只记录报告写明的内容：没有记录不等于没有。',
    'The graph holds what the report states: no record is not the same as none.',
  ],
  selected: ['已选', 'Selected'],
  mapHint: ['所有内容都在旁边的列表里；方向键可逐个走过。', 'All of it is in the list beside; the arrow keys walk it.'],
} as const satisfies Words;

type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;

export type Word = keyof typeof WORDS | LaterWord;
export type Language = 'zh' | 'en';

const known: Record<string, readonly [string, string]> = { ...WORDS };

/** Adds the words of a part of the page that is loaded only when it is needed. */
export function addWords(words: Words): void {
  Object.assign(known, words);
}

/** A word of the page in a language; that of a part which is not loaded yet is empty. */
export function word(key: Word, language: Language): string {
  return known[key]?.[language === 'zh' ? 0 : 1] ?? '';
}

/** The marks of a language between the parts of a sentence. */
export const MARKS = {
  zh: { comma: '，', list: '、', colon: '：', stop: '。' },
  en: { comma: ', ', list: ', ', colon: ': ', stop: '. ' },
} as const;

/** What the schema calls the value of an enum. */
export function enumWord(type: string, value: string, language: Language): string {
  const both = schemaWords[type]?.[value];
  return both?.[language === 'zh' ? 0 : 1] ?? value;
}

/** The same as it stands alone: in a heading, a legend, a cell. */
export function enumTitle(type: string, value: string, language: Language): string {
  const word = enumWord(type, value, language);
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What is new since a year, as a question and as the title of its answer. */
export function newIn(year: string, language: Language): string {
  return language === 'zh' ? `${year} 年起新增的合作` : `New cooperation since ${year}`;
}

/** A count with its noun: `26 条关系`, `26 relations`. */
export function countOf(
  what: 'entities' | 'schools' | 'relations' | 'places' | 'groups',
  count: number,
  language: Language,
): string {
  const nouns = {
    entities: ['个主体', 'entities', 'entity'],
    schools: ['所学校', 'schools', 'school'],
    relations: ['条关系', 'relations', 'relation'],
    groups: ['组', 'groups', 'group'],
    places: ['处', 'places', 'place'],
  }[what];
  return `${digits(count)} ${nouns[language === 'zh' ? 0 : count === 1 ? 2 : 1]}`;
}
