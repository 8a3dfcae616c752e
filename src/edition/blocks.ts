/** A line of a report's text, or adjoining lines of a table; lines are counted from 1. */
export interface Block {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The rows, where the block is part of a table. */
  readonly rows?: readonly Block[];
}

const CONTENTS_LINE = /\t\d+$/;

/** The blocks of a report's text in order: each paragraph line on its own, adjoining lines with tabs together as rows, blank lines left out. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let rows: Block[] = [];
  const flush = () => {
    if (rows.length > 0) blocks.push({ from: rows[0]!.from, to: rows.at(-1)!.to, text: '', rows });
    rows = [];
  };
  text.split(/\r?\n/).forEach((line, index) => {
    const block = { from: index + 1, to: index + 1, text: line.includes('\t') ? line.trimEnd() : line.trim() };
    const tabular = line.includes('\t') && (!CONTENTS_LINE.test(line) || rows.length > 0);
    if (tabular) return void rows.push({ ...block, text: line.trimEnd().replace(/^ +/, '') });
    if (rows.length > 0 && !line.trim()) return flush();
    flush();
    if (block.text) blocks.push({ ...block, text: block.text.trim() });
  });
  flush();
  return blocks;
}
