/** What was typed into a field since the page last filled it. */
interface Typed {
  /** What stood there before, and where undoing ends. */
  readonly first: string;
  /** What stood there when the last was typed, and where redoing ends. */
  readonly last: string;
  /** What typing, undoing and redoing have left there; where something else stands there now, the page has put it. */
  readonly now: string;
}

const typed = new WeakMap<EventTarget, Typed>();

/** Watches what is typed into the fields of the page; gives back what ends that. */
export function watchFields(): () => void {
  addEventListener('beforeinput', before);
  addEventListener('input', after);
  return () => {
    removeEventListener('beforeinput', before);
    removeEventListener('input', after);
  };
}

/** Whether a field has something typed of its own to undo, or to redo. */
export function hasOwn(what: 'undo' | 'redo', field: Element): boolean {
  const known = typed.get(field);
  const { value } = field as HTMLInputElement;
  return known?.now === value && value !== (what === 'undo' ? known.first : known.last);
}

function before({ target }: Event): void {
  const { value } = target as HTMLInputElement;
  if (target && typed.get(target)?.now !== value) typed.set(target, { first: value, last: value, now: value });
}

function after(event: Event): void {
  const { value } = event.target as HTMLInputElement;
  const known = event.target && typed.get(event.target);
  if (!known) return;
  const isTyped = !(event as InputEvent).inputType?.startsWith('history');
  typed.set(event.target, { ...known, now: value, ...(isTyped && { last: value }) });
}
