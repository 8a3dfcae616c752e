import { coverageOf, type Coverage } from '../evidence/coverage.ts';
import { kindOfId } from '../record/ids.ts';
import type { EvidenceRecord } from '../record/record.ts';
import { registerUnits } from './register.ts';
import type { Unit } from './unit.ts';

/** A unit of an edition and what it was read into. */
export interface CoveredUnit {
  readonly address: string;
  readonly lines: readonly [number, number];
  readonly coverage: Coverage;
  /** Facts read there, by kind of record. */
  readonly facts: Readonly<Record<string, number>>;
  readonly reason?: string;
  readonly note?: string;
}

/** How an edition covers a report: each unit of the register, and where the report's text and the register part. */
export interface CoverageReport {
  readonly units: readonly CoveredUnit[];
  readonly unread: readonly string[];
  /** Units of the text that the register lacks, units of the register that the text lacks, and units whose words or lines differ. */
  readonly missing: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly string[];
}

/** Reads a report's text again and holds it against the register of an edition and the facts read from it. */
export function coverageReport(text: string, places: readonly EvidenceRecord[]): CoverageReport {
  const now = new Map(registerUnits(text).map((unit) => [unit.address, unit]));
  const then = new Map(places.map((place) => [place.address, place]));
  const units = places.map(coveredUnit);
  return {
    units,
    unread: units.filter(({ coverage }) => coverage === 'UNREAD').map(({ address }) => address),
    missing: [...now.keys()].filter((address) => !then.has(address)),
    gone: [...then.keys()].filter((address) => !now.has(address)),
    changed: [...now.values()].filter((unit) => differs(unit, then.get(unit.address))).map(({ address }) => address),
  };
}

function coveredUnit({ address, lines, facts, reason, note }: EvidenceRecord): CoveredUnit {
  const counts: Record<string, number> = {};
  for (const id of facts) counts[kindOfId(id)] = (counts[kindOfId(id)] ?? 0) + 1;
  const told = { ...(reason ? { reason } : {}), ...(note ? { note } : {}) };
  return { address, lines, coverage: coverageOf({ facts, ...(reason ? { reason } : {}) }), facts: counts, ...told };
}

function differs(unit: Unit, place: EvidenceRecord | undefined): boolean {
  if (!place) return false;
  const [from, to] = place.lines;
  return unit.digest !== place.digest || unit.from !== from || unit.to !== to;
}
