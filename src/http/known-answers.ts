/** Answers that are remembered by their tags; the one not asked for longest is let go of first. */
const KEPT = 1_000;

/** Remembers which tag the answer to a request had, and from which state of the data it came; answers themselves are not kept. */
export class KnownAnswers {
  private readonly known = new Map<string, { readonly state: string; readonly tag: string }>();

  /** The tag that the answer to a request still has, where it was answered from this very state. */
  tagOf(request: string, state: string): string | undefined {
    const answer = this.known.get(request);
    return answer?.state === state ? answer.tag : undefined;
  }

  /** Remembers that a request was answered from this state by what has this tag. */
  keep(request: string, state: string, tag: string): void {
    this.known.delete(request);
    this.known.set(request, { state, tag });
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT && oldest !== undefined) this.known.delete(oldest);
  }
}
