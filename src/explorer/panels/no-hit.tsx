import type { RefObject } from 'preact';
import { usePage } from '../page.ts';
import { isPlain } from '../use-keys.ts';
import { Link } from './link.tsx';
import type { Search } from './use-search.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** What can be done within a box: its buttons and links, in their order. */
export function actsOf(box: Element | null | undefined): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('button, a') ?? [])];
}

interface NoHitProps {
  readonly search: Search;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** That nothing was found, with near spellings and where else to look; the arrow keys go through them, and up from the first to the field. */
export function NoHit({ search: { text, near, type, close }, box, field }: NoHitProps) {
  const { t, view, go } = usePage();
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if ((event.key !== 'Escape' && step === undefined) || !isPlain(event)) return;
    event.preventDefault();
    event.stopPropagation();
    const all = actsOf(box.current);
    const at = all.indexOf(document.activeElement as HTMLElement) + (step ?? 0);
    if (event.key === 'Escape') close();
    (event.key === 'Escape' || at < 0 ? field.current : all[Math.min(at, all.length - 1)])?.focus();
  };
  const take = (name: string) => {
    field.current?.focus();
    type(name);
  };
  return (
    <div class="nothing" ref={box} onKeyDown={onKeyDown}>
      <p>
        {t('noHit')} “{text}”
      </p>
      {near.length > 0 && (
        <p class="actions">
          {t('nearNames')}
          {near.map((name) => (
            <button type="button" key={name} onClick={() => take(name)}>
              {name}
            </button>
          ))}
        </p>
      )}
      {view.year !== null && (
        <p class="actions">
          {t('allYearsSearched')}
          <button type="button" onClick={() => (field.current?.focus(), go({ year: null }))}>
            {t('showAllYears')}
          </button>
        </p>
      )}
      <p>
        <Link to={{ screen: 'about', id: '' }}>{t('whatIsHere')}</Link>
      </p>
    </div>
  );
}
