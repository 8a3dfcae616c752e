import type { Mark } from './mark.ts';
import type { Picture } from './picture.ts';
import { FONT } from './theme.ts';

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character]!);

const short = (value: number) => String(Math.round(value * 10) / 10);

/** The picture as an SVG document that refers to nothing outside itself; `label` is what a screen reader says of it. */
export function toSvg(picture: Picture, label: string): string {
  const { width, height, ground, marks } = picture;
  const body = marks.map(markup).join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" ` +
    `font-family="${escaped(FONT)}"><title>${escaped(label)}</title>` +
    `<rect width="${width}" height="${height}" fill="${ground}"/>${body}</svg>`
  );
}

function markup(mark: Mark): string {
  const dim = mark.is !== 'text' && mark.dim ? ' data-dim=""' : '';
  if (mark.is === 'line') {
    const dash = mark.dash && ` stroke-dasharray="${mark.dash}"`;
    return `<line x1="${short(mark.x1)}" y1="${short(mark.y1)}" x2="${short(mark.x2)}" y2="${short(mark.y2)}" stroke="${mark.color}" stroke-width="${short(mark.width)}"${dash}${dim}/>`;
  }
  if (mark.is === 'text') {
    const halo = mark.halo && ` stroke="${mark.halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
    return `<text x="${short(mark.x)}" y="${short(mark.y)}" font-size="${mark.size}" fill="${mark.color}"${mark.bold ? ' font-weight="700"' : ''}${halo ?? ''}>${escaped(mark.text)}</text>`;
  }
  const ring = mark.ring && ` stroke="${mark.ring}" stroke-width="${short(3 / mark.radius)}"`;
  const id = mark.id === null ? '' : ` data-id="${escaped(mark.id)}"`;
  const ground = mark.ground ? ' data-ground=""' : '';
  return `<path${id}${dim}${ground} d="${mark.path}" transform="translate(${short(mark.x)} ${short(mark.y)}) scale(${short(mark.radius)})" fill="${mark.fill}"${ring ?? ''}>${mark.name && `<title>${escaped(mark.name)}</title>`}</path>`;
}
