// Figures that authors typed although the catalogue has them: told where the two differ. Careful rather than complete: a sentence
// counts only where it names one indicator, one place and one number that can be meant.
import Fraction from 'fraction.js';
import { type Position, placed, type Report } from '../../diagnostic.js';
import type { Block } from '../../document/nodes.js';
import { plainText, walk } from '../../document/walk.js';
import { foldSpelling, quoted } from '../../source/spelling.js';
import { nenntOrt } from '../gebiete/gebiet-namen.js';
import type { Gebiet } from '../gebiete/gebiete.js';
import type { VeröffentlichterIndikator, Zahlenwerk } from '../indikator/zahlenwerk.js';
import { zeige, zeigeZahl } from '../indikator/zahlform.js';

/** Whether a text may speak of one of these indicators, by their ids: only then their figures need be known. */
export function mayTellFigures(blocks: readonly Block[], ids: Iterable<string>): boolean {
  const stems = [...ids].map(stemsOf);
  return sentencesIn(blocks).some(({ folded }) => /\d/u.test(folded) && stems.some((words) => saysAll(folded, words)));
}

/** Errors: `zahl-weicht-ab` where a typed number is none that the catalogue has of this place at any date. */
export function checkTypedFigures(
  blocks: readonly Block[],
  { gebiete, indikatoren }: Zahlenwerk,
  report: Report,
): void {
  const kommunen = gebiete.ebenen.get('kommunen')?.gebiete ?? [];
  for (const { text, folded, at } of sentencesIn(blocks)) {
    const told = [...indikatoren.values()].filter(({ id }) => saysAll(folded, stemsOf(id)));
    const places = kommunen.filter(({ name }) => nenntOrt(text, name));
    const [indikator, place] = [told[0], places.length === 0 ? gebiete.kreis : places[0]];
    if (indikator === undefined || place === undefined || told.length > 1 || places.length > 1) continue;
    const typed = numbersFor(indikator, text);
    const [number] = typed;
    if (number === undefined || typed.length > 1 || isKnown(indikator, place, number)) continue;
    reportDifference({ indikator, place, number, at, report });
  }
}

interface Sentence {
  readonly text: string;
  readonly folded: string;
  readonly at: Position | undefined;
}

/** "St. Augustin" ends none. */
const sentenceEnd = /(?<=[.!?])(?<!\bSt\.)\s+(?=\p{Lu})/u;

function sentencesIn(blocks: readonly Block[]): readonly Sentence[] {
  const found: Sentence[] = [];
  walk(blocks, (node) => {
    if (node.kind !== 'paragraph') return;
    for (const text of plainText(node.children).split(sentenceEnd)) {
      found.push({ text, folded: foldSpelling(text), at: node.at });
    }
  });
  return found;
}

/** The words of an id, without what changes at their ends: "alleinerziehende" → "alleinerziehend". */
function stemsOf(id: string): readonly string[] {
  const words = foldSpelling(id).split('-');
  return words.map((word) => (word.length > 7 ? word.slice(0, -1) : word));
}

/** An id of short words alone says nothing. */
function saysAll(folded: string, stems: readonly string[]): boolean {
  return stems.some((stem) => stem.length >= 6) && stems.every((stem) => folded.includes(stem));
}

interface TypedNumber {
  readonly typed: string;
  readonly value: Fraction;
  readonly decimals: number;
}

/** Percentages where the indicator is one; else numbers with a thousand in them that stand before the word for what is counted. */
function numbersFor({ id, einheit, art }: VeröffentlichterIndikator, text: string): readonly TypedNumber[] {
  if (einheit === '%') {
    return [...text.matchAll(percentage)].map(([typed, digits = '']) => typedNumber(typed, digits.replace(',', '.')));
  }
  if (art !== 'anzahl') return [];
  const counted = [...stemsOf(id), ...stemsOf(einheit)].filter((stem) => stem.length >= 6);
  return [...text.matchAll(count)].flatMap(([, digits = '', word = '']) =>
    counted.some((stem) => foldSpelling(word).startsWith(stem))
      ? [typedNumber(digits, digits.replace(/\D/gu, ''))]
      : [],
  );
}

const percentage = /(?<![\d.,])(\d{1,3}(?:,\d+)?)[\s\u00a0\u202f]?(?:%|Prozent(?!\p{L}))/gu;
const count = /(?<![\d.,/])(\d{1,3}(?:[.\s\u00a0\u202f]\d{3})+|\d{5,})[\s\u00a0\u202f](\p{L}+)/gu;

function typedNumber(typed: string, plain: string): TypedNumber {
  return { typed, value: new Fraction(plain), decimals: plain.split('.')[1]?.length ?? 0 };
}

/** At any date, rounded as it was typed. */
function isKnown({ stände }: VeröffentlichterIndikator, { id }: Gebiet, { value, decimals }: TypedNumber): boolean {
  const results = stände.flatMap(({ werte }) => werte.get(id)?.ergebnis ?? []);
  if (results.every(({ art }) => art === 'zeichen')) return true;
  return results.some((one) => one.art === 'zahl' && zeigeZahl(one.wert, decimals) === zeigeZahl(value, decimals));
}

interface Difference {
  readonly indikator: VeröffentlichterIndikator;
  readonly place: Gebiet;
  readonly number: TypedNumber;
  readonly at: Position | undefined;
  readonly report: Report;
}

function reportDifference({ indikator, place, number, at, report }: Difference): void {
  const latest = indikator.stände.findLast(({ werte }) => werte.get(place.id)?.ergebnis.art === 'zahl');
  const known = latest?.werte.get(place.id)?.ergebnis;
  if (latest === undefined || known === undefined) return;
  const unit = indikator.einheit === '%' ? '\u00a0%' : '';
  const kommune = place.ebene === 'kreis' ? '' : ` kommune="${place.name}"`;
  report(
    placed(
      {
        code: 'zahl-weicht-ab',
        severity: 'Hinweis',
        message: `Im Text steht ${quoted(number.typed)}; nach dem Katalog sind es für ${place.name} ${zeige(known, indikator.dezimalen)}${unit} („${indikator.id}“, ${latest.bezeichnung}).`,
        remedy: `Schreiben Sie {{wert "${indikator.id}"${kommune}}}, damit die Zahl stimmt, auch wenn sie sich ändert; oder nennen Sie, woher die andere ist.`,
      },
      at,
    ),
  );
}
