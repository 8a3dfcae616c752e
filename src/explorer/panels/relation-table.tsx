import { useMemo } from 'preact/hooks';
import { digits } from '../../digits.ts';
import { DRAWN } from '../ask.ts';
import { placeOf, relationColumns, type Told } from '../columns.ts';
import type { EvidencesAnswer, WordingsAnswer } from '../map/answers.ts';
import type { Scene } from '../map/scene.ts';
import { usePage } from '../page.ts';
import { useAnswer } from '../use-answer.ts';
import { countOf, enumTitle } from '../words.ts';
import { Link } from './link.tsx';
import { Places, PlacesHelp } from './places.tsx';
import { Fault, Loading } from './states.tsx';
import { Table } from './table.tsx';

const SHOWN = ['relation', 'type', 'since', 'status', 'places'];

/** What a narrow screen does without: the wording says the type, and a status that is not the usual one stands beside it. */
const WIDE = ['type', 'status'];

/** The relations that the filters leave, each with where it is written. */
export function RelationTable({ scene }: { scene: Scene }) {
  const { t, language, drawing, view, groups } = usePage();
  const part = { limit: DRAWN, period: view.year, ...(groups && { community: view.part }) };
  const worded = useAnswer<WordingsAnswer>('Wordings', { ...part, language: language.toUpperCase() });
  const written = useAnswer<EvidencesAnswer>('Evidences', part);
  const told = useMemo<Told>(
    () => ({
      wordings: new Map(worded.data?.network.edges.map((edge) => [edge.id, edge])),
      evidences: new Map(written.data?.network.edges.map(({ id, evidence }) => [id, evidence])),
    }),
    [worded.data, written.data],
  );
  const columns = useMemo(() => relationColumns(drawing!, told, language), [drawing, told, language]);
  if (worded.error) return <Fault error={worded.error} retry={worded.retry} />;
  if (worded.loading) return <Loading />;
  return (
    <>
      {written.error ? <Fault error={written.error} retry={written.retry} /> : <PlacesHelp />}
      {written.loading && <Loading />}
      <Table
        caption={countOf('relations', scene.relations.length, language)}
        file={t('relations')}
        columns={columns}
        shown={SHOWN}
        wide={WIDE}
        rows={scene.relations}
        row={({ id, type }) => {
          const { wording = id, since, until, status, evidences } = told.wordings.get(id) ?? {};
          return (
            <tr key={id}>
              <th scope="row">
                <Link to={{ screen: 'relation', id }}>{wording}</Link>
                {status && status !== 'ASSERTED' && (
                  <span class="tag narrow-only">{enumTitle('RelationshipStatus', status, language)}</span>
                )}
                <Places of={(told.evidences.get(id) ?? []).map(placeOf)} />
              </th>
              <td class="wide-only">{enumTitle('RelationshipType', type, language)}</td>
              <td>{[since, until && `${t('until')} ${until}`].filter(Boolean).join(' ')}</td>
              <td class="wide-only">{status && enumTitle('RelationshipStatus', status, language)}</td>
              <td class="number">{evidences !== undefined && digits(evidences)}</td>
            </tr>
          );
        }}
      />
    </>
  );
}
