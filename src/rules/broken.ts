/** A rule that a record breaks: the path of the field, and a sentence that goes on from its name. */
export interface Broken {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What is broken at a field: nothing, where there is no message. */
export function brokenAt(path: Broken['path'] | string, message: string | null): Broken[] {
  return message === null ? [] : [{ path: typeof path === 'string' ? [path] : path, message }];
}
