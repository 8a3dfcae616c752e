/** Texts that occur again and again, each kept once and known by its code, in the order in which they were met. */
export class Words {
  readonly texts: string[] = [];
  private readonly codes = new Map<string, number>();

  /** The code of a text, a new one where it is met for the first time. */
  code(text: string): number {
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    this.codes.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}
