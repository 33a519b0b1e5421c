// Corrections of a YAML text: where a value ends that needs quotation marks, the line as it should stand, and the way back
// from places in the corrected text to places in the text as typed.

/** A stretch of text and what stands there instead. */
export interface Edit {
  readonly offset: number;
  readonly length: number;
  readonly replacement: string;
}

/** The text with the edit made. */
export function applyEdit(text: string, edit: Edit): string {
  return text.slice(0, edit.offset) + edit.replacement + text.slice(edit.offset + edit.length);
}

/** The offset in the text as typed for one in the text after all edits; inside a replaced stretch it is the stretch's begin. */
export function originalOffset(edits: readonly Edit[], offset: number): number {
  return edits.reduceRight((at, edit) => {
    if (at <= edit.offset) return at;
    const behind = at - (edit.offset + edit.replacement.length);
    return behind >= 0 ? edit.offset + edit.length + behind : edit.offset;
  }, offset);
}

/** The line as it reads once corrected, for a remedy; a correction over several lines shows its first. */
export function correctedLine(text: string, edit: Edit): string {
  const corrected = applyEdit(text, edit);
  return lineAround(corrected, edit.offset).text.trim();
}

/** The line in which the offset lies. */
export function lineAround(
  text: string,
  offset: number,
): { readonly start: number; readonly end: number; readonly text: string } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const end = next === -1 ? text.length : next;
  return { start, end, text: text.slice(start, end) };
}

/** The value in the quotation marks that need the fewest changes; line breaks in it become spaces. */
export function inQuotes(value: string): string {
  const line = withoutOuterMarks(value.replace(/\s*\n\s*/gu, ' '));
  return /["\\]/u.test(line) ? `'${line.replaceAll("'", "''")}'` : `"${line}"`;
}

/** Of `"Die "neue" Planung"` the outer marks were YAML's; those of `"A" und "B"`, where the second one closes, are the text's. */
function withoutOuterMarks(line: string): string {
  return /^"([^"]*(?:(?<=[\s(])".*)?)"$/u.exec(line)?.[1] ?? line;
}

/** „Muster, Anna“ between braces: the marks were to hold the comma, as straight ones would have. */
export function withoutTypographicMarks(value: string): string {
  return /^[„“»]([^„“”»«]*)[“”«]$/u.exec(value)?.[1] ?? value;
}

/** The edit that puts the stretch in quotation marks. */
export function quotingEdit(text: string, start: number, end: number): Edit {
  return { offset: start, length: end - start, replacement: inQuotes(text.slice(start, end)) };
}

/**
 * Where the value around `offset` ends as its author meant it.
 *
 * A value runs to the end of the line or to a comment (` # …`); between brackets it ends at the comma or bracket that is not its own.
 */
export function endOfValue(text: string, offset: number, isInBrackets: boolean): number {
  const { start, end, text: line } = lineAround(text, offset);
  const from = offset - start;
  const rest = line.slice(from);
  const meant = isInBrackets ? rest.slice(0, bracketEnd(rest)) : rest.replace(/\s#\s.*$/u, '');
  return Math.min(end, offset + Math.max(1, meant.trimEnd().length));
}

function bracketEnd(rest: string): number {
  let depth = 0;
  for (const match of rest.matchAll(/[[\]{},]/gu)) {
    const [sign] = match;
    if (sign === '[' || sign === '{') depth += 1;
    else if (depth === 0) return match.index;
    else if (sign !== ',') depth -= 1;
  }
  return rest.length;
}
