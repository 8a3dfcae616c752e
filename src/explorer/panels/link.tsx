import type { ComponentChildren } from 'preact';
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
