/** The folder of the project's seeds. */
export const seeds = new URL('../seeds', import.meta.url).pathname;
