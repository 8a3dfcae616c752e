import type { SearchAnswer } from '../answers.ts';
import { usePage } from '../page.ts';
import type { Change } from '../state/router.ts';
import { useAnswer } from '../use-answer.ts';
import { enumTitle, MARKS } from '../words.ts';
import { classOf } from '../map/classes.ts';
import { Link } from './link.tsx';
import { SmallFault } from './states.tsx';
import { Shape } from './shape.tsx';

interface MeantProps {
  /** What an address says where an id is wanted. */
  readonly name: string;
  /** Where a choice leads. */
  readonly to: (id: string) => Change;
  /** Whether a name that means just one thing is passed over: it is another that is in doubt. */
  readonly onlyDoubtful?: boolean;
}

/** What an address may mean by a name: the hits of a search for it, each to be chosen; else that there are none. */
export function Meant({ name, to, onlyDoubtful = false }: MeantProps) {
  const { t, language } = usePage();
  const answer = useAnswer<SearchAnswer>('Search', { query: name, language: language.toUpperCase() });
  const { error, data, retry } = answer;
  if (error && error.code !== 'BAD_USER_INPUT') return <SmallFault error={error} retry={retry} />;
  if (!error && !data) return null;
  const edges = data?.search.edges ?? [];
  if (onlyDoubtful && edges.length === 1) return null;
  if (edges.length === 0)
    return (
      <p>
        {t('noHit')} “{name}”{error && ` ${t('searchHow')}`}
      </p>
    );
  return (
    <>
      <p>
        {t('meant')} “{name}”{MARKS[language].colon}
      </p>
      <ul class="rows">
        {edges.map(({ node, hint }) => (
          <li key={node.readableId}>
            <Link to={to(node.readableId)} class="to-entity">
              <Shape of={classOf(node.kind)} />
              <span lang="zh-CN">{node.name}</span>
            </Link>
            <div class="quiet small">
              {enumTitle('EntityKind', node.kind, language)} · {hint}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
