// Which indicators a document uses, and which of them an annex of data asks for. Looks at calls before they are answered.
import type { Block, DataCall } from '../../document/nodes.js';
import { walk } from '../../document/walk.js';
import type { VeröffentlichterIndikator, Zahlenwerk } from '../indikator/zahlenwerk.js';
import { askedIndikator, type Frage, findIndikator, listOf, refuse } from './gefragt.js';
import { alleKennzahlen, kennzahlenIn } from './kennzahlen.js';

/** A call that tells of many indicators at once. */
export interface Anhangfrage extends Frage {
  /** Those of its document, in the order of the catalogue. */
  readonly verwendete: readonly VeröffentlichterIndikator[];
}

/** What the argument of a call names – "a", "a, b", "Männer: a, b; Frauen: c, d" –; nothing for a word that is none. */
export function genannteIn(
  { name, argument }: Pick<DataCall, 'name' | 'argument'>,
  zahlenwerk: Zahlenwerk,
): readonly (VeröffentlichterIndikator | undefined)[] {
  if (name === 'kennzahlen' && argument === alleKennzahlen) {
    return kennzahlenIn(zahlenwerk).map(({ indikator }) => indikator);
  }
  const words = argument.split(/[,;]/u).map((word) => word.replace(/^[^:]*:/u, ''));
  return words.map((word) => findIndikator(zahlenwerk, word));
}

/** The indicators that calls in these blocks name, and those they are made of, in the order of the catalogue. */
export function verwendete(blocks: readonly Block[], zahlenwerk: Zahlenwerk): readonly VeröffentlichterIndikator[] {
  const found = new Set<VeröffentlichterIndikator>();
  const add = (indikator: VeröffentlichterIndikator | undefined) => {
    if (indikator === undefined || found.has(indikator)) return;
    found.add(indikator);
    for (const teil of indikator.gewichte) add(zahlenwerk.indikatoren.get(teil.indikator));
  };
  walk(blocks, (node) => {
    if (node.kind !== 'indicator-words' && node.kind !== 'indicator-block') return;
    for (const indikator of genannteIn(node.call, zahlenwerk)) add(indikator);
  });
  return [...zahlenwerk.indikatoren.values()].filter((indikator) => found.has(indikator));
}

/**
 * Those that `indikatoren` lists, with `alle="ja"` the whole catalogue, else those the document uses.
 *
 * Errors: those of `askedIndikator`; `anhang-ohne-indikatoren` where the document uses none.
 */
export function gefragteViele(frage: Anhangfrage): readonly VeröffentlichterIndikator[] | undefined {
  const { options, name } = frage.call;
  if (options.get('alle') === 'ja') return [...frage.zahlenwerk.indikatoren.values()];
  const typed = options.get('indikatoren');
  if (typed !== undefined) {
    const asked = listOf(typed).map((word) => askedIndikator(frage, word));
    const known = asked.filter((indikator) => indikator !== undefined);
    return known.length < asked.length ? undefined : known;
  }
  if (frage.verwendete.length > 0) return frage.verwendete;
  return refuse(frage, {
    code: 'anhang-ohne-indikatoren',
    severity: 'Fehler',
    message: 'Das Dokument verwendet keinen Indikator; es ist nichts da, wovon dieser Aufruf berichten könnte.',
    remedy: `Schreiben Sie {{${name} alle="ja"}} für den ganzen Katalog, oder löschen Sie den Aufruf.`,
  });
}
