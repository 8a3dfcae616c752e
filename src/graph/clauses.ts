const quoted = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const writing = /(?<![.:$\w])(CREATE|INSERT|MERGE|SET|DELETE|DETACH|REMOVE|FOREACH|DROP|LOAD)(?=[\s({])/i;

/** A statement's text without what stands in quotes and comments, each replaced by a pair of quotes. */
export function bareText(text: string): string {
  return text.replace(quoted, "''");
}

/** The first writing clause of a Cypher text in capitals, for example `MERGE`, or `null` where the text only reads. */
export function writingClause(text: string): string | null {
  return writing.exec(bareText(text))?.[1]?.toUpperCase() ?? null;
}
