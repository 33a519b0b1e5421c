// The tables that calls ask for: one indicator at one date or over time, several indicators side by side.
import type { Block, Inline } from '../../document/nodes.js';
import { formatDateShort } from '../../source/german-date.js';
import { foldSpelling } from '../../source/spelling.js';
import type { Ebene, Gebiet } from '../gebiete/gebiete.js';
import { unterschiedSätze } from '../indikator/anmerkungen.js';
import type { Seite } from '../indikator/berechnen.js';
import { quelleMitLizenz } from '../indikator/quellen.js';
import { rangfolge } from '../indikator/rangfolge.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand } from '../indikator/zahlenwerk.js';
import {
  askedEbene,
  askedFigures,
  askedIndikator,
  askedStand,
  type Frage,
  type Gefunden,
  gebietNamed,
  hasFigures,
  refuseLevel,
} from './gefragt.js';
import { askedSpalten, einheitImKopf, listOf } from './spalten.js';
import { type Zahlenspalte, type Zeilen, zahlentabelle, zahlenzelle } from './zahlentabelle.js';

/** `{{indikator "…"}}`: places in rows; one date, or with `zeitreihe` several. Nothing where something is not there (reported). */
export function indikatortabelle(frage: Frage): Block | undefined {
  const { call } = frage;
  const found = askedFigures(frage);
  const ebene = askedEbene(frage);
  if (found === undefined || ebene === undefined) return undefined;
  const { indikator, stand } = found;
  const zeilen = zeilenOf(frage, ebene, found);
  if (zeilen === undefined) return undefined;
  const spread = call.options.get('zeitreihe');
  const shared = {
    id: call.options.get('id'),
    titel: call.options.get('titel') ?? indikator.titel,
    kopf: ebene.titel,
    zeilen,
    istQuer: askedOrientation(frage),
  };
  const counted = gezählt(indikator);
  if (spread !== undefined && foldSpelling(spread) !== 'nein') {
    const stände = askedStände(frage, indikator, spread);
    if (stände === undefined) return undefined;
    const spalten = stände.map(
      (one): Zahlenspalte => ({
        gruppe: einheitImKopf(indikator.einheit),
        kopf: one.bezeichnung,
        art: 'zahl',
        zelle: ({ id }) => zahlenzelle(one.werte.get(id)?.ergebnis, indikator.dezimalen),
      }),
    );
    return zahlentabelle({ ...shared, spalten, ...belege(frage, zeilen, [{ indikator, stände, gezeigt: counted }]) });
  }
  const seit = call.options.has('seit') ? askedStand(frage, indikator, 'seit') : earlier(indikator, stand);
  if (call.options.has('seit') && seit === undefined) return undefined;
  const spalten = askedSpalten({ frage, indikator, stand, seit, gebiete: ebene.gebiete.map(({ id }) => id) });
  const remarks = spalten.flatMap(({ anmerkung }) => anmerkung ?? []);
  const grouped = spalten.map((spalte) => ({ ...spalte, gruppe: spalten.length > 1 ? stand.bezeichnung : '' }));
  const gezeigt = spalten.flatMap(({ seite }) => seite ?? []);
  const below = belege(frage, zeilen, [{ indikator, stände: [stand], gezeigt }]);
  return zahlentabelle({
    ...shared,
    spalten: grouped,
    anmerkungen: [...below.anmerkungen, ...remarks],
    quelle: below.quelle,
  });
}

/** `{{indikatoren "a, b"}}`: the latest figures of several indicators side by side. */
export function indikatorentabelle(frage: Frage): Block | undefined {
  const { call } = frage;
  const ebene = askedEbene(frage);
  const asked = listOf(call.argument).map((word) => {
    const indikator = askedIndikator(frage, word);
    const stand = indikator && askedStand(frage, indikator);
    return indikator && stand && { indikator, stand };
  });
  const found = asked.filter((one) => one !== undefined);
  const [first] = found;
  if (ebene === undefined || first === undefined || found.length < asked.length) return undefined;
  const zeilen = zeilenOf(frage, ebene, first);
  if (zeilen === undefined) return undefined;
  const spalten = found.map(
    ({ indikator, stand }): Zahlenspalte => ({
      gruppe: indikator.titel,
      kopf: `${indikator.einheit}, ${stand.bezeichnung}`,
      art: 'zahl',
      zelle: ({ id }) => zahlenzelle(stand.werte.get(id)?.ergebnis, indikator.dezimalen),
    }),
  );
  return zahlentabelle({
    id: call.options.get('id'),
    titel: call.options.get('titel') ?? 'Indikatoren im Überblick',
    kopf: ebene.titel,
    spalten,
    zeilen,
    istQuer: askedOrientation(frage),
    ...belege(
      frage,
      zeilen,
      found.map(({ indikator, stand }) => ({ indikator, stände: [stand], gezeigt: gezählt(indikator) })),
    ),
  });
}

function askedOrientation({ call }: Frage): boolean | undefined {
  const typed = call.options.get('querformat');
  return typed === undefined ? undefined : typed === 'ja';
}

function earlier(
  { stände }: VeröffentlichterIndikator,
  stand: VeröffentlichterStand,
): VeröffentlichterStand | undefined {
  return stände[stände.indexOf(stand) - 1];
}

/** All dates for `zeitreihe="ja"`, else those that are listed. */
function askedStände(
  frage: Frage,
  indikator: VeröffentlichterIndikator,
  typed: string,
): readonly VeröffentlichterStand[] | undefined {
  if (foldSpelling(typed) === 'ja') return indikator.stände;
  const options = listOf(typed).map((word) => new Map([...frage.call.options, ['stichtag', word]]));
  const found = options.map((one) => askedStand({ ...frage, call: { ...frage.call, options: one } }, indikator));
  const complete = found.filter((stand) => stand !== undefined);
  return complete.length < found.length ? undefined : complete;
}

