/** The folder of the project's seeds. */
export const seeds = new URL('../seeds', import.meta.url).pathname;

/** A folder of seeds that the tests made: one small edition, which stays as it is while the project's own one grows. */
export const smallSeeds = new URL('small-seeds', import.meta.url).pathname;
