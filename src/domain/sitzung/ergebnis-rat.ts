// What to write instead of the words that people use for outcomes and votes: „einstimmig angenommen“ becomes the two lines it means.
// Typed words in, a sentence out; nothing is read into the record, for nobody but its author may say what was announced.
import { foldSpelling } from '../../source/spelling.js';

/** What „ergebnis:“ takes, by the beginnings of the words people type; the more particular stand first. */
const outcomes: readonly (readonly [typed: RegExp, meant: string])[] = [
  [/^(?:nicht angenommen|abgel|ablehn|nein\b|dagegen)/u, 'abgelehnt'],
  [
    /^(?:(?:geaendert|mit aenderung\w*)(?: beschl| angen| zugest|$)|(?:in )?geaenderter fassung)/u,
    'geändert angenommen',
  ],
  [
    /^(?:beschl|angen|annahme|zugest|zustimm(?:ung|$)|genehm|empfohl|empfehl|ja\b|wie vorlage|(?:laut|gemaess) )/u,
    'angenommen',
  ],
  [/^(?:zustimmend\w* kenntnis|kenntnis zustimmend)/u, 'zustimmend zur Kenntnis genommen'],
  [/^(?:zur )?kenntnis/u, 'zur Kenntnis genommen'],
  [/^(?:verschob|zurueckgest|aufgeschob)/u, 'vertagt'],
  [/^(?:ueberwies|verweis|weitergel)/u, 'verwiesen'],
  [/^(?:zurueckgenom|rueckzug)/u, 'zurückgezogen'],
  [/^kein(?:e)? (?:beschl|abst)/u, 'ohne Beschluss'],
];

const majorities: readonly (readonly [typed: RegExp, meant: string])[] = [
  [/\beinstimmig\w*/u, 'einstimmig'],
  [/\b(?:mit )?(?:stimmen)?mehrheit\w*/u, 'mehrheitlich'],
  [/\b(?:einvernehmlich\w*|(?:im )?einvernehmen)\b/u, 'im Einvernehmen'],
];

/** The remedy for an outcome told in other words; nothing where it cannot be guessed. */
export function adviceForErgebnis(typed: string): string | undefined {
  const words = foldSpelling(typed.trim());
  if (/^(?:von der tagesordnung )?(?:abgesetzt|absetz)/u.test(words)) {
    return 'Schreiben Sie beim TOP „abgesetzt: ja“ oder den Grund, und lassen Sie ergebnis: weg.';
  }
  if (/^(?:gewaehlt|wahl)\b/u.test(words)) {
    return 'Wer gewählt wurde, steht unter wahl:, zum Beispiel „wahl: { amt: Vorsitz, gewählt: muster-a1 }“.';
  }
  const { vote, rest } = split(words);
  const outcome = outcomes.find(([pattern]) => pattern.test(rest))?.[1];
  if (vote === undefined) return outcome === undefined ? undefined : `Schreiben Sie „ergebnis: ${outcome}“.`;
  if (outcome !== undefined) return `Schreiben Sie „ergebnis: ${outcome}“ und „abstimmung: ${vote}“.`;
  return `Schreiben Sie „abstimmung: ${vote}“ und, wenn so verkündet, „ergebnis: angenommen“.`;
}

/** The remedy for a vote told in other words. */
export function adviceForAbstimmung(typed: string): string | undefined {
  const words = foldSpelling(typed.trim());
  const { vote, rest } = split(words);
  const outcome = outcomes.find(([pattern]) => pattern.test(rest))?.[1];
  if (vote !== undefined) {
    const line = `Schreiben Sie „abstimmung: ${vote}“`;
    return outcome === undefined ? `${line}.` : `${line} und „ergebnis: ${outcome}“.`;
  }
  if (outcome === undefined) return undefined;
  return `Schreiben Sie „ergebnis: ${outcome}“; unter abstimmung: steht, wie abgestimmt wurde, zum Beispiel „abstimmung: einstimmig“ oder „abstimmung: { ja: 11, nein: 3, enthaltung: 1 }“.`;
}

/** The majority and the figures among the words, as they are written behind `abstimmung:`, and the words beside the majority. */
function split(words: string): { readonly vote: string | undefined; readonly rest: string } {
  const [pattern, majority] = majorities.find(([candidate]) => candidate.test(words)) ?? [];
  const rest = (pattern === undefined ? words : words.replace(pattern, '')).trim();
  const figures = figuresIn(rest);
  if (figures.length === 0) return { vote: majority, rest };
  const wie = majority === undefined ? [] : [`wie: ${majority}`];
  return { vote: `{ ${[...wie, ...figures].join(', ')} }`, rest };
}

/** "11 Ja, 3 Nein", "Ja: 11", "bei 2 Enthaltungen", "11:3:1": the figures by their keys. */
function figuresIn(words: string): readonly string[] {
  const inOrder = /^(\d+)\s*[:/]\s*(\d+)(?:\s*[:/]\s*(\d+))?$/u.exec(words);
  const kinds = [
    ['ja', 'ja\\w*|dafuer|fuerstimmen?'],
    ['nein', 'nein\\w*|dagegen|gegenstimmen?'],
    ['enthaltung', '(?:stimm)?enthaltung(?:en)?'],
  ] as const;
  return kinds.flatMap(([key, names], index) => {
    const before = new RegExp(`(\\d+|einer?|einem)\\s*(?:x\\s*|mal\\s*|stimmen?\\s*)?(?:${names})\\b`, 'u').exec(words);
    const behind = new RegExp(`\\b(?:${names})\\s*[:=]?\\s*(\\d+)`, 'u').exec(words);
    const figure = inOrder?.[index + 1] ?? before?.[1] ?? behind?.[1];
    return figure === undefined ? [] : [`${key}: ${/^ein/u.test(figure) ? '1' : figure}`];
  });
}
