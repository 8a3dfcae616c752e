import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { communityOf } from './map/groups.ts';
import { MapView } from './map/map-view.tsx';
import { countsOf } from './map/counts.ts';
import { type Scene } from './map/scene.ts';
import { themeOf, type Theme } from './map/theme.ts';
import { PageContext, usePage, type Page } from './page.ts';
import { Combobox } from './panels/combobox.tsx';
import { Filters } from './panels/filters.tsx';
import { Link } from './panels/link.tsx';
import { Notices } from './panels/notices.tsx';
import { newestYear, Overview } from './panels/overview.tsx';
import { Fault, Loading } from './panels/states.tsx';
import { Toolbar } from './panels/toolbar.tsx';
import { useRouter, type Router } from './state/router.ts';
import type { View } from './state/view.ts';
import type { Answer } from './use-answer.ts';
import { useArrival } from './use-arrival.ts';
import { useData, type Data } from './use-data.ts';
import { useKeys, type Keys } from './use-keys.ts';
import { useScene, type Unlit } from './use-scene.ts';
import { useScreens, type LaterScreens } from './use-screens.ts';
import { useSetting } from './use-setting.ts';
import { countOf, MARKS, word, type Language, type Word } from './words.ts';

const SCREENS: readonly (readonly ['overview' | 'list' | 'path' | 'about', Word])[] = [
  ['overview', 'overview'],
  ['list', 'list'],
  ['path', 'findLinks'],
  ['about', 'aboutData'],
];

/** The whole page: filters, map and details in one shell. */
export function App() {
  const router = useRouter();
  const { view } = router;
  const { language, screen } = view;
  const [themeName, setThemeName] = useSetting('theme', prefersDark() ? 'dark' : 'light');
  const theme = useMemo(() => themeOf(themeName === 'dark'), [themeName]);
  const [singleKeys, setSingleKeys] = useSetting('single-keys', 'on');
  const status = useRef<HTMLParagraphElement>(null);
  const announce = useCallback((text: string) => status.current?.replaceChildren(text), []);
  const [help, setHelp] = useState(false);
  const [found, light] = useState<readonly string[] | null>(null);
  const data = useData(view, found);
  const { map, drawing, overview, entity } = data;
  const { scene, unlit } = useScene(drawing, view, entity.data?.entity, screen === 'entity' ? null : found);
  const t = useCallback((key: Word) => word(key, language), [language]);
  const page: Page = { ...router, language, t, drawing, groups: data.groups, data, found, announce, light };
  const later = useScreens(help || !isFirst(screen), drawing !== null);
  const title = titleOf(view, entity.data?.entity?.name ?? drawing?.byId.get(view.id)?.name, t);
  const main = useRef<HTMLElement>(null);
  const loading = entity.loading || !(isFirst(screen) || later.screens);
  useArrival(main, `${screen} ${view.id} ${view.partners}`, loading);
  useDocument(title, language, themeName, t);
  useEffect(() => {
    if (screen === 'overview' || screen === 'about' || screen === 'unknown') light(null);
  }, [screen]);
  useEffect(() => announce(''), [screen, view.id]); // what was said of another page is no longer so
  useEffect(() => {
    const told = entity.data?.entity;
    const relations = told && countOf('relations', told.relationships.totalCount, language);
    if (told) announce(`${t('selected')} ${told.name}${MARKS[language].comma}${relations}`);
  }, [entity.data]);
  const filters = JSON.stringify([view.classes, view.categories, view.year]);
  const filtered = useRef(filters);
  useEffect(() => {
    if (!scene || map.loading || filtered.current === filters) return;
    filtered.current = filters;
    announce(`${t('filters')}${MARKS[language].colon}${countsOf(scene, drawing!, language)}`);
  }, [scene, filters, map.loading]);
  useKeys(
    keysOf(router, unlit.hidden, () => setHelp(true)),
    singleKeys === 'on',
  );
  const editions = overview.data?.editions.nodes ?? [];
  return (
    <PageContext.Provider value={page}>
      <a class="skip" href="#details">
        {t('skip')}
      </a>
      <Head
        scene={scene}
        title={title}
        source={editions.map((edition) => edition.title).join(MARKS[language].list)}
        onTheme={() => setThemeName(theme.dark ? 'light' : 'dark')}
        onHelp={() => setHelp(true)}
      />
      <Notices data={data} />
      <div class={`shell on-${screen}`}>
        <FilterPart years={editions.map(({ period }) => period)} scene={scene} whole={overview.data?.kinds} />
        <MapPart map={map} scene={scene} theme={theme} />
        <main id="details" ref={main} aria-label={t('details')} tabIndex={-1}>
          <OnlyMap />
          <Details data={data} scene={scene} unlit={unlit} later={later} />
          {map.error && drawing && <Fault error={map.error} retry={map.retry} />}
        </main>
      </div>
      <p role="status" class="unseen" ref={status} />
      {help && later.screens && (
        <later.screens.Help
          singleKeys={singleKeys === 'on'}
          onSingleKeys={(on) => setSingleKeys(on ? 'on' : 'off')}
          onClose={() => setHelp(false)}
        />
      )}
    </PageContext.Provider>
  );
}

const prefersDark = () => matchMedia('(prefers-color-scheme: dark)').matches;

