import type { Analysis } from '../analysis/analyses.ts';
import type { Context } from '../context.ts';
import { ServiceUnavailableError } from '../errors.ts';

/** The communities of the whole network, for those who cannot go on without them: a `ServiceUnavailableError` where there are none yet. */
export async function workedOutCommunities(context: Context): Promise<Analysis<'COMMUNITIES'>> {
  const found = await context.analyses.of('COMMUNITIES');
  if (!found) throw new ServiceUnavailableError('Communities are being worked out. Ask again in a few seconds.');
  return found;
}
