// What a reader may see of one item of the agenda: built anew, field by field, from an allow-list; words and texts to be printed.
import { offen } from '../source/shape.js';
import type { Kreis } from './art.js';
import type { Autorentext } from './autorentext.js';
import { type Beschlusslage, type BeschlussSicht, beschlussSichten, wahlSichten } from './sicht-beschluss.js';
import type { Tagesordnungspunkt } from './tagesordnung.js';
import type { Einwohner } from './top-angaben.js';
import type { WahlSicht } from './wahl.js';

/** An item of the agenda as it is printed. */
export interface TopSicht {
  readonly nr: string;
  readonly titel: string;
  readonly vorlagen: readonly string[];
  /** "Antrag: Gruppe C"; empty = nobody moved it. */
  readonly von: string;
  readonly text?: Autorentext;
  readonly beschlüsse: readonly BeschlussSicht[];
  readonly wahlen: readonly WahlSicht[];
  /** Citizens who spoke: by name for the office alone, else "eine Einwohnerin". */
  readonly einwohner: readonly string[];
  /** A note for the office alone; empty for everybody else. */
  readonly vermerk: string;
}

/** All texts of an item, in the order they are printed. */
export function printedTexts({ text, beschlüsse }: TopSicht): readonly Autorentext[] {
  return [text, ...beschlüsse.map((beschluss) => beschluss.text)].filter((found) => found !== undefined);
}

/** Of what and for whom an item is put into words. */
export interface TopLeser {
  readonly sitzung: Beschlusslage;
  readonly kreis: Kreis;
}

/** The item for readers who were admitted to it, or are everybody. */
export function topSicht(top: Tagesordnungspunkt, { sitzung, kreis }: TopLeser): TopSicht {
  const { angaben, titel, text } = top;
  const { nr, von, art, einwohner, vermerk = '' } = angaben;
  const isForOffice = kreis === 'vollständig';
  return {
    nr,
    titel,
    vorlagen: namedPapers(top, kreis),
    einwohner: einwohner.map(isForOffice ? citizen : anonymous),
    vermerk: isForOffice ? vermerk : '',
    von: von === undefined ? '' : `${art === 'Anfrage' ? 'Anfrage' : 'Antrag'}: ${von}`,
    ...(text === undefined ? {} : { text }),
    beschlüsse: beschlussSichten(top, sitzung),
    wahlen: wahlSichten(top, sitzung),
  };
}

/** The numbers of its papers; one that is not public is not named to everybody. */
function namedPapers({ angaben, vorlagen, vorlagennummern }: Tagesordnungspunkt, kreis: Kreis): readonly string[] {
  if (angaben.vorlage === offen) return [offen];
  const hidden = kreis === 'öffentlich' ? vorlagen.filter((paper) => !paper.angaben.öffentlich) : [];
  return vorlagennummern.filter((nummer) => hidden.every((paper) => paper.nummer !== nummer));
}

function citizen({ anrede, name, ort }: Einwohner): string {
  const called = anrede === undefined ? name : `${anrede} ${name}`;
  return ort === undefined ? called : `${called}, ${ort}`;
}

/** No name and no place: in a small municipality the place would tell who it was. */
function anonymous({ anrede }: Einwohner): string {
  if (anrede === undefined) return 'eine Einwohnerin oder ein Einwohner';
  return anrede === 'Frau' ? 'eine Einwohnerin' : 'ein Einwohner';
}