/** What the keys of the page do. */
function keysOf({ view, go, undo, redo }: Router, hidden: ReadonlyMap<string, number>, help: () => void): Keys {
  const kind = hidden.has('Enterprise') ? 'Enterprise' : [...hidden.keys()][0];
  return {
    '/': () => document.getElementById('search')?.focus(),
    '?': help,
    e: () => kind && go({ expanded: [...view.expanded, kind] }),
    p: () => go({ screen: 'path', id: '', ends: [view.screen === 'entity' ? view.id : '', ''] }),
    f: () => document.getElementById('fit')?.click(),
    l: () => go({ screen: 'list', id: '' }),
    Escape: () => go({ screen: 'overview', id: '' }),
    'Ctrl+z': undo,
    'Shift+Ctrl+z': redo,
  };
}

/** Title, language and colors of the document follow the page. */
function useDocument(title: string, language: Language, theme: string, t: (key: Word) => string): void {
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.dataset['theme'] = theme;
    document.title = title === t('title') ? title : `${title} · ${t('title')}`;
  }, [title, language, theme]);
}

function Head(props: Parameters<typeof Toolbar>[0]) {
  const { t, go, view } = usePage();
  return (
    <header>
      <p class="brand">
        <Link to={{ screen: 'overview', id: '', part: null }}>{t('title')}</Link>
      </p>
      <Combobox
        id="search"
        label={t('searchLabel')}
        hideLabel
        onPick={({ readableId }) => go({ screen: 'entity', id: readableId })}
      />
      <nav aria-label={t('title')}>
        {SCREENS.map(([screen, text]) => (
          <Link
            key={screen}
            to={{ screen, id: '', ends: ['', ''], ...(screen === 'overview' && { part: null }) }}
            current={view.screen === screen}
          >
            {t(text)}
          </Link>
        ))}
      </nav>
      <Toolbar {...props} />
    </header>
  );
}

/** The map, or why there is none; a node that is clicked is shown without moving the map where it stands in view. */
function MapPart({ map, scene, theme }: { map: Answer<unknown>; scene: Scene | null; theme: Theme }) {
  const { view, go, t, drawing } = usePage();
  const fromMap = useRef(false);
  const place = `${view.screen} ${view.id} ${view.part} ${view.focus}`;
  const target = useMemo(() => {
    if (!scene?.lit) return null;
    const key = `${place} ${view.screen === 'entity' ? '' : [...scene.lit].join(' ')}`;
    return { key, ids: scene.lit, still: fromMap.current };
  }, [place, scene?.lit]);
  const select = (id: string) => {
    fromMap.current = true;
    const part = communityOf(id);
    go(
      part === null
        ? { screen: 'entity', id }
        : view.screen === 'list'
          ? { part }
          : { screen: 'overview', id: '', part },
    );
    setTimeout(() => (fromMap.current = false), 0);
  };
  if (map.error && !drawing)
    return (
      <section class="map" aria-label={t('map')}>
        <Fault error={map.error} retry={map.retry} />
      </section>
    );
  return <MapView scene={scene} theme={theme} target={target} onSelect={select} />;
}

/** That what is told of an entity, or of paths, heeds no filter. */
function OnlyMap() {
  const { view, t, go } = usePage();
  const { screen, classes, categories, year } = view;
  const filtered = classes !== null || categories !== null || year !== null;
  if (!filtered || !(screen === 'entity' || screen === 'path' || screen === 'relation')) return null;
  return (
    <p class="note small">
      {t('onlyMap')}{' '}
      <button type="button" onClick={() => go({ classes: null, categories: null, year: null })}>
        {t('clear')}
      </button>
    </p>
  );
}

interface DetailsProps {
  readonly data: Data;
  readonly scene: Scene | null;
  readonly unlit: Unlit;
  readonly later: LaterScreens;
}

function Details({ data, scene, unlit, later: { screens, error, retry } }: DetailsProps) {
  const { view, drawing } = usePage();
  const { screen, partners } = view;
  if (isFirst(screen)) return <Overview answer={data.overview} />;
  const name = drawing?.byId.get(view.id)?.name ?? view.id;
  if (error) return <Fault error={error} retry={retry} title={screen === 'entity' ? name : undefined} />;
  if (!screens)
    return (
      <>
        {screen === 'entity' && <h1 tabIndex={-1}>{name}</h1>}
        <Loading />
      </>
    );
  if (screen === 'entity' && partners === null) return <screens.EntityPanel answer={data.entity} unlit={unlit} />;
  if (screen === 'entity') return <screens.PartnerPanel />;
  if (screen === 'relation') return <screens.RelationPanel />;
  if (screen === 'path') return <screens.PathPanel />;
  if (screen === 'list') return <screens.ListPanel scene={scene} newest={newestYear(data.overview.data)} />;
  return <screens.AboutPanel />;
}

/** Whether all of a screen comes with the page itself. */
const isFirst = (screen: View['screen']) => screen === 'overview' || screen === 'unknown';

const TITLES = { list: 'list', path: 'findLinks', about: 'aboutData', relation: 'relation' } as const;

function titleOf({ screen }: View, name: string | undefined, t: (key: Word) => string): string {
  if (screen === 'entity') return name ?? t('title');
  return t(screen in TITLES ? TITLES[screen as keyof typeof TITLES] : 'title');
}

/** Filters stand open beside the map where there is room, behind a button where there is not. */
function FilterPart({ years, ...counted }: Parameters<typeof Filters>[0]) {
  const { t } = usePage();
  const wide = useMemo(() => matchMedia('(min-width: 641px)').matches, []);
  return (
    <aside class="filter-part" aria-label={t('filters')}>
      <details open={wide}>
        <summary>{t('filters')}</summary>
        <Filters years={[...new Set(years)]} {...counted} />
      </details>
    </aside>
  );
}
