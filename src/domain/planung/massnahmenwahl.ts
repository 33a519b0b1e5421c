// Which fields of action, and which of their measures, a call is about; whatever it names that is not there is reported.
import { enumerate, nearest, placed } from '../../diagnostic.js';
import { foldSpelling, quoted } from '../../source/spelling.js';
import type { Bausteinfrage } from './bausteine.js';
import { type Handlungsfeld, handlungsfeldDatei, handlungsfeldId } from './handlungsfeld.js';
import { allFilesOf } from './planung.js';

/** The fields that are asked for, with those measures of theirs that are, and the files of all. */
export interface Maßnahmenwahl {
  readonly felder: readonly Handlungsfeld[];
  readonly dateien: readonly string[];
}

/**
 * By the options `handlungsfeld` – id, title or short title – and `status`; all without them. A field of whose measures none is left is none.
 *
 * Errors: `handlungsfelder-fehlen`, `handlungsfeld-unbekannt`.
 */
export function gefragteMaßnahmen({ call, at, umfeld, report }: Bausteinfrage): Maßnahmenwahl | undefined {
  const alle = umfeld.planung.handlungsfelder;
  const angelegte = allFilesOf(umfeld.lesung, handlungsfeldDatei);
  const dateien = [
    ...angelegte,
    ...alle.flatMap(({ ziel, ausgangslage, maßnahmen }) =>
      [ziel, ausgangslage, ...maßnahmen.map(({ beschreibung }) => beschreibung)].flatMap((text) =>
        text === undefined ? [] : [text.quelle.file, ...text.files],
      ),
    ),
  ];
  if (angelegte.length === 0) {
    report(
      placed(
        {
          code: 'handlungsfelder-fehlen',
          severity: 'Fehler',
          message: `{{${call.name}}} druckt Maßnahmen, aber der Arbeitsbereich hat keine Handlungsfelder.`,
          remedy:
            'Legen Sie für jedes eine Datei an, zum Beispiel handlungsfelder/1-familien.yaml mit titel:, ziel: und maßnahmen:.',
        },
        at,
      ),
    );
    return undefined;
  }
  const typed = call.options.get('handlungsfeld');
  const status = call.options.get('status');
  const named = typed === undefined ? alle : alle.filter((feld) => isNamed(feld, typed));
  const known = new Set([...angelegte.map(handlungsfeldId), ...alle.map(({ wert }) => wert.titel)]);
  if (typed !== undefined && named.length === 0) reportUnknown({ at, report }, known, typed);
  const left = named.map((feld) => ({
    ...feld,
    maßnahmen: feld.maßnahmen.filter(({ angaben }) => status === undefined || angaben.status === status),
  }));
  return { felder: left.filter(({ maßnahmen }) => maßnahmen.length > 0), dateien: [...new Set(dateien)] };
}

function isNamed({ id, wert }: Handlungsfeld, typed: string): boolean {
  return [id, wert.titel, wert.kurz ?? id].map(foldSpelling).includes(foldSpelling(typed.trim()));
}

function reportUnknown(
  { at, report }: Pick<Bausteinfrage, 'at' | 'report'>,
  known: ReadonlySet<string>,
  typed: string,
): void {
  // One whose file cannot be read is there all the same.
  if (known.has(typed)) return;
  const near = nearest(typed, known);
  report(
    placed(
      {
        code: 'handlungsfeld-unbekannt',
        severity: 'Fehler',
        message: `Ein Handlungsfeld ${quoted(typed)} gibt es nicht.`,
        remedy: near === undefined ? `Es gibt ${enumerate([...known])}.` : `Meinten Sie „${near}“?`,
      },
      at,
    ),
  );
}
