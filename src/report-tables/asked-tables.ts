import type { Context } from '../context.ts';
import { suggestions } from '../entity/suggest.ts';
import { BadUserInputError, NotFoundError } from '../errors.ts';
import { editionById } from '../evidence/find-evidence.ts';
import { wholeSubject } from '../export/file-name.ts';
import type { Language } from '../relationship/wording.ts';
import { draftTables } from './draft-tables.ts';
import type { ReportTables } from './report-table.ts';
import { tableFormats, type TableFormat } from './table-formats.ts';

/** Parameters of a request for tables. */
const KNOWN = ['edition', 'chapter', 'language'];
const languages: Readonly<Record<string, Language>> = { zh: 'ZH', en: 'EN' };

/** The form of file with this name; a `NotFoundError` names those there are. */
export function requireTableFormat(id: string): TableFormat {
  const known = tableFormats.map((format) => format.id);
  const found = tableFormats.find((format) => format.id === id);
  if (found) return found;
  const near = suggestions(id, known);
  throw new NotFoundError('format of tables', id, near.length > 0 ? near : known);
}

/** The file of tables that parameters ask for, ready to be read; whatever is wrong with them is told before the first piece. */
export async function askedTables(
  context: Context,
  format: TableFormat,
  parameters: Readonly<Record<string, unknown>>,
): Promise<{ readonly pieces: AsyncIterable<string | Uint8Array>; readonly subject: readonly string[] }> {
  const unknown = Object.keys(parameters).find((name) => !KNOWN.includes(name));
  if (unknown !== undefined)
    throw new BadUserInputError(`There is no parameter "${unknown}". Known: ${KNOWN.join(', ')}.`, unknown);
  const { edition = '', chapter, language = 'zh' } = parameters;
  const spoken = languages[String(language)];
  if (!spoken) throw new BadUserInputError(`There is no language "${String(language)}". Known: zh, en.`, 'language');
  const tables = await draftTables(context, String(edition), chapter === undefined ? undefined : String(chapter));
  return { pieces: format.write(context, tables, spoken), subject: await subjectOf(context, tables, spoken) };
}

/** What the tables are of: the district and year of the edition, and the chapter. */
async function subjectOf(context: Context, { edition, chapter }: ReportTables, language: Language): Promise<string[]> {
  const found = await editionById(context, edition);
  const zh = language === 'ZH';
  return [
    ...wholeSubject(found ? [found] : []),
    ...(chapter === undefined ? [] : [zh ? `第 ${chapter} 章` : `chapter ${chapter}`]),
    zh ? '表格' : 'tables',
  ];
}
