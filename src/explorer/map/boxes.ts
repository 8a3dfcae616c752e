/** A rectangle of a picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box of a text of this width and size, from the left end of its base line. */
export function boxOf(left: number, line: number, width: number, size: number): Box {
  return { left: left - 2, right: left + width + 2, top: line - size - 1, bottom: line + 5 };
}

/** The box about a disc. */
export function around({ x, y, size }: { readonly x: number; readonly y: number; readonly size: number }): Box {
  return { left: x - size, right: x + size, top: y - size, bottom: y + size };
}

/** Whether two boxes have a part in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** What is written on a picture: nothing over another. */
export class Taken {
  private readonly boxes: Box[] = [];

  /** Whether a box is free, and takes it. */
  take(box: Box): boolean {
    if (this.has(box)) return false;
    this.boxes.push(box);
    return true;
  }

  /** Whether something is written on a part of a box. */
  has(box: Box): boolean {
    return this.boxes.some((other) => overlap(box, other));
  }
}
