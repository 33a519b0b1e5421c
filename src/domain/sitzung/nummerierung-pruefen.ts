// Whether the numbers of an agenda can be: each once, in order but for what was moved, without gaps. Reports only.
import { type Lesung, reportAt } from '../lesung.js';
import type { Sitzung } from './sitzung.js';
import { topsOf } from './tagesordnung.js';
import type { TopAngaben } from './top-angaben.js';

/** Errors: reports `top-doppelt`, `top-reihenfolge` and `top-luecke`. */
export function checkNummerierung(lesung: Lesung, sitzung: Pick<Sitzung, 'teile'>): void {
  const tops = topsOf(sitzung).map(({ angaben }) => angaben);
  const isNumberedTwice = checkTwice(lesung, tops);
  for (const teil of sitzung.teile) {
    checkOrder(
      lesung,
      teil.tops.map(({ angaben }) => angaben),
    );
  }
  // A number given twice leaves a gap where it ought to be another: one slip, told once.
  if (!isNumberedTwice) checkGaps(lesung, tops);
}

function checkTwice(lesung: Lesung, tops: readonly TopAngaben[]): boolean {
  const given = new Set(tops.map(({ nr }) => nr));
  const seen = new Set<string>();
  for (const top of tops) {
    if (seen.has(top.nr)) {
      const next = top.nr.replace(/\d+$/u, (last) => String(Number(last) + 1));
      reportAt(lesung, top, 'nr', {
        code: 'top-doppelt',
        severity: 'Fehler',
        message: `Die Nummer ${top.nr} steht bei zwei Tagesordnungspunkten.`,
        remedy: `Geben Sie jedem eine eigene Nummer, zum Beispiel ${given.has(next) ? `${top.nr}.1` : next}.`,
      });
    }
    seen.add(top.nr);
  }
  return given.size < tops.length;
}

/** Numbers stay as they were on the invitation; the order is the one held. What was moved says so, and is passed over. */
function checkOrder(lesung: Lesung, tops: readonly TopAngaben[]): void {
  const isFirst = ({ nr }: TopAngaben, index: number) => tops.findIndex((top) => top.nr === nr) === index;
  const unmoved = tops.filter(isFirst).filter(({ verlegt }) => verlegt === undefined);
  unmoved.forEach((top, index) => {
    const before = unmoved[index - 1];
    const [a, b] = [numbersIn(before?.nr), numbersIn(top.nr)];
    if (before === undefined || a === undefined || b === undefined || compare(a, b) <= 0) return;
    reportAt(lesung, top, 'nr', {
      code: 'top-reihenfolge',
      severity: 'Warnung',
      message: `TOP ${top.nr} steht hinter TOP ${before.nr}.`,
      remedy: `Ordnen Sie um; wurde TOP ${before.nr} vorgezogen, ergänzen Sie dort verlegt: mit dem Grund.`,
    });
  });
}

/** One finding for all that is missing: a row of numbers left out is one slip, or a part that is kept elsewhere. */
function checkGaps(lesung: Lesung, tops: readonly TopAngaben[]): void {
  const levels = new Map<string, Map<number, TopAngaben>>();
  for (const top of tops) {
    const parts = numbersIn(top.nr) ?? [];
    parts.forEach((number, index) => {
      const above = parts.slice(0, index).map((part) => `${part}.`);
      const level = levels.get(above.join('')) ?? new Map<number, TopAngaben>();
      if (!level.has(number)) level.set(number, top);
      levels.set(above.join(''), level);
    });
  }
  const gaps = [...levels].flatMap(([above, level]) =>
    [...level.keys()]
      .toSorted((a, b) => a - b)
      .flatMap((number, index, numbers) => {
        const before = numbers[index - 1] ?? number;
        const owner = level.get(number);
        if (number - before < 2 || owner === undefined) return [];
        const [from, to] = [`TOP ${above}${before + 1}`, `TOP ${above}${number - 1}`];
        return [{ owner, words: from === to ? from : `${from} bis ${to}` }];
      }),
  );
  const [first] = gaps;
  if (first === undefined) return;
  reportAt(lesung, first.owner, 'nr', {
    code: 'top-luecke',
    severity: 'Hinweis',
    message: `In der Tagesordnung ${gaps.length > 1 || first.words.includes('bis') ? 'fehlen' : 'fehlt'} ${gaps.map(({ words }) => words).join(', ')}.`,
    remedy: 'Ist das so gewollt, lassen Sie es; ein abgesetzter Punkt bleibt mit abgesetzt: und dem Grund stehen.',
  });
}

/** The numbers of "3.10": 3 and 10; nothing for numbers that count otherwise ("A", "Ö 3"). */
function numbersIn(nr: string | undefined): readonly number[] | undefined {
  return nr !== undefined && /^\d+(?:\.\d+)*\.?$/u.test(nr) ? nr.split('.').filter(Boolean).map(Number) : undefined;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((part, place) => part !== b[place]);
  return index === -1 ? a.length - b.length : (a[index] ?? 0) - (b[index] ?? -1);
}
