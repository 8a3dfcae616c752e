import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EntityAnswer, MapAnswer, OverviewAnswer } from './answers.ts';
import { DRAWN } from './ask.ts';
import { MapView } from './map/map-view.tsx';
import { drawingOf } from './map/scene.ts';
import { themeOf } from './map/theme.ts';
import { PageContext, usePage, type Page } from './page.ts';
import { AboutPanel } from './panels/about.tsx';
import { Combobox } from './panels/combobox.tsx';
import { EntityPanel } from './panels/entity.tsx';
import { Filters } from './panels/filters.tsx';
import { Help } from './panels/help.tsx';
import { Link } from './panels/link.tsx';
import { ListPanel } from './panels/list.tsx';
import { Overview } from './panels/overview.tsx';
import { PathPanel } from './panels/paths.tsx';
import { RelationPanel } from './panels/relation.tsx';
import { Fault } from './panels/states.tsx';
import { Toolbar } from './panels/toolbar.tsx';
import { useRouter } from './state/router.ts';
import { useAnswer } from './use-answer.ts';
import { useKeys } from './use-keys.ts';
import { useScene } from './use-scene.ts';
import { useSetting } from './use-setting.ts';
import { countOf, word, type Word } from './words.ts';

const SCREENS: readonly (readonly ['overview' | 'list' | 'path' | 'about', Word])[] = [
  ['overview', 'overview'],
  ['list', 'list'],
  ['path', 'findLinks'],
  ['about', 'aboutData'],
];

