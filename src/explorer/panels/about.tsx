import { digits } from '../../digits.ts';
import type { AboutAnswer, MoreDiscrepanciesAnswer, MoreTotalsAnswer, Nodes } from '../answers.ts';
import { ask } from '../ask.ts';
import { usePage } from '../page.ts';
import { MARKS } from '../words.ts';
import { useAnswer } from '../use-answer.ts';
import { usePages, type ListPage } from '../use-pages.ts';
import { EditorsText } from './editors-text.tsx';
import { Disagreements, FigureRow } from './facts.tsx';
import { More } from './more.tsx';
import { Fault, Loading } from './states.tsx';

const FILES = ['xlsx', 'gexf', 'graphml', 'nodes-csv', 'edges-csv'] as const;
const FILE_WORDS = { 'nodes-csv': 'csvNodes', 'edges-csv': 'csvRelations' } as const;
const FILE_NAMES = { xlsx: 'XLSX', gexf: 'GEXF', graphml: 'GraphML' };

/** What the data is: its sources and how far they were read, where the report disagrees with itself, and how to correct an error. */
export function AboutPanel() {
  const { t, language } = usePage();
  const answer = useAnswer<AboutAnswer>('About', {});
  if (answer.error) return <Fault error={answer.error} retry={answer.retry} title={t('aboutData')} />;
  if (!answer.data)
    return (
      <>
        <h1 tabIndex={-1}>{t('aboutData')}</h1>
        <Loading />
      </>
    );
  const { editions, discrepancies, figures } = answer.data;
  return (
    <>
      <h1 tabIndex={-1}>{t('aboutData')}</h1>
      <p>{t('absence')}</p>
      <h2>{t('placesHow')}</h2>
      <p>{t('placesHelp')}</p>
      <p>{t('linesHelp')}</p>
      {editions.nodes.map((edition) => (
        <Edition key={edition.readableId} edition={edition} />
      ))}
      <h2>{t('correct')}</h2>
      <p>{t('correctHelp')}</p>
      <h2>{t('downloads')}</h2>
      <p class="actions">
        {FILES.map((file) => (
          <a key={file} class="button" href={`/export/${file}`} download>
            {file in FILE_NAMES
              ? FILE_NAMES[file as keyof typeof FILE_NAMES]
              : t(FILE_WORDS[file as keyof typeof FILE_WORDS])}
          </a>
        ))}
        <a class="button" href="/graphql">
          {t('api')}
        </a>
      </p>
      <AllDisagreements first={discrepancies} />
      <AllTotals first={figures} />
      {language === 'en' && <p class="quiet small">Names and quotations are in the language of the report.</p>}
    </>
  );
}

function AllDisagreements({ first }: { first: AboutAnswer['discrepancies'] }) {
  const { t } = usePage();
  const pages = usePages(pageOf(first), async (after) =>
    pageOf((await ask<MoreDiscrepanciesAnswer>('MoreDiscrepancies', { after })).discrepancies),
  );
  const { totalCount: total } = first;
  const more = <More pages={pages} total={total} what={t('disagreementsLeft')} />;
  return <Disagreements of={pages.items} total={total} more={more} />;
}

function AllTotals({ first }: { first: AboutAnswer['figures'] }) {
  const { t } = usePage();
  const pages = usePages(pageOf(first), async (after) =>
    pageOf((await ask<MoreTotalsAnswer>('MoreTotals', { after })).figures),
  );
  return (
    <section aria-labelledby="totals">
      <h2 id="totals">
        {t('total')} <span class="count">{digits(first.totalCount)}</span>
      </h2>
      <p class="quiet">{t('totalHelp')}</p>
      <ul class="rows">
        {pages.items.map((figure) => (
          <FigureRow key={figure.readableId} figure={figure} />
        ))}
      </ul>
      <More pages={pages} total={first.totalCount} what={t('totalsLeft')} />
    </section>
  );
}

function pageOf<Item>({ nodes, pageInfo }: Nodes<Item>): ListPage<Item> {
  return { items: nodes, pageInfo };
}

function Edition({ edition }: { edition: AboutAnswer['editions']['nodes'][number] }) {
  const { t, language } = usePage();
  const { units, withFacts, withoutFacts, unread } = edition.coverage;
  const separator = MARKS[language].comma;
  return (
    <section>
      <h2 lang="zh-CN">{edition.title}</h2>
      <dl>
        <div>
          <dt>{t('year')}</dt>
          <dd>{edition.period}</dd>
        </div>
        <div>
          <dt>{t('publisher')}</dt>
          <dd lang="zh-CN">{edition.publisher}</dd>
        </div>
        <div>
          <dt>{t('coverage')}</dt>
          <dd>
            {digits(units)} {t('units')}
            {separator}
            {t('withFacts')} {digits(withFacts)}
            {separator}
            {t('withoutFacts')} {digits(withoutFacts)}
            {separator}
            {t('unread')} {digits(unread)}
          </dd>
        </div>
        {edition.license && (
          <div>
            <dt>{t('license')}</dt>
            <dd>
              <EditorsText text={edition.license} />
            </dd>
          </div>
        )}
        {edition.note && (
          <div>
            <dt>{t('note')}</dt>
            <dd>
              <EditorsText text={edition.note} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
