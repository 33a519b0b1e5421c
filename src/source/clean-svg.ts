// SVG → what is drawn of it: no comments, no metadata, none of what drawing programs keep for themselves – paths of the machine, whole
// copies of the drawing –, and the pictures inside it cleaned as well. Works on text, builds no tree.

/** How the pictures inside are cleaned: told by their type, as in `data:image/png`. */
type CleanEmbedded = (type: string, bytes: Uint8Array) => Uint8Array;

const drawnNamespaces = /^(?:http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xlink|XML\/1998\/namespace))$/u;

/** Passages that are kept or dropped whole, and tags with the quoted values in which `>` may stand. */
const passage = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(?![!?])(?:[^<>"']|"[^"]*"|'[^']*')*>/gu;

const attribute = /\s+([^\s=/>"']+)\s*=\s*(?:"[^"]*"|'[^']*')/gu;

/** The picture without what nobody sees; one whose tags do not match stays as it is. */
export function cleanSvg(bytes: Uint8Array, cleanEmbedded: CleanEmbedded): Uint8Array {
  // Latin-1 keeps every byte a character of its own, and all that is looked for is ASCII.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const isDrawn = drawnNames(text);
  const dropped: string[] = [];
  let end = 0;
  let cleaned = '';
  for (const { 0: found, index } of text.matchAll(passage)) {
    if (dropped.length === 0) cleaned += text.slice(end, index);
    end = index + found.length;
    const name = /^<\/?([^\s/>!?]+)/u.exec(found)?.[1];
    if (name !== undefined && (dropped.length > 0 || !isDrawn(name) || /^(?:.*:)?metadata$/u.test(name))) {
      if (found.startsWith('</') && dropped.pop() !== name) return bytes;
      if (!found.startsWith('</') && !found.endsWith('/>')) dropped.push(name);
    } else if (dropped.length === 0) {
      cleaned += name === undefined ? cleanOther(found) : cleanTag(found, isDrawn, cleanEmbedded);
    }
  }
  return dropped.length === 0 ? Buffer.from(cleaned + text.slice(end), 'latin1') : bytes;
}

/** Whether something of this name is drawn: it has no prefix, or one that stands for what SVG knows. */
function drawnNames(text: string): (name: string) => boolean {
  const declared = [...text.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/gu)];
  const known = declared.flatMap(([, prefix = '', address = '']) => (drawnNamespaces.test(address) ? [prefix] : []));
  // Illustrator names its namespaces by entities; these prefixes mean the same everywhere.
  const drawn = new Set(['svg', 'xlink', 'xml', 'xmlns', ...known]);
  return (name) => !name.includes(':') || drawn.has(name.slice(0, name.indexOf(':')));
}

function cleanTag(tag: string, isDrawn: (name: string) => boolean, cleanEmbedded: CleanEmbedded): string {
  return tag
    .replace(attribute, (written, name: string) => (isDrawn(name) ? written : ''))
    .replace(embedded, (written, address: string, type: string, letters: string) => {
      // Lines of the letters end as they are, as entities or as in an address.
      const base64 = letters.replace(/\s|&#(?:9|10|13|x[9ad]);|%0[9ad]/giu, '');
      if (!/^[\w+/=]*$/u.test(base64)) return written;
      return address + Buffer.from(cleanEmbedded(type, Buffer.from(base64, 'base64'))).toString('base64');
    });
}

const embedded = /(data:image\/([\w.+-]+)(?:;[\w=-]+)*;base64,)([^"')]+)/giu;

/** Text that stands for itself, and what the file says of its own writing, stay; comments and notes of programs go. */
function cleanOther(found: string): string {
  return /^<!\[CDATA\[|^<\?xml[\s-]/u.test(found) ? found : '';
}
