// What is printed below figures, in a table or a chart: what they mean, what readers must know, and where they are from.
import type { Inline } from '../../document/nodes.js';
import { formatDateShort } from '../../source/german-date.js';
import type { Gebiet } from '../gebiete/gebiete.js';
import { unterschiedSätze } from '../indikator/anmerkungen.js';
import type { Seite } from '../indikator/berechnen.js';
import { quelleMitLizenz } from '../indikator/quellen.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand } from '../indikator/zahlenwerk.js';
import type { Frage } from './gefragt.js';

/** An indicator with the dates that are told of it. */
export interface Belegt {
  readonly indikator: VeröffentlichterIndikator;
  readonly stände: readonly VeröffentlichterStand[];
  /** Of which sides the table shows counts: only where a sum can be seen it matters that it is none. */
  readonly gezeigt: readonly Seite[];
}

/** Of a count its value is the numerator itself. */
export function gezählt({ art }: VeröffentlichterIndikator): readonly Seite[] {
  return art === 'anzahl' ? ['zähler'] : [];
}

/** What stands below. */
export interface Belege {
  readonly anmerkungen: readonly string[];
  readonly quelle: readonly Inline[];
}

/** What stands below a table or chart of these places: definitions, remarks, and where the figures are from. */
export function belege({ zahlenwerk }: Frage, gebiete: readonly Gebiet[], belegte: readonly Belegt[]): Belege {
  const stände = belegte.flatMap((one) => one.stände);
  const named = (titel: string, sentence: string) => (belegte.length > 1 ? `${titel}: ${sentence}` : sentence);
  // What all are defined by alike is said once: "Personen nach Alter und Geschlecht".
  const areAlike = belegte.every(({ indikator }) => indikator.definition === belegte[0]?.indikator.definition);
  const definitions = belegte.map(({ indikator: { titel, definition } }) => {
    const sentence = `${definition.replace(/\.$/u, '')}.`;
    return areAlike ? sentence : named(titel, sentence);
  });
  const areAllInvented = belegte.every(({ indikator }) => indikator.sindBeispielwerte);
  const invented = belegte.flatMap(({ indikator: { sindBeispielwerte, titel } }) => {
    const sentence = 'Beispielwerte, keine amtlichen Zahlen.';
    if (!sindBeispielwerte) return [];
    return [areAllInvented ? sentence : named(titel, sentence)];
  });
  const remarks = belegte.flatMap(({ indikator, stände: of }) =>
    of.flatMap(({ anmerkungen }) => anmerkungen.map((remark) => named(indikator.titel, remark))),
  );
  const shown = new Set(gebiete.map(({ id }) => id));
  const differences = belegte.flatMap(({ indikator, stände: of, gezeigt }) =>
    of.flatMap(({ unterschiede, bezeichnung }) =>
      unterschiede
        .filter(({ gebiet, seite }) => shown.has(gebiet) && gezeigt.includes(seite))
        .map((one) => ({
          ...one,
          ...(belegte.length > 1 ? { von: indikator.titel } : of.length > 1 ? { von: bezeichnung } : {}),
        })),
    ),
  );
  const isOwn = belegte.some(({ indikator }) => indikator.art === 'quote' || indikator.art === 'index');
  const sources = unique(stände.flatMap(({ quellen }) => quellen.map(quelleMitLizenz)));
  return {
    anmerkungen: unique([
      ...definitions,
      ...invented,
      ...remarks,
      ...unterschiedSätze(zahlenwerk.gebiete, differences),
    ]),
    quelle: mitLinks(
      `${sources.join('; ') || 'Quelle nicht genannt'}. Stand: ${unique(stände.map(dateOf)).join('; ')}.${isOwn ? ' Eigene Berechnung.' : ''}`,
    ),
  };
}

/** The texts of licences can be followed, and read on paper. */
export function mitLinks(line: string): readonly Inline[] {
  return line.split(/(www\.govdata\.de\/[\w/-]+)/u).flatMap((part, index): readonly Inline[] => {
    if (part === '') return [];
    const text: Inline = { kind: 'text', value: part };
    return [index % 2 === 0 ? text : { kind: 'link', url: `https://${part}`, children: [text] }];
  });
}

/** The day or period; of which borders it tells, where these are not of that day. */
function dateOf({ zeit, bezeichnung, gebietsstand }: VeröffentlichterStand): string {
  if (gebietsstand === undefined || gebietsstand === zeit) return bezeichnung;
  return `${bezeichnung} (Gebietsstand ${formatDateShort(gebietsstand)})`;
}

function unique(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
