// A colour as the files of Office write it.

/** `#1f4e79` as `1F4E79`. */
export function hexColour(colour: string): string {
  return colour.replace(/^#/u, '').toUpperCase();
}
