import { digits } from '../../digits.ts';
import type { OverviewAnswer } from '../map/answers.ts';
import { usePage } from '../page.ts';
import { countOf, newIn } from '../words.ts';
import type { Answer } from '../use-answer.ts';
import { EntityLink, Link } from './link.tsx';
import { Fault, Loading } from './states.tsx';

/** The year of the newest edition. */
export function newestYear(overview: OverviewAnswer | null): string | undefined {
  const periods = overview?.editions.nodes.map(({ period }) => period) ?? [];
  return periods.sort().at(-1)?.slice(0, 4);
}

/** What the graph holds, in a sentence; the page's first view from the service says the same. */
export function Overview({ answer }: { answer: Answer<OverviewAnswer> }) {
  const { t, language } = usePage();
  const year = newestYear(answer.data);
  if (answer.error) return <Fault error={answer.error} retry={answer.retry} title={t('title')} />;
  return (
    <>
      <h1 tabIndex={-1}>{t('title')}</h1>
      <p>{t('lead')}</p>
      {answer.data ? (
        <p>
          <Sentence overview={answer.data} />
        </p>
      ) : (
        <Loading />
      )}
      <h2>{t('startHere')}</h2>
      <ul class="questions">
        <li>
          <Link to={{ screen: 'list', id: '', classes: ['school'] }} class="button">
            {t('askMostConnected')}
          </Link>
        </li>
        {year && (
          <li>
            <Link to={{ screen: 'list', id: '', question: 'new', year }} class="button">
              {newIn(year, language)}
            </Link>
          </li>
        )}
        <li>
          <Link to={{ screen: 'list', id: '', question: 'no-enterprise' }} class="button">
            {t('askNoEnterprise')}
          </Link>
        </li>
        <li>
          <Link to={{ screen: 'about', id: '' }} class="button">
            {t('askDisagree')}
          </Link>
        </li>
      </ul>
      <h2>{t('mostConnected')}</h2>
      <ol class="top">
        {answer.data?.top.nodes.map(({ id, name, kind, degree }) => (
          <li key={id}>
            <EntityLink id={id} name={name} kind={kind} />{' '}
            <span class="quiet small">{countOf('relations', degree, language)}</span>
          </li>
        ))}
      </ol>
      <p class="quiet small">{t('absence')}</p>
    </>
  );
}

/** Counts of the whole graph, whatever the filters. */
function Sentence({ overview }: { overview: OverviewAnswer }) {
  const { language } = usePage();
  const { kinds, editions } = overview;
  const of = (kind: string) =>
    digits(kinds.groups.reduce((sum, group) => sum + (group.kinds.find((each) => each.kind === kind)?.count ?? 0), 0));
  const relations = digits(
    kinds.groups.reduce((sum, { inner }) => sum + inner, 0) +
      kinds.groupTies.reduce((sum, { count }) => sum + count, 0),
  );
  const edition = editions.nodes[0];
  const where = edition ? `${edition.district ?? ''} ${edition.period}` : '';
  return language === 'zh' ? (
    <>
      {where && `${where}：`}
      {of('School')} 所学校、{of('University')} 所高校、{of('Enterprise')} 家企业、{of('Alliance')} 个联盟、
      {of('Project')} 个项目，共 {digits(kinds.total)} 个主体、{relations} 条关系。数据版本 {kinds.dataVersion}。
      {edition && `来源：${edition.title}`}
    </>
  ) : (
    <>
      {where && `${where}: `}
      {of('School')} schools, {of('University')} universities, {of('Enterprise')} enterprises, {of('Alliance')}{' '}
      alliances, {of('Project')} projects; {digits(kinds.total)} entities and {relations} relations in all. Data version{' '}
      {kinds.dataVersion}. {edition && `Source: ${edition.title}`}
    </>
  );
}
