import { digits } from '../digits.ts';
import { xmlText as text } from '../feeds/xml.ts';

/** What the first view of the explorer says before its script runs, as the document `Overview` answers it. */
export interface Overview {
  readonly kinds: {
    readonly dataVersion: number;
    readonly total: number;
    readonly groups: readonly { readonly inner: number; readonly kinds: readonly { kind: string; count: number }[] }[];
    readonly groupTies: readonly { readonly count: number }[];
  };
  readonly top: { readonly nodes: readonly { id: string; name: string; kind: string; degree: number }[] };
  readonly editions: { readonly nodes: readonly { title: string; district: string | null; period: string }[] };
}

/** What a page of the explorer is called and what it holds without its script. */
export interface FirstView {
  readonly language: 'zh' | 'en';
  readonly overview: Overview | null;
  /** Addresses that the page will ask for first. */
  readonly ahead: readonly string[];
}

const WORDS = {
  zh: {
    title: '产教图谱',
    lead: '看清谁与谁、凭什么、哪一年。',
    most: '联系最多的主体',
    away: '数据暂时读不到；页面载入后可以重试。',
    relations: (count: number) => `${digits(count)} 条关系`,
  },
  en: {
    title: 'Chanjiao Graph',
    lead: 'Who works with whom, on what ground, in which year.',
    most: 'Most connected',
    away: 'The data cannot be read just now; try again once the page has loaded.',
    relations: (count: number) => `${digits(count)} ${count === 1 ? 'relation' : 'relations'}`,
  },
};

/** The page: the built shell with heading, counts and the most connected written into it, in the language asked for. */
export function explorerPage(shell: string, view: FirstView): string {
  const words = WORDS[view.language];
  const lang = view.language === 'zh' ? 'zh-CN' : 'en';
  const links = view.ahead.map((url) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${text(url)}">`);
  return shell
    .replace('lang="zh-CN"', `lang="${lang}"`)
    .replace('<title>产教图谱</title>', () => `<title>${words.title}</title>`)
    .replace('<!--head-->', () => links.join(''))
    .replace('<!--page-->', () => firstView(view))
    .replace('</body>', () => `${dataBlock(view.overview)}</body>`);
}

/** What the service read for the first view, for the script to go on with; a block of data, which no policy runs. */
function dataBlock(overview: Overview | null): string {
  const json = JSON.stringify(overview).replaceAll('<', '\\u003c');
  return overview ? `<script type="application/json" id="overview">${json}</script>` : '';
}

function firstView({ language, overview }: FirstView): string {
  const words = WORDS[language];
  const body = overview ? told(overview, language) : `<p>${words.away}</p>`;
  return `<main class="first"><h1>${words.title}</h1><p>${words.lead}</p>${body}</main>`;
}

function told(overview: Overview, language: 'zh' | 'en'): string {
  const { most, relations } = WORDS[language];
  const query = language === 'en' ? '?lang=en' : '';
  const items = overview.top.nodes.map(
    ({ id, name, degree }) =>
      `<li><a href="/n/${encodeURIComponent(id)}${query}">${text(name)}</a> <span>${relations(degree)}</span></li>`,
  );
  return `<p>${text(sentence(overview, language))}</p><h2>${most}</h2><ol>${items.join('')}</ol>`;
}

/** How many relations there are, within kinds and between them. */
export function relationsOf({ groups, groupTies }: Overview['kinds']): number {
  return groups.reduce((sum, { inner }) => sum + inner, 0) + groupTies.reduce((sum, { count }) => sum + count, 0);
}

/** The sentence that says what the graph holds; the page's script says the same. */
function sentence({ kinds, editions }: Overview, language: 'zh' | 'en'): string {
  const count = (kind: string) =>
    digits(kinds.groups.reduce((sum, group) => sum + (group.kinds.find((each) => each.kind === kind)?.count ?? 0), 0));
  const relations = digits(relationsOf(kinds));
  const edition = editions.nodes[0];
  return language === 'zh'
    ? `${edition ? `${edition.district ?? ''} ${edition.period}：` : ''}${count('School')} 所学校、${count('University')} 所高校、${count('Enterprise')} 家企业、${count('Alliance')} 个联盟、${count('Project')} 个项目，共 ${digits(kinds.total)} 个主体、${relations} 条关系。数据版本 ${kinds.dataVersion}。${edition ? `来源：${edition.title}` : ''}`
    : `${edition ? `${edition.district ?? ''} ${edition.period}: ` : ''}${count('School')} schools, ${count('University')} universities, ${count('Enterprise')} enterprises, ${count('Alliance')} alliances, ${count('Project')} projects; ${digits(kinds.total)} entities and ${relations} relations in all. Data version ${kinds.dataVersion}. ${edition ? `Source: ${edition.title}` : ''}`;
}
