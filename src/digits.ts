/** A number as all words of this service have it, its thousands marked: `1,241`, `8,736.38`; years and ids are none. A browser's own way takes it long the first time. */
export function digits(value: number): string {
  const [whole = '', ...rest] = String(value).split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}
