import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Shown } from '../export.ts';
import type { Scene } from '../map/scene.ts';
import { usePage } from '../page.ts';
import { faultOf, type AskError } from '../fault.ts';
import { usePrint } from '../use-print.ts';
import { SmallFault } from './states.tsx';
import type { Word } from '../words.ts';

const FORMS = [
  ['png', 'png'],
  ['svg', 'svg'],
  ['print', 'print'],
  ['xlsx', 'xlsx'],
  ['csvNodes', 'csvNodes'],
  ['csvRelations', 'csvRelations'],
  ['gexf', 'gexf'],
] as const satisfies readonly (readonly [string, Word])[];

interface ExportMenuProps {
  readonly scene: Scene | null;
  readonly title: string;
  readonly source: string;
}

/** What is shown, to take along; what makes the files is loaded when the first is asked for. */
export function ExportMenu({ scene, title, source }: ExportMenuProps) {
  const { t, drawing, view, language, data, found } = usePage();
  const [fault, setFault] = useState<AskError | null>(null);
  const menu = useRef<HTMLDetailsElement>(null);
  const close = useClosing(menu);
  const shown: Shown | null = drawing && scene && { drawing, scene, view, title, source, language, data, found };
  const print = usePrint(shown);
  const take = async (form: (typeof FORMS)[number][0]) => {
    close();
    setFault(null);
    try {
      if (form === 'print') await print();
      else await (await import('../export.ts')).exportAs(form, shown!);
    } catch (error) {
      setFault(faultOf(error));
    }
  };
  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), close())}
    >
      <summary class="button">{t('export')}</summary>
      <ul>
        {FORMS.map(([form, name]) => (
          <li key={form}>
            <button type="button" disabled={!shown} onClick={() => void take(form)}>
              {t(name)}
            </button>
          </li>
        ))}
        <li>
          <a class="button" href="/export/xlsx" download onClick={close}>
            {t('xlsxAll')}
          </a>
        </li>
      </ul>
      {fault && <SmallFault error={fault} what={t('exportFault')} />}
    </details>
  );
}

/** Closes the menu, the focus on its button again; a press elsewhere closes it too. */
function useClosing(menu: RefObject<HTMLDetailsElement | null>): () => void {
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (!menu.current?.contains(target as Node)) menu.current?.removeAttribute('open');
    };
    addEventListener('pointerdown', leave);
    return () => removeEventListener('pointerdown', leave);
  }, []);
  return () => {
    menu.current?.removeAttribute('open');
    menu.current?.querySelector('summary')?.focus();
  };
}