/** The whole page: filters, map and details in one shell. */
export function App() {
  const router = useRouter();
  const { view, go } = router;
  const { language, screen } = view;
  const [themeName, setThemeName] = useSetting(
    'theme',
    matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  );
  const [singleKeys, setSingleKeys] = useSetting('single-keys', 'on');
  const [status, announce] = useState('');
  const [help, setHelp] = useState(false);
  const [found, setFound] = useState<readonly string[] | null>(null);
  const fromMap = useRef(false);
  const main = useRef<HTMLElement>(null);
  const theme = useMemo(() => themeOf(themeName === 'dark'), [themeName]);

  const map = useAnswer<MapAnswer>('Map', { limit: DRAWN, period: view.year });
  const kept = useRef<MapAnswer | null>(null);
  kept.current = map.data ?? kept.current;
  const network = kept.current?.network ?? null;
  const drawing = useMemo(() => network && drawingOf(network), [network]);
  const overview = useAnswer<OverviewAnswer>('Overview', {});
  const editions = overview.data?.editions.nodes ?? [];
  const entity = useAnswer<EntityAnswer>(
    'Entity',
    screen === 'entity' ? { id: view.id, language: language.toUpperCase() } : null,
  );
  const { scene, hidden } = useScene(drawing, view, entity.data?.entity, screen === 'entity' ? null : found);

  const t = useCallback((key: Word) => word(key, language), [language]);
  const light = useCallback((ids: readonly string[] | null) => setFound(ids), []);
  const page: Page = { ...router, language, t, drawing, announce, light };
  const name = entity.data?.entity?.name ?? drawing?.byId.get(view.id)?.name;
  const title =
    screen === 'entity' && name
      ? name
      : screen === 'overview' || screen === 'entity' || screen === 'unknown'
        ? t('title')
        : t(titleOf(screen));

  useEffect(() => {
    document.documentElement.dataset['theme'] = themeName;
  }, [themeName]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = title === t('title') ? title : `${title} · ${t('title')}`;
  }, [title, language]);
  useEffect(() => {
    if (screen === 'overview' || screen === 'about' || screen === 'unknown') light(null);
  }, [screen]);

  const place = `${screen} ${view.id}`;
  const seen = useRef(place);
  const toFocus = useRef(false);
  useEffect(() => {
    if (seen.current !== place) {
      seen.current = place;
      toFocus.current = true;
      main.current?.scrollTo(0, 0);
    }
    if (!toFocus.current) return;
    main.current?.querySelector('h1')?.focus({ preventScroll: true });
    toFocus.current = entity.loading; // the heading of the answer takes the place of the first one
  });
  useEffect(() => {
    const told = entity.data?.entity;
    if (told)
      announce(
        `${t('selected')} ${told.name}${language === 'zh' ? '，' : ', '}${countOf('relations', told.relationships.totalCount, language)}`,
      );
  }, [entity.data]);

  const show = (id: string) => go({ screen: 'entity', id });
  const target = useMemo(() => {
    if (!scene?.lit) return null;
    const still = fromMap.current;
    return {
      key: `${place} ${view.focus} ${screen === 'entity' ? '' : [...scene.lit].join(' ')}`,
      ids: scene.lit,
      still,
    };
  }, [place, view.focus, scene?.lit]);
  const toOverview = () => go({ screen: 'overview', id: '' });
  useKeys(
    {
      '/': () => document.getElementById('search')?.focus(),
      '?': () => setHelp(true),
      e: () => {
        const kind = hidden.has('Enterprise') ? 'Enterprise' : [...hidden.keys()][0];
        if (kind) go({ expanded: [...view.expanded, kind] });
      },
      p: () => go({ screen: 'path', id: '', ends: [screen === 'entity' ? view.id : '', ''] }),
      f: () => document.getElementById('fit')?.click(),
      l: () => go({ screen: 'list', id: '' }),
      Escape: toOverview,
      'Ctrl+z': router.undo,
      'Shift+Ctrl+z': router.redo,
    },
    singleKeys === 'on',
  );

  const old = view.version !== null && network && network.dataVersion !== view.version;
  return (
    <PageContext.Provider value={page}>
      <a class="skip" href="#details">
        {t('skip')}
      </a>
      <header>
        <p class="brand">
          <Link to={{ screen: 'overview', id: '' }}>{t('title')}</Link>
        </p>
        <Combobox id="search" label={t('searchLabel')} hideLabel onPick={({ readableId }) => show(readableId)} />
        <nav aria-label={t('title')}>
          {SCREENS.map(([to, text]) => (
            <Link
              key={to}
              to={to === 'path' ? { screen: to, id: '', ends: ['', ''] } : { screen: to, id: '' }}
              current={screen === to}
            >
              {t(text)}
            </Link>
          ))}
        </nav>
        <Toolbar
          scene={scene}
          title={title}
          source={editions.map((edition) => edition.title).join(language === 'zh' ? '、' : ', ')}
          onTheme={() => setThemeName(theme.dark ? 'light' : 'dark')}
          onHelp={() => setHelp(true)}
        />
      </header>
      <Notices old={!!old} cut={network} unknown={screen === 'unknown'} />
      <div class={`shell on-${screen}`}>
        <FilterPart years={editions.map(({ period }) => period)} />
        {map.error && !drawing ? (
          <section class="map" aria-label={t('map')}>
            <Fault error={map.error} retry={map.retry} />
          </section>
        ) : (
          <MapView
            scene={scene}
            theme={theme}
            target={target}
            onSelect={(id) => {
              fromMap.current = true;
              show(id);
              setTimeout(() => (fromMap.current = false), 0);
            }}
          />
        )}
        <main id="details" ref={main} aria-label={t('details')} tabIndex={-1}>
          {(screen === 'overview' || screen === 'unknown') && <Overview answer={overview} />}
          {screen === 'entity' && <EntityPanel answer={entity} hidden={hidden} />}
          {screen === 'relation' && <RelationPanel />}
          {screen === 'path' && <PathPanel />}
          {screen === 'list' && <ListPanel scene={scene} />}
          {screen === 'about' && <AboutPanel />}
          {map.error && drawing && <Fault error={map.error} retry={map.retry} />}
        </main>
      </div>
      <p role="status" class="unseen">
        {status}
      </p>
      {help && (
        <Help
          singleKeys={singleKeys === 'on'}
          onSingleKeys={(on) => setSingleKeys(on ? 'on' : 'off')}
          onClose={() => setHelp(false)}
        />
      )}
    </PageContext.Provider>
  );
}

function titleOf(screen: 'list' | 'path' | 'about' | 'relation'): Word {
  return ({ list: 'list', path: 'findLinks', about: 'aboutData', relation: 'relation' } as const)[screen];
}

/** Filters stand open beside the map where there is room, behind a button where there is not. */
function FilterPart({ years }: { years: readonly string[] }) {
  const { t } = usePage();
  const wide = useMemo(() => matchMedia('(min-width: 641px)').matches, []);
  return (
    <aside class="filter-part" aria-label={t('filters')}>
      <details open={wide}>
        <summary>{t('filters')}</summary>
        <Filters years={[...new Set(years)]} />
      </details>
    </aside>
  );
}

interface NoticesProps {
  readonly old: boolean;
  readonly cut: MapAnswer['network'] | null;
  readonly unknown: boolean;
}

function Notices({ old, cut, unknown }: NoticesProps) {
  const { t } = usePage();
  return (
    <div class="notices">
      {old && <p>{t('oldLink')}</p>}
      {unknown && <p>{t('unknownScreen')}</p>}
      {cut?.truncated && (
        <p>
          {t('cutShort')}: {cut.nodes.length} / {cut.total}
        </p>
      )}
    </div>
  );
}
