/** Characters that XML 1.0 cannot hold. */

const IMPOSSIBLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** A value as it stands in XML text or in a quoted attribute. */
export function xmlText(value: string | number): string {
  return String(value)
    .replace(IMPOSSIBLE, '')
    .replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character]!);
}