/** The places of the level in the order asked for, then the Kreis, then what they are compared with. */
function zeilenOf(frage: Frage, ebene: Ebene, { indikator, stand }: Gefunden): readonly Zeilen[] | undefined {
  const { gebiete } = frage.zahlenwerk;
  const typed = frage.call.options.get('mit');
  const names =
    typed === undefined || foldSpelling(typed) === 'kreis'
      ? ['kreis']
      : foldSpelling(typed) === 'nichts'
        ? []
        : listOf(typed);
  const compared = names.map((name) => (foldSpelling(name) === 'kreis' ? gebiete.kreis : gebietNamed(frage, name)));
  const found = compared.filter((gebiet) => gebiet !== undefined);
  if (found.length < compared.length) return undefined;
  if (!hasFigures(ebene, [stand])) return refuseLevel(frage, ebene, indikator);
  const besides = found.filter(({ id }) => ebene.gebiete.every((gebiet) => gebiet.id !== id));
  const [kreis, others] = [
    besides.filter(({ id }) => id === gebiete.kreis.id),
    besides.filter(({ id }) => id !== gebiete.kreis.id),
  ];
  return [
    { gebiete: sorted(frage, ebene.gebiete, { indikator, stand }), sindAbgesetzt: false },
    { gebiete: kreis, sindAbgesetzt: true },
    { gebiete: others, sindAbgesetzt: false },
  ];
}

/** As dictionaries sort: ä as a, ß as ss (DIN 5007-1). */
function sortKey({ name }: Gebiet): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

function byNames(a: Gebiet, b: Gebiet): number {
  return sortKey(a) < sortKey(b) ? -1 : 1;
}

function sorted({ call }: Frage, gebiete: readonly Gebiet[], { indikator, stand }: Gefunden): readonly Gebiet[] {
  const order = call.options.get('sortiert') ?? 'name';
  if (order === 'amtlich') return gebiete;
  const byName = gebiete.toSorted(byNames);
  if (order === 'name') return byName;
  // Highest first, as ranks count; signs last, among themselves by name.
  const numberOf = ({ id }: Gebiet) => {
    const ergebnis = stand.werte.get(id)?.ergebnis;
    return ergebnis?.art === 'zahl' ? ergebnis.wert : undefined;
  };
  const direction = order === 'rang' && indikator.richtung === 'hoch ist ungünstig' ? -1 : 1;
  const byValue = byName.toSorted((a, b) => {
    const [left, right] = [numberOf(a), numberOf(b)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return right.compare(left) * direction;
  });
  if (order !== 'rang') return byValue;
  // Not by value alone: a share of small numbers is less precise, and may rank before one that is a little better.
  const ids = byValue.map(({ id }) => id);
  const ranks = new Map(rangfolge(indikator, stand, ids).plätze.map(({ gebiet, rang }) => [gebiet, rang]));
  return byValue.toSorted(
    ({ id: a }, { id: b }) => (ranks.get(a) ?? ids.length + 1) - (ranks.get(b) ?? ids.length + 1),
  );
}

interface Belegt {
  readonly indikator: VeröffentlichterIndikator;
  readonly stände: readonly VeröffentlichterStand[];
  /** Of which sides the table shows counts: only where a sum can be seen it matters that it is none. */
  readonly gezeigt: readonly Seite[];
}

/** Of a count its value is the numerator itself. */
function gezählt({ art }: VeröffentlichterIndikator): readonly Seite[] {
  return art === 'anzahl' ? ['zähler'] : [];
}

/** What stands below a table: definitions, remarks, and where the figures are from. */
function belege(
  { zahlenwerk: { gebiete } }: Frage,
  zeilen: readonly Zeilen[],
  belegte: readonly Belegt[],
): { readonly anmerkungen: readonly string[]; readonly quelle: readonly Inline[] } {
  const stände = belegte.flatMap((one) => one.stände);
  const named = (titel: string, sentence: string) => (belegte.length > 1 ? `${titel}: ${sentence}` : sentence);
  const definitions = belegte.map(({ indikator }) =>
    named(indikator.titel, `${indikator.definition.replace(/\.$/u, '')}.`),
  );
  const areAllInvented = belegte.every(({ indikator }) => indikator.sindBeispielwerte);
  const invented = belegte.flatMap(({ indikator: { sindBeispielwerte, titel } }) => {
    const sentence = 'Beispielwerte, keine amtlichen Zahlen.';
    if (!sindBeispielwerte) return [];
    return [areAllInvented ? sentence : named(titel, sentence)];
  });
  const remarks = belegte.flatMap(({ indikator, stände: of }) =>
    of.flatMap(({ anmerkungen }) => anmerkungen.map((remark) => named(indikator.titel, remark))),
  );
  const shown = new Set(zeilen.flatMap((one) => one.gebiete.map(({ id }) => id)));
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
    anmerkungen: unique([...definitions, ...invented, ...remarks, ...unterschiedSätze(gebiete, differences)]),
    quelle: mitLinks(
      `${sources.join('; ') || 'Quelle nicht genannt'}. Stand: ${unique(stände.map(dateOf)).join('; ')}.${isOwn ? ' Eigene Berechnung.' : ''}`,
    ),
  };
}

/** The texts of licences can be followed, and read on paper. */
function mitLinks(line: string): readonly Inline[] {
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
