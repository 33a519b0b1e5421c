// A mark as the picture that writers place: one source of its shape for all of them. It takes no text, so nothing of the users'
// gets into it.
import type { ImageData, NodeOf } from './nodes.js';

type Sign = NodeOf<'mark'>['sign'];

/** The colours of an Ampel, wherever its signs are drawn. */
export const ampelColours = { 'ampel-grün': '#2e7d32', 'ampel-gelb': '#f2b705', 'ampel-rot': '#c62828' } as const;

// Each sign differs by shape too, not by colour alone (WCAG 2.1, 1.4.1). Coordinates in a square of 10.
const shapes: { readonly [S in Sign]: string } = {
  'ampel-grün': `<circle cx="5" cy="5" r="4.5" fill="${ampelColours['ampel-grün']}"/>`,
  'ampel-gelb': `<path d="M5 .4 9.8 9.3H.2Z" fill="${ampelColours['ampel-gelb']}" stroke="#6b5200" stroke-width=".5"/>`,
  'ampel-rot': `<path d="M.6 .6H9.4V9.4H.6Z" fill="${ampelColours['ampel-rot']}"/>`,
  'kästchen-leer': '<path d="M.5 .5H9.5V9.5H.5Z" fill="none" stroke="#000" stroke-width=".8"/>',
  'kästchen-angekreuzt': '<path d="M.5 .5H9.5V9.5H.5ZM2 2 8 8M8 2 2 8" fill="none" stroke="#000" stroke-width=".8"/>',
};

const pictures: ReadonlyMap<Sign, ImageData> = new Map(
  (Object.keys(shapes) as Sign[]).map((sign) => [sign, draw(sign)]),
);

function draw(sign: Sign): ImageData {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10">${shapes[sign]}</svg>`;
  return { format: 'svg', bytes: new TextEncoder().encode(svg), name: `zeichen-${sign}` };
}

/** The sign drawn in a square; the same image for the same sign. */
export function markPicture({ sign }: NodeOf<'mark'>): ImageData {
  return pictures.get(sign) ?? draw(sign);
}

/** What those hear who cannot see the sign: its label, else what it shows. */
export function markAlt({ label, sign }: NodeOf<'mark'>): string {
  return label === '' ? sign : label;
}
