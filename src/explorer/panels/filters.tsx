import { useMemo } from 'preact/hooks';
import { digits } from '../../digits.ts';
import { CLASSES, classOf } from '../map/classes.ts';
import type { OverviewAnswer } from '../map/answers.ts';
import type { Scene } from '../map/scene.ts';
import { talliesOf, type Tally } from '../map/tally.ts';
import { usePage } from '../page.ts';
import { enumTitle, MARKS } from '../words.ts';
import { LINE_WORDS, LINES } from '../map/line-styles.ts';
import { LineSign, Shape } from './shape.tsx';

interface FiltersProps {
  readonly years: readonly string[];
  readonly scene: Scene | null;
  /** How many of each kind the graph holds. */
  readonly whole: OverviewAnswer['kinds'] | undefined;
}

/** The legend, which is the filter as well: classes, categories of relations, years, each with what is shown of how many. */
export function Filters({ years, scene, whole }: FiltersProps) {
  const { view, go, t, language, drawing } = usePage();
  const { classes, kinds, categories } = useMemo(
    () => talliesOf(drawing, scene, view.part === null ? whole : undefined, view.classes),
    [drawing, scene, whole, view.classes, view.part],
  );
  const allClasses = CLASSES.filter(({ id }) => classes.has(id)).map(({ id }) => id);
  const allCategories = [...categories].sort(([, a], [, b]) => b.all - a.all).map(([id]) => id);
  const filtered = view.classes !== null || view.categories !== null || view.year !== null;
  const otherKinds = [...kinds].filter(([kind]) => classOf(kind).id === 'other');
  return (
    <div class="filters">
      <Choices
        title={t('legend')}
        all={allClasses}
        chosen={view.classes}
        onChange={(chosen) => go({ classes: chosen })}
        name={(id) => CLASSES.find((each) => each.id === id)![language]}
        sign={(id) => <Shape of={CLASSES.find((each) => each.id === id)!} />}
        tally={classes}
      />
      <p class="quiet small breakdown">
        {otherKinds
          .sort(([, a], [, b]) => b.all - a.all)
          .map(([kind, { all }]) => `${enumTitle('EntityKind', kind, language)} ${digits(all)}`)
          .join(MARKS[language].list)}
      </p>
      <Choices
        title={t('relationKinds')}
        all={allCategories}
        chosen={view.categories}
        onChange={(chosen) => go({ categories: chosen })}
        name={(id) => enumTitle('TieCategory', id, language)}
        tally={categories}
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
  readonly tally: Tally;
}

/** `30`, or `12 / 30` where some are not shown. */
function countsIn(tally: Tally, id: string): string {
  const { shown, all } = tally.get(id)!;
  return shown === all ? digits(all) : `${digits(shown)} / ${digits(all)}`;
}

function Choices({ title, all, chosen, onChange, name, sign, tally }: ChoicesProps) {
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
                <span>{name(id)}</span> <span class="quiet">{countsIn(tally, id)}</span>
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
