import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { csvOf, gexfOf, save } from '../download.ts';
import { pictureOf, type Frame, type Picture } from '../map/picture.ts';
import type { Scene } from '../map/scene.ts';
import { themeOf } from '../map/theme.ts';
import { toPng } from '../map/to-png.ts';
import { toSvg } from '../map/to-svg.ts';
import { usePage } from '../page.ts';
import { addressOf } from '../state/view.ts';
import { usePrint } from '../use-print.ts';
import { countOf, enumWord } from '../words.ts';
import { CLASSES } from '../map/classes.ts';

interface ToolbarProps {
  readonly scene: Scene | null;
  readonly title: string;
  readonly source: string;
  readonly onTheme: () => void;
  readonly onHelp: () => void;
}

/** Undo, copy the link, export, language, light or dark, keys. */
export function Toolbar({ scene, title, source, onTheme, onHelp }: ToolbarProps) {
  const { t, undo, redo, done, href, language } = usePage();
  return (
    <div class="toolbar">
      <button type="button" onClick={undo} disabled={done === 0}>
        {t('undo')}
      </button>
      <button type="button" onClick={redo} class="wide-only">
        {t('redo')}
      </button>
      <CopyLink />
      <ExportMenu scene={scene} title={title} source={source} />
      <a
        class="button"
        href={href({ language: language === 'zh' ? 'en' : 'zh' })}
        lang={language === 'zh' ? 'en' : 'zh-CN'}
      >
        {t('otherLanguage')}
      </a>
      <button type="button" onClick={onTheme} aria-label={t('theme')} title={t('theme')}>
        ◐
      </button>
      <button type="button" onClick={onHelp} aria-label={t('help')} title={t('help')}>
        ?
      </button>
    </div>
  );
}

function CopyLink() {
  const { t, view, drawing, announce } = usePage();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const address = location.origin + addressOf({ ...view, version: drawing?.network.dataVersion ?? null });
    try {
      await navigator.clipboard.writeText(address);
    } catch {
      prompt(t('copyHere'), address);
    }
    setCopied(true);
    announce(t('copied'));
    setTimeout(() => setCopied(false), 2_000);
  };
  return (
    <button type="button" onClick={() => void copy()}>
      {t(copied ? 'copied' : 'copyLink')}
    </button>
  );
}

const SIZE = { width: 1600, height: 1100 };

function ExportMenu({ scene, title, source }: { scene: Scene | null; title: string; source: string }) {
  const { t, drawing, view, language } = usePage();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = useClosing(menu);
  const picture = (): Picture => pictureOf(drawing!, scene!, { ...SIZE, theme: themeOf(false), frame: frameOf() });
  const frameOf = (): Frame => {
    const filters = [
      view.classes && view.classes.map((id) => CLASSES.find((each) => each.id === id)?.[language] ?? id).join('、'),
      view.categories && view.categories.map((id) => enumWord('TieCategory', id, language)).join('、'),
      view.year,
    ].filter(Boolean);
    const date = new Date().toISOString().slice(0, 10);
    const version = drawing!.network.dataVersion;
    return {
      title,
      lines: [
        `${countOf('entities', scene!.shown.size, language)}, ${countOf('relations', scene!.relations.length, language)}${filters.length > 0 ? ` · ${t('filters')}: ${filters.join(' · ')}` : ''}`,
      ],
      foot: [
        `${t('source')}: ${source} · ${t('dataVersion')} ${version} · ${t('asOf')} ${date}`,
        location.origin + addressOf({ ...view, version }),
      ],
      language,
    };
  };
  const label = () => `${title}: ${countOf('entities', scene!.shown.size, language)}`;
  const print = usePrint(drawing && scene && (() => toSvg(picture(), label())));
  const actions: [string, () => void | Promise<void>][] = [
    [t('png'), async () => save('map.png', await toPng(picture(), 2))],
    [t('svg'), () => save('map.svg', new Blob([toSvg(picture(), label())], { type: 'image/svg+xml' }))],
    [t('print'), print],
    [t('csvNodes'), () => save('entities.csv', new Blob([csvOf(nodeTable())], { type: 'text/csv' }))],
    [t('csvRelations'), () => save('relations.csv', new Blob([csvOf(relationTable())], { type: 'text/csv' }))],
    [t('gexf'), () => save('network.gexf', new Blob([gexfOf(drawing!, scene!)], { type: 'application/gexf+xml' }))],
  ];
  const nodeTable = () => [
    [t('name'), t('kind'), t('relationCount'), 'id'],
    ...drawing!.nodes
      .filter(({ id }) => scene!.shown.has(id) && (!scene!.lit || scene!.lit.has(id)))
      .map(({ name, kind, degree, id }) => [name, enumWord('EntityKind', kind, language), degree, id]),
  ];
  const relationTable = () => [
    [t('from'), t('type'), t('to'), 'id'],
    ...scene!.relations
      .filter(({ from, to }) => !scene!.lit || (scene!.lit.has(from) && scene!.lit.has(to)))
      .map(({ id, from, to, type }) => [
        drawing!.byId.get(from)?.name ?? from,
        enumWord('RelationshipType', type, language),
        drawing!.byId.get(to)?.name ?? to,
        id,
      ]),
  ];
  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), close())}
    >
      <summary class="button">{t('export')}</summary>
      <ul>
        {actions.map(([name, act]) => (
          <li key={name}>
            <button
              type="button"
              disabled={!scene || !drawing}
              onClick={() => {
                close();
                void act();
              }}
            >
              {name}
            </button>
          </li>
        ))}
        <li>
          <a class="button" href="/export/xlsx" download onClick={close}>
            {t('xlsxAll')}
          </a>
        </li>
      </ul>
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
