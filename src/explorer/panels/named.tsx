import { useEffect } from 'preact/hooks';
import type { NamedAnswer } from '../answers.ts';
import { usePage } from '../page.ts';
import { useAnswer } from '../use-answer.ts';
import { Gone } from './gone.tsx';
import { Fault, Loading } from './states.tsx';

/** Where an address names an entity instead of its id: its page, where the name means just one; else what it may mean. */
export function Named({ name }: { name: string }) {
  const { t, go } = usePage();
  const { data, error, loading, retry } = useAnswer<NamedAnswer>('Named', { name });
  const id = data?.entity?.readableId;
  useEffect(() => {
    if (id !== undefined) go({ id }, 'instead');
  }, [id]);
  if (loading || id !== undefined)
    return (
      <>
        <h1 tabIndex={-1}>{name}</h1>
        <Loading />
      </>
    );
  const isSeveral = error?.code === 'BAD_USER_INPUT';
  if (error && !isSeveral && error.code !== 'NOT_FOUND') return <Fault error={error} retry={retry} title={name} />;
  return <Gone title={t(isSeveral ? 'whichOne' : 'goneEntity')} id={name} named />;
}
