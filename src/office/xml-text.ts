// Characters on their way into XML: what XML 1.0 forbids is left out, what it reserves is masked. Knows nothing of the file they are for.

// XML 1.0, production 2 (Char): no C0 control but tab and line ends, no lone surrogate, no U+FFFE and U+FFFF.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is looked for
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text without what no XML file can hold; the check of glyphs has reported such characters long before. */
export function legalText(text: string): string {
  return text.replace(ILLEGAL, '');
}

/** The text as it stands inside an element or between double quotes. */
export function escapeXml(text: string): string {
  return legalText(text).replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

/** Attributes in the order given; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}

/** An element without content. */
export function emptyElement(name: string, values: Readonly<Record<string, string | number | undefined>> = {}): string {
  return `<${name}${attributes(values)}/>`;
}
