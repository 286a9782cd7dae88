import { type FigureInk, figureInk, type PrintedFigure } from './printed-figure';
import { viewBox } from './svg';

const colours = { black: '#000', white: '#fff' } as const;
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function element(ink: FigureInk): string {
  if (ink.kind === 'line') {
    const fill = ink.filled ? '#fff' : 'none';
    return `<path d="${ink.d}" fill="${fill}" stroke="#000" stroke-width="${ink.width}" stroke-linejoin="round" stroke-linecap="round"/>`;
  }
  if (ink.kind === 'letter')
    return `<text x="${ink.x}" y="${ink.y}" font-size="${ink.size}" font-weight="700" text-anchor="middle" fill="${colours[ink.fill]}">${escaped(ink.text)}</text>`;
  const dash = ink.dash.length > 0 ? ` stroke-dasharray="${ink.dash.join(' ')}"` : '';
  const line = ink.width > 0 ? ` stroke="${colours[ink.line]}" stroke-width="${ink.width}"${dash}` : '';
  return `<circle cx="${ink.x}" cy="${ink.y}" r="${ink.radius}" fill="${colours[ink.fill]}"${line}/>`;
}

/** One view as a self-contained SVG for paper, as `figureInk` draws it; `title` is read aloud instead. */
export function figureSvg({ title, ...figure }: PrintedFigure & { readonly title: string }): string {
  const { crop, ink } = figureInk(figure);
  const width = Math.round(figure.heightPx * (crop.width / crop.height));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox(crop)}" width="${width}" height="${figure.heightPx}" role="img" aria-label="${escaped(title)}" style="overflow:hidden;font-family:inherit">`,
    ...ink.map(element),
    '</svg>',
  ].join('');
}
