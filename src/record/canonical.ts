import type { AnyRecord } from './record.ts';

/** Whether two records say the same; their versions do not matter. */
export function sameRecord(record: AnyRecord, old: AnyRecord | undefined): boolean {
  return old !== undefined && canonical({ ...record, version: 0 }) === canonical({ ...old, version: 0 });
}

/** JSON with sorted keys and without what is absent. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(
          Object.entries(each)
            .filter(([, part]) => part !== undefined && part !== null)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : each,
  );
}
