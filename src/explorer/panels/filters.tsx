import { useMemo } from 'preact/hooks';
import { CLASSES, classOf } from '../map/classes.ts';
import { usePage } from '../page.ts';
import { enumTitle } from '../words.ts';
import { LINE_WORDS, LINES } from '../map/line-styles.ts';
import { LineSign, Shape } from './shape.tsx';

/** The legend, which is the filter as well: classes, categories of relations, years. */
export function Filters({ years }: { years: readonly string[] }) {
  const { view, go, t, language, drawing } = usePage();
  const [classes, categories] = useMemo(() => {
    const nodes = new Map<string, number>();
    const edges = new Map<string, number>();
    const add = (to: Map<string, number>, id: string, count: number) => to.set(id, (to.get(id) ?? 0) + count);
    for (const { kind, kinds } of drawing?.network.nodes ?? [])
      for (const each of kinds ?? [{ kind, count: 1 }]) add(nodes, classOf(each.kind).id, each.count);
    for (const { category, count = 1 } of drawing?.network.edges ?? []) add(edges, category, count);
    return [nodes, edges];
  }, [drawing]);
  const allClasses = CLASSES.filter(({ id }) => classes.has(id)).map(({ id }) => id);
  const allCategories = [...categories].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  const filtered = view.classes !== null || view.categories !== null || view.year !== null;
  return (
    <div class="filters">
      <Choices
        title={t('legend')}
        all={allClasses}
        chosen={view.classes}
        onChange={(chosen) => go({ classes: chosen })}
        name={(id) => CLASSES.find((each) => each.id === id)![language]}
        sign={(id) => <Shape of={CLASSES.find((each) => each.id === id)!} />}
        count={(id) => (drawing?.backdrop ? 0 : (classes.get(id) ?? 0))}
      />
      <Choices
        title={t('relationKinds')}
        all={allCategories}
        chosen={view.categories}
        onChange={(chosen) => go({ categories: chosen })}
        name={(id) => enumTitle('TieCategory', id, language)}
        count={(id) => (drawing?.backdrop ? 0 : (categories.get(id) ?? 0))}
      />
      <Lines />
      <p>
        <label for="year">{t('year')}</label>{' '}
        <select id="year" value={view.year ?? ''} onChange={(event) => go({ year: event.currentTarget.value || null })}>
          <option value="">{t('allYears')}</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </select>
      </p>
      {filtered && (
        <button type="button" class="main" onClick={() => go({ classes: null, categories: null, year: null })}>
          {t('clear')}
        </button>
      )}
    </div>
  );
}

/** What the lines of the map mean. */
function Lines() {
  const { t, language } = usePage();
  return (
    <div role="group" aria-label={t('lines')} class="lines">
      <ul class="small">
        {LINES.map((each) => (
          <li key={each}>
            <LineSign of={each} />
            <span>{LINE_WORDS[each][language]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly all: readonly string[];
  readonly chosen: readonly string[] | null;
  readonly onChange: (chosen: readonly string[] | null) => void;
  readonly name: (id: string) => string;
  readonly sign?: (id: string) => preact.ComponentChildren;
  readonly count: (id: string) => number;
}

function Choices({ title, all, chosen, onChange, name, sign, count }: ChoicesProps) {
  const { t } = usePage();
  const isOn = (id: string) => !chosen || chosen.includes(id);
  const toggle = (id: string) => {
    const next = all.filter((each) => (each === id ? !isOn(id) : isOn(each)));
    onChange(next.length === all.length ? null : next);
  };
  return (
    <fieldset>
      <legend>{title}</legend>
      <ul>
        {all.map((id) => {
          const alone = chosen?.length === 1 && chosen[0] === id;
          return (
            <li key={id}>
              <label>
                <input type="checkbox" checked={isOn(id)} onChange={() => toggle(id)} />
                {sign?.(id)}
                <span>{name(id)}</span> <span class="quiet">{count(id)}</span>
              </label>
              <button
                type="button"
                class="small"
                aria-pressed={alone}
                aria-label={`${t('only')} ${name(id)}`}
                onClick={() => onChange(alone ? null : [id])}
              >
                {t('only')}
              </button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
