import type { Drawing, Scene } from './map/scene.ts';

/** Gives the reader a file. */
export function save(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A table as CSV that Excel opens as UTF-8; a cell that a spreadsheet would run as a formula is made text. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number) => {
    const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

const xml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!);

/** What is shown, as GEXF 1.3 for Gephi: nodes with kinds and places, relations with their types. */
export function gexfOf(drawing: Drawing, scene: Scene): string {
  const inScene = (id: string) => scene.shown.has(id) && (!scene.lit || scene.lit.has(id));
  const nodes = drawing.nodes.filter(({ id }) => inScene(id));
  const edges = scene.relations.filter(({ from, to }) => inScene(from) && inScene(to));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '<graph defaultedgetype="directed">',
    '<attributes class="node"><attribute id="kind" title="kind" type="string"/></attributes>',
    '<attributes class="edge"><attribute id="type" title="type" type="string"/></attributes>',
    '<nodes>',
    ...nodes.map(
      ({ id, name, kind, x, y }) =>
        `<node id="${xml(id)}" label="${xml(name)}"><attvalues><attvalue for="kind" value="${xml(kind)}"/></attvalues><viz:position x="${x}" y="${y}"/></node>`,
    ),
    '</nodes>',
    '<edges>',
    ...edges.map(
      ({ id, from, to, type }) =>
        `<edge id="${xml(id)}" source="${xml(from)}" target="${xml(to)}"><attvalues><attvalue for="type" value="${xml(type)}"/></attvalues></edge>`,
    ),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}
