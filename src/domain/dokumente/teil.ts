// Parts of a report that can be made by themselves, one for each file it is made from: which of them a user means.
// Which text a part has is told by the finished document (document/excerpt.ts).
import { enumerate, type Finding, nearest, type Report } from '../../diagnostic.js';
import type { GeplantesDokument, Teil } from '../art.js';
import { idOf } from '../id.js';

/** A document and the part of it that was asked for. */
export interface GemeinterTeil {
  readonly document: GeplantesDokument;
  readonly teil: Teil;
}

/** The parts that these files make, each with a name of its own: where two files are called alike, their whole path tells which it is. */
export function teileOf(
  wort: string,
  dateien: readonly { readonly schlüssel: string; readonly datei: string }[],
): readonly Teil[] {
  const names = dateien.map(({ schlüssel }) => idOf(schlüssel, '.md').toLowerCase());
  return dateien.map(({ schlüssel, datei }, index) => {
    const isAlone = names.indexOf(names[index] ?? '') === names.lastIndexOf(names[index] ?? '');
    const name = isAlone ? idOf(schlüssel, '.md') : schlüssel.replace(/\.md$/u, '').replaceAll('/', '-');
    return { pfad: schlüssel, datei, bezeichnung: `${wort} ${name}` };
  });
}

/** Whether the findings say that the part asked for is none. */
export function isTeilUnknown(findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => codes.includes(code));
}

const codes: readonly string[] = ['teil-gibt-es-nicht', 'teil-mehrdeutig', 'teil-unbekannt'];

/**
 * The part that is meant, of every document that has one.
 *
 * Shape:  a part is meant by its path from any folder on, by its file's name, with or without a number before it, or by as much of
 *         these as is its alone; zeros before a number need not be typed.
 * Errors: reports `teil-gibt-es-nicht` where none of the documents has parts, `teil-mehrdeutig` and `teil-unbekannt`.
 */
export function findTeile(
  documents: readonly GeplantesDokument[],
  typed: string,
  report: Report,
): readonly GemeinterTeil[] {
  const divided = documents.filter(({ teile = [] }) => teile.length > 0);
  const [first] = documents;
  if (divided.length === 0) {
    if (first !== undefined) report(undivided(first));
    return [];
  }
  const meant = divided.map((document) => ({ document, found: meantBy(typed, document.teile ?? []) }));
  for (const { document, found } of meant) if (found.length > 1) report(ambiguous(document, typed, found));
  if (meant.every(({ found }) => found.length === 0)) report(unknown(divided, typed));
  return meant.flatMap(({ document, found: [teil, ...others] }) =>
    teil === undefined || others.length > 0 ? [] : [{ document, teil }],
  );
}

function meantBy(typed: string, teile: readonly Teil[]): readonly Teil[] {
  const wanted = folded(typed);
  const exact = teile.filter((teil) => formsOf(teil).includes(wanted));
  if (exact.length > 0 || wanted === '') return exact;
  // "4" is no beginning of "40".
  const isBeginning = (form: string) =>
    form.startsWith(wanted) && !(/\d$/u.test(wanted) && /^\d/u.test(form.slice(wanted.length)));
  return teile.filter((teil) => formsOf(teil).some(isBeginning));
}

/** All that one may call the part by. */
function formsOf({ pfad }: Teil): readonly string[] {
  const segments = folded(pfad).split('/');
  const name = segments.at(-1) ?? '';
  return [...segments.map((_, index) => segments.slice(index).join('/')), name.replace(/^\d+[-_. ]*/u, '')];
}

function folded(path: string): string {
  return path
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+|\/+$/gu, '')
    .replace(/\.md$/u, '')
    .replace(/(?<=^|\/)0+(?=\d)/gu, '');
}

/** As short as a user would type it, its folder before it. */
function shown({ pfad }: Teil): string {
  return pfad.split('/').slice(-2).join('/').replace(/\.md$/u, '');
}

function undivided({ dokument }: GeplantesDokument): Finding {
  return {
    code: 'teil-gibt-es-nicht',
    severity: 'Fehler',
    message: `„${dokument}“ besteht nicht aus Kapiteln; --nur erstellt ein Kapitel eines Berichts.`,
    remedy:
      'Lassen Sie --nur weg, oder nennen Sie einen Bericht, zum Beispiel: sitzungswerk erstellen masterplan --nur kapitel/04.',
  };
}

function unknown(documents: readonly GeplantesDokument[], typed: string): Finding {
  const teile = documents.flatMap(({ teile: of = [] }) => of);
  const byForm = new Map(teile.flatMap((teil) => formsOf(teil).map((form) => [form, teil] as const)));
  const near = byForm.get(nearest(folded(typed), byForm.keys()) ?? '');
  const names = documents.map(({ dokument }) => dokument);
  return {
    code: 'teil-unbekannt',
    severity: 'Fehler',
    message: `Ein Kapitel „${typed}“ gibt es in ${enumerate(names, 3)} nicht.`,
    remedy: near === undefined ? `Es gibt ${enumerate(teile.map(shown))}.` : `Meinten Sie „${shown(near)}“?`,
  };
}

function ambiguous({ dokument }: GeplantesDokument, typed: string, found: readonly Teil[]): Finding {
  const names = found.map(shown);
  return {
    code: 'teil-mehrdeutig',
    severity: 'Fehler',
    message: `Mit „${typed}“ können in „${dokument}“ mehrere Kapitel gemeint sein: ${enumerate(names)}.`,
    remedy: `Schreiben Sie mehr davon, zum Beispiel --nur ${names[0]}.`,
  };
}
