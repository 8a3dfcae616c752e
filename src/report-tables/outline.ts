import type { EvidenceRow } from '../evidence/evidence.ts';

/** A section of a report as its units stand in it: `6.1`, `case4`, a table `T1` or `case4/T1`. */
export interface Section {
  readonly number: string;
  readonly units: readonly EvidenceRow[];
}

/** A chapter: its sections, with the cases and tables that stand between them. */
export interface Chapter {
  readonly number: string;
  readonly sections: readonly Section[];
}

/** A section and the table that a unit is part of: its address without the paragraph, row or head. */
const WITHIN = /\/[prh]\d+$/;
const CHAPTER = /^\d+$/;

/** The chapters of an edition in the order in which they are printed; what stands before the first one is left out. */
export function outlineOf(units: readonly EvidenceRow[]): Chapter[] {
  const chapters: { number: string; sections: { number: string; units: EvidenceRow[] }[] }[] = [];
  for (const unit of [...units].sort(asPrinted)) {
    if (CHAPTER.test(unit.address)) chapters.push({ number: unit.address, sections: [] });
    const sections = chapters.at(-1)?.sections;
    const number = unit.address.replace(WITHIN, '');
    const section = sections?.find((each) => each.number === number);
    if (section) section.units.push(unit);
    else sections?.push({ number, units: [unit] });
  }
  return chapters;
}

function asPrinted(a: EvidenceRow, b: EvidenceRow): number {
  return a.lines[0]! - b.lines[0]! || (a.address < b.address ? -1 : 1);
}
