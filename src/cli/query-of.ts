/** Parameters as the query of an address; those not given are left out. */
export function queryOf(parameters: Readonly<Record<string, unknown>>): string {
  return new URLSearchParams(
    Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
}
