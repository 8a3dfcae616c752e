import type { ComponentChildren } from 'preact';
import type { Place } from '../answers.ts';
import { classOf } from '../map/classes.ts';
import { usePage } from '../page.ts';
import type { Change } from '../state/router.ts';
import { Shape } from './shape.tsx';

interface LinkProps {
  readonly to: Change;
  readonly children: ComponentChildren;
  readonly class?: string | undefined;
  readonly current?: boolean;
}

/** A link within the page: an address that can be opened anywhere, followed without loading anew. */
export function Link({ to, children, class: className, current }: LinkProps) {
  const { go, href } = usePage();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={href(to)} onClick={follow} class={className} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  );
}

/** An entity by its name, with the sign of its class, leading to its page. */
export function EntityLink({ id, name, kind }: { id: string; name: string; kind?: string }) {
  return (
    <Link to={{ screen: 'entity', id }} class={kind && 'to-entity'}>
      {kind && <Shape of={classOf(kind)} />}
      <span lang="zh-CN">{name}</span>
    </Link>
  );
}

/** Where something is written: addresses with lines; leads to the relation's page where there is one. */
export function Places({ of, relation }: { of: readonly Place[]; relation?: string }) {
  const { t, language } = usePage();
  const text = of.map(({ address, lines }) => {
    const [from, to] = [lines[0], lines[lines.length - 1]];
    const span = from === undefined ? '' : from === to ? `${from}` : `${from}–${to}`;
    return language === 'zh' ? `${address}（第 ${span} ${t('line')}）` : `${address} (${t('line')} ${span})`;
  });
  if (text.length === 0) return null;
  const said = text.join(language === 'zh' ? '、' : ', ');
  return (
    <span class="places">
      {relation ? (
        <Link to={{ screen: 'relation', id: relation }}>
          {t('source')} {said}
        </Link>
      ) : (
        <>
          {t('source')} {said}
        </>
      )}
    </span>
  );
}
