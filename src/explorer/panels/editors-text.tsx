import { inLanguage } from '../both-languages.ts';
import { usePage } from '../page.ts';

/** What the editors wrote, in the reader's language where they did; else in the other, which is said. */
export function EditorsText({ text, label }: { text: string; label?: string }) {
  const { t, language } = usePage();
  const told = inLanguage(text, language);
  const isOther = told.lang.slice(0, 2) !== language;
  return (
    <>
      {label}
      {isOther && <span class="quiet small">{t('otherLanguageOnly')}</span>} <span lang={told.lang}>{told.text}</span>
    </>
  );
}
