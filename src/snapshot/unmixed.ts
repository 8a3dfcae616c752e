import type { MixedVersions, RequestVersion } from './request-version.ts';

/** What of a request makes it answer once more: its version of the data, and how it begins from scratch. */
export interface Asked {
  readonly version: RequestVersion;
  again(): void;
}

/**
 * Answers from one version of the data: where somebody wrote between two reads of `work`, it is done once more from scratch, unless no
 * time is left for that. `mixed` says which versions the answer was made from, where there are still several.
 */
export async function unmixed<T>(
  asked: Asked,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly mixed: MixedVersions | null }> {
  const { version } = asked;
  const began = performance.now();
  const result = await work();
  const ended = performance.now();
  if (!version.isOvertaken || ended + (ended - began) > version.until) return { result, mixed: version.mixed };
  asked.again();
  return { result: await work(), mixed: version.mixed };
}
