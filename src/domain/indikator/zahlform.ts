// A result → the characters that are printed, the only place where anything is rounded; and what the signs among them mean.
import type Fraction from 'fraction.js';
import type { FigureMark } from '../../source/figures/figure.js';
import type { Ergebnis, Zeichen } from './ergebnis.js';

/** Fixed and narrow, as typography sets groups of three: neither a number nor a mark ever stands alone on a line. */
const narrow = '\u202f';

const gedruckt: Readonly<Record<Zeichen, string>> = {
  nichts: '–',
  unbekannt: '.',
  geheim: '.',
  später: '...',
  unsicher: '/',
  gesperrt: 'x',
};
const buchstaben: Readonly<Partial<Record<FigureMark, string>>> = { vorläufig: 'p', berichtigt: 'r', geschätzt: 's' };

/** "1 234,5", "−0,3", "–", "(12,3) p": rounded half away from zero, from the exact value, once. */
export function zeige(ergebnis: Ergebnis, dezimalen: number): string {
  if (ergebnis.art === 'zeichen') return mitMarken(gedruckt[ergebnis.zeichen], ergebnis.marken);
  return mitMarken(zeigeZahl(ergebnis.wert, dezimalen), ergebnis.marken);
}

/** A difference says which way it goes: "+1,2", "−0,4"; exactly none is "0,0". */
export function zeigeAbweichung(ergebnis: Ergebnis, dezimalen: number): string {
  if (ergebnis.art === 'zeichen') return zeige(ergebnis, dezimalen);
  const plus = ergebnis.wert.compare(0) > 0 ? '+' : '';
  return mitMarken(`${plus}${zeigeZahl(ergebnis.wert, dezimalen)}`, ergebnis.marken);
}

/** As `zeige` prints it, without marks. */
export function zeigeZahl(wert: Fraction, dezimalen: number): string {
  const minus = wert.compare(0) < 0 ? '−' : '';
  const digits = gerundet(wert, dezimalen)
    .toString()
    .padStart(dezimalen + 1, '0');
  const ganze = gruppiert(digits.slice(0, digits.length - dezimalen));
  return dezimalen === 0 ? `${minus}${ganze}` : `${minus}${ganze},${digits.slice(-dezimalen)}`;
}

/** Digits in groups of three: "1 254". */
export function gruppiert(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, narrow);
}

/** The number that `zeigeZahl` prints: what is drawn is what can be read. */
export function gedruckteZahl(wert: Fraction, dezimalen: number): number {
  const size = Number(gerundet(wert, dezimalen)) / 10 ** dezimalen;
  return wert.compare(0) < 0 && size !== 0 ? -size : size;
}

/** The size of the number in units of the last decimal that is printed. */
function gerundet({ n, d }: Fraction, dezimalen: number): bigint {
  const scaled = n * 10n ** BigInt(dezimalen);
  return (2n * scaled + d) / (2n * d);
}

function mitMarken(text: string, marken: readonly FigureMark[]): string {
  const eingefasst = marken.includes('eingeschränkt') ? `(${text})` : text;
  return [eingefasst, ...marken.flatMap((marke) => buchstaben[marke] ?? [])].join(narrow);
}

/** The official words (legend of IT.NRW, DIN 55301), in the order in which they are told. */
const erklärungen: readonly (readonly [occurs: (gezeigt: Gezeigt) => boolean, satz: string])[] = [
  [isZeichen('nichts'), '– = nichts vorhanden (genau null)'],
  [isWenig, '0 = weniger als die Hälfte von 1 in der letzten besetzten Stelle, jedoch mehr als nichts'],
  [isZeichen('unbekannt', 'geheim'), '. = Zahlenwert unbekannt oder geheim zu halten'],
  [isZeichen('später'), '... = Angabe fällt später an'],
  [isZeichen('unsicher'), '/ = Zahlenwert nicht sicher genug'],
  [isZeichen('gesperrt'), 'x = Tabellenfach gesperrt, weil die Aussage nicht sinnvoll ist'],
  [hasMarke('eingeschränkt'), '( ) = Aussagewert eingeschränkt'],
  [hasMarke('berichtigt'), 'r = berichtigte Zahl'],
  [hasMarke('vorläufig'), 'p = vorläufige Zahl'],
  [hasMarke('geschätzt'), 's = geschätzte Zahl'],
];

/** What every sign and mark means that there may be. */
export const alleZeichen: readonly string[] = erklärungen.map(([, satz]) => satz);

export interface Gezeigt {
  readonly ergebnis: Ergebnis;
  readonly dezimalen: number;
}

/** What the signs and marks mean that occur among what is shown: for the note below a table. */
export function zeichenerklärung(gezeigt: readonly Gezeigt[]): readonly string[] {
  return erklärungen.flatMap(([occurs, satz]) => (gezeigt.some(occurs) ? [satz] : []));
}

function isZeichen(...wanted: readonly Zeichen[]): (gezeigt: Gezeigt) => boolean {
  return ({ ergebnis }) => ergebnis.art === 'zeichen' && wanted.includes(ergebnis.zeichen);
}

function hasMarke(marke: FigureMark): (gezeigt: Gezeigt) => boolean {
  return ({ ergebnis }) => ergebnis.marken.includes(marke);
}

function isWenig({ ergebnis, dezimalen }: Gezeigt): boolean {
  return ergebnis.art === 'zahl' && ergebnis.wert.n !== 0n && gerundet(ergebnis.wert, dezimalen) === 0n;
}
