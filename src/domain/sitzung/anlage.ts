// Annexes of a sitting: what they are, and the number each one gets – once per sitting, from the calls in its texts.
import { enumerate, nearest } from '../../diagnostic.js';
import type { Call } from '../../markdown/parse.js';
import { count, optional, record, refine, text, yesNo } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import type { NummerierteAnlage, Umfeld } from '../art.js';
import { type Lesung, reportAt } from '../lesung.js';

/** Ids go into file names and link addresses. */
const kürzel = refine(
  text(),
  (typed) => (/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(typed) ? typed : undefined),
  'ein Kürzel aus Buchstaben, Ziffern und Bindestrichen wie „gutachten-2“',
);

/** One entry under `anlagen:`. */
export const anlageShape = record(
  {
    id: kürzel,
    titel: optional(text()),
    dokument: optional(text()),
    datei: optional(text()),
    top: optional(text()),
    öffentlich: optional(yesNo()),
    nummer: optional(count()),
  },
  'Anlage',
);

/** An annex as typed; whether it names what it consists of is judged apart. */
export type AnlageAngaben = Shaped<typeof anlageShape>;

/** An annex: another document of the workspace, by its id. */
export type Anlage = AnlageAngaben & { readonly dokument: string };

/** The annexes that name a document; the others are reported: `anlage-datei`, `anlage-ohne-dokument`. */
export function readAnlagen(lesung: Lesung, anlagen: readonly AnlageAngaben[]): readonly Anlage[] {
  return anlagen.flatMap((anlage) => {
    if (anlage.datei !== undefined) reportFile(lesung, anlage);
    else if (anlage.dokument === undefined) reportNoDocument(lesung, anlage);
    // By identity: where an annex stands is remembered for this very object.
    return isDocument(anlage) ? [anlage] : [];
  });
}

function isDocument(anlage: AnlageAngaben): anlage is Anlage {
  return anlage.dokument !== undefined;
}

function reportFile(lesung: Lesung, anlage: AnlageAngaben): void {
  reportAt(lesung, anlage, 'datei', {
    code: 'anlage-datei',
    severity: 'Fehler',
    message: `Fremde Dateien wie „${anlage.datei}“ kann diese Version noch nicht anhängen.`,
    remedy: 'Nehmen Sie die Anlage vorerst heraus, und fügen Sie die Datei von Hand bei.',
  });
}

function reportNoDocument(lesung: Lesung, anlage: AnlageAngaben): void {
  reportAt(lesung, anlage, undefined, {
    code: 'anlage-ohne-dokument',
    severity: 'Fehler',
    message: `Bei der Anlage „${anlage.id}“ steht nicht, woraus sie besteht.`,
    remedy: 'Ergänzen Sie das Dokument, zum Beispiel dokument: zusammenfassung-ag-sozialplanung.',
  });
}

/**
 * The annexes in the order of their numbers: first mention in the texts (agenda order), then those tied to a TOP, then as listed.
 *
 * Shape:  `calls` are all calls of the sitting's texts in agenda order, `tops` the TOP numbers in agenda order.
 * Errors: reports `anlage-unbekannt` at a call whose annex is not listed.
 */
export function orderAnlagen(
  lesung: Lesung,
  anlagen: readonly Anlage[],
  calls: readonly Call[],
  tops: readonly string[],
): readonly Anlage[] {
  const byId = new Map(anlagen.map((anlage) => [anlage.id, anlage]));
  const mentioned: Anlage[] = [];
  for (const call of calls.filter(isAnnexCall)) {
    const anlage = byId.get(call.argument);
    if (anlage === undefined) reportUnknown(lesung, call, [...byId.keys()]);
    else mentioned.push(anlage);
  }
  const tied = tops.flatMap((top) => anlagen.filter((anlage) => anlage.top === top));
  return [...new Set([...mentioned, ...tied, ...byId.values()])];
}

/** What is decided of an annex beside its number. */
export interface Anlagenwahl {
  readonly istÖffentlich: (anlage: Anlage) => boolean;
  /** "Anlage 1", or as the house has it. */
  readonly bezeichnung: (anlage: Anlage, nummer: number) => string;
}

/**
 * The annexes with their numbers: those issued before keep theirs, the others follow the highest of these in the order given.
 *
 * Shape: one without a title bears that of its document; `istÖffentlich` tells who may read it.
 */
export function numberedAnlagen(
  { lesung, dokumente }: Umfeld,
  anlagen: readonly Anlage[],
  { istÖffentlich, bezeichnung }: Anlagenwahl,
): readonly NummerierteAnlage[] {
  const issued = anlagen.flatMap(({ nummer }) => nummer ?? []);
  const fresh = anlagen.filter(({ nummer }) => nummer === undefined);
  const highest = Math.max(0, ...issued);
  const numbered = anlagen.map((anlage) => {
    const { id, dokument, top } = anlage;
    const nummer = anlage.nummer ?? highest + 1 + fresh.indexOf(anlage);
    const titel = anlage.titel ?? dokumente.find((candidate) => candidate.id === dokument)?.titel ?? id;
    const at = lesung.origins.at(anlage, 'dokument');
    return {
      ...{
        id,
        nummer,
        bezeichnung: bezeichnung(anlage, nummer),
        titel,
        dokument,
        istÖffentlich: istÖffentlich(anlage),
      },
      ...(top && { top }),
      ...(at && { at }),
    };
  });
  return numbered.toSorted((a, b) => a.nummer - b.nummer);
}

/** Whether the call refers to an annex: {{anlage "…"}}. */
export function isAnnexCall(call: Call): boolean {
  return call.name === 'anlage';
}

function reportUnknown(lesung: Lesung, call: Call, known: readonly string[]): void {
  const near = nearest(call.argument, known);
  lesung.report({
    code: 'anlage-unbekannt',
    severity: 'Fehler',
    message: `Die Anlage „${call.argument}“ steht nicht unter „anlagen:“ in der sitzung.yaml.`,
    remedy:
      near !== undefined
        ? `Meinten Sie „${near}“? Dann schreiben Sie {{anlage "${near}"}}.`
        : known.length > 0
          ? `Bekannt sind ${enumerate(known)}. Tragen Sie die Anlage sonst unter „anlagen:“ ein.`
          : `Tragen Sie die Anlage ein, zum Beispiel: anlagen: [{ id: ${call.argument}, dokument: … }]`,
    at: call.at,
  });
}
