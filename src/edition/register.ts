import { createHash } from 'node:crypto';
import { blocksOf, type Block } from './blocks.ts';
import type { Unit, UnitKind } from './unit.ts';

const CASE_TITLE = /^【案例\s*(\d+)】/;
const CASE_SUBTITLE = /^【.*】$/;
const SECTION = /^(\d+(?:\.\d+)*)\.?\s+\S.{0,60}$/;
const TABLE = /^表\s*(\d+)[.．]/;
const FIGURE = /^图\s*(\d+)[.．]/;
const CONTENTS = '正文目录';
const PREFACE = '编制说明';
const SENTENCE_END = /[。！？；：”》）)]$/;

/**
 * The register of a report's units, read from its text: sections by their numbers, paragraphs (one that a page break
 * tears apart is one, addressed where it begins), tables and figures row by row, cases. Every line that is not blank
 * belongs to exactly one unit.
 */
export function registerUnits(text: string): Unit[] {
  const walk = new Walk();
  for (const block of blocksOf(text)) walk.take(block);
  return walk.finish();
}

interface Draft {
  address: string;
  kind: UnitKind;
  from: number;
  to: number;
  text: string;
}

/** Walks the blocks of a text from top to bottom and remembers where in the outline it stands. */
class Walk {
  private readonly drafts: Draft[] = [];
  private readonly counts = new Map<string, number>();
  /** The section or case that paragraphs are counted in. */
  private place = 'title';
  /** The numbered table whose rows come next, and the rows that wait for the caption below them. */
  private table: string | null = null;
  private waiting: Block[] = [];
  private contents = false;

  take(block: Block): void {
    if (block.rows) this.takeRows(block);
    else if (!this.takeContents(block)) this.takeLine(block);
  }

  finish(): Unit[] {
    this.releaseRows(null);
    return this.drafts.map(({ address, kind, from, to, text }) => {
      const characters = text.replace(/\s+/g, '');
      const digest = createHash('sha256').update(characters).digest('hex').slice(0, 16);
      return { address, kind, from, to, length: [...characters].length, digest };
    });
  }

  private takeContents(block: Block): boolean {
    if (block.text === CONTENTS) this.contents = true;
    else if (!this.contents || (SECTION.test(block.text) && this.drafts.at(-1)?.text.includes('案例'))) {
      this.contents = false;
      return false;
    }
    if (block.text === CONTENTS) this.add('toc', 'CONTENTS', block);
    else this.extend(block);
    return true;
  }

  private takeLine(block: Block): void {
    const caption = TABLE.exec(block.text);
    const figure = FIGURE.exec(block.text);
    if (caption) this.open(`T${caption[1]}`, block);
    else if (figure) this.releaseRows(`F${figure[1]}`, block);
    else if (!this.takeHeading(block)) this.takeParagraph(block);
  }

  private takeHeading(block: Block): boolean {
    const [, number] = CASE_TITLE.exec(block.text) ?? [];
    const [, section] = SECTION.exec(block.text) ?? [];
    if (CASE_SUBTITLE.test(block.text)) this.addCounted('h', 'HEADING', block);
    else if (block.text === PREFACE) this.enter('preface', block);
    else if (number) this.enter(`case${number}`, block);
    else if (section) this.enter(section, block);
    else return false;
    return true;
  }

  private enter(place: string, block: Block): void {
    this.releaseRows(null);
    this.place = place;
    this.add(place, 'HEADING', block);
  }

  private open(table: string, block: Block): void {
    this.releaseRows(null);
    this.table = table;
    this.add(table, 'HEADING', block);
  }

  private takeParagraph(block: Block): void {
    this.releaseRows(null);
    if (this.place === 'title') return this.addTitle(block);
    const last = this.drafts.at(-1);
    if (last?.kind === 'PARAGRAPH' && !SENTENCE_END.test(last.text)) return this.extend(block);
    const caption = block.text.length < 40 && /[）)]$/.test(block.text);
    this.addCounted(caption ? 'c' : 'p', caption ? 'CAPTION' : 'PARAGRAPH', block);
  }

  private addTitle(block: Block): void {
    if (this.drafts.length > 0) this.extend(block);
    else this.add('title', 'TITLE', block);
  }

  /** Rows right under a table's caption go to that table, those in a case to a table of the case; others wait for what comes below them. */
  private takeRows(block: Block): void {
    if (this.table && !this.counts.has(`${this.table}/r`)) return this.addRows(this.table, [block]);
    if (this.place.startsWith('case')) return this.addRows(`${this.place}/T${this.count(`${this.place}/T`)}`, [block]);
    this.waiting.push(block);
  }

  /** Waiting rows belong to the figure whose caption comes now, or else go on with the table that a page break tore apart. */
  private releaseRows(figure: string | null, caption?: Block): void {
    const rows = this.waiting;
    const table = this.table;
    this.waiting = [];
    if (figure && caption) {
      this.addRows(figure, rows);
      this.add(figure, 'HEADING', caption);
    } else if (rows.length > 0) {
      if (!table) throw new Error(`Line ${rows[0]!.from}: a table without a caption above or below it.`);
      this.addRows(table, rows);
    }
    this.table = null;
  }

  private addRows(table: string, blocks: readonly Block[]): void {
    const [first, ...rest] = blocks.flatMap((block) => block.rows ?? []);
    if (!first) return;
    let head = !this.counts.has(`${table}/r`);
    if (head) this.add(`${table}/h1`, 'COLUMNS', first);
    else this.add(`${table}/r${this.count(`${table}/r`)}`, 'ROW', first);
    for (const row of rest) {
      head &&= row.text.startsWith('\t');
      if (head) this.add(`${table}/h${this.count(`${table}/h`) + 1}`, 'COLUMNS', row);
      else this.add(`${table}/r${this.count(`${table}/r`)}`, 'ROW', row);
    }
  }

  private addCounted(letter: string, kind: UnitKind, block: Block): void {
    this.add(`${this.place}/${letter}${this.count(`${this.place}/${letter}`)}`, kind, block);
  }

  private count(key: string): number {
    const next = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, next);
    return next;
  }

  private add(address: string, kind: UnitKind, { from, to, text }: Block): void {
    if (this.drafts.some((draft) => draft.address === address))
      throw new Error(`Line ${from}: "${address}" stands in the text twice.`);
    this.drafts.push({ address, kind, from, to, text });
  }

  private extend({ to, text }: Block): void {
    const last = this.drafts.at(-1)!;
    last.to = to;
    last.text += text;
  }
}
