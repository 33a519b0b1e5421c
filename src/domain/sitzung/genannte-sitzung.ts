// What the minutes of one sitting quote of another: how it is called, and the numbers of its TOPs, public or not. Read apart from the sitting itself,
// so that nothing else that is wrong in its file stops the minutes that name it. Reports nothing.
import { join } from 'node:path';
import { list, oneOf, record, text } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { type Lesung, readYamlFile } from '../lesung.js';
import { sitzungInWorten } from '../sicht/sicht-eckdaten.js';
import { kopfFelder } from './sitzung-angaben.js';
import { profilOf, type SitzungsUmfeld } from './sitzungs-umfeld.js';

/** A sitting as the minutes of another one speak of it. */
export interface GenannteSitzung {
  /** Where that is recorded. */
  readonly datei: string;
  /** "11. Sitzung vom 15.01.2018"; empty while that cannot be read. */
  readonly wort: string;
  /** The numbers of its TOPs. */
  readonly tops: readonly string[];
  /** Those of them from which the public was excluded. */
  readonly nichtöffentlich: readonly string[];
  /** Those of these that its public minutes do not print, either. */
  readonly ungenannt: readonly string[];
  /** The lines of its file all this is from; none while it cannot be read. */
  readonly zeilen: readonly number[];
}

const kopfShape = record(
  {
    ...kopfFelder,
    tagesordnung: list(
      record(
        { teil: oneOf('öffentlich', 'nichtöffentlich'), tops: list(record({ nr: text() }, 'Tagesordnungspunkt')) },
        'Teil der Tagesordnung',
      ),
    ),
  },
  'Sitzung',
);

type Kopf = Shaped<typeof kopfShape>;

/** The sitting recorded in this file of the workspace, as others speak of it. */
export function readGenannteSitzung(umfeld: SitzungsUmfeld, file: string): GenannteSitzung {
  // What is wrong there is reported where the sitting itself is read.
  const lesung: Lesung = { ...umfeld.lesung, report: () => undefined };
  const datei = join(lesung.ordner, file);
  const angaben = readYamlFile(lesung, datei, kopfShape)?.wert;
  const gremien = (angaben?.gremium ?? []).map((id) => umfeld.gremien.get(id));
  const [first, ...others] = gremien.flatMap((gremium) => gremium ?? []);
  const profil = first && profilOf({ ...umfeld, lesung }, first)?.wert;
  if (angaben === undefined || first === undefined || profil === undefined || gremien.includes(undefined)) {
    return { datei, wort: '', tops: [], nichtöffentlich: [], ungenannt: [], zeilen: [] };
  }
  const parts = angaben.tagesordnung.map(({ teil, tops }) => ({ teil, tops: tops.map(({ nr }) => nr) }));
  const nichtöffentlich = parts.flatMap(({ teil, tops }) => (teil === 'nichtöffentlich' ? tops : []));
  return {
    datei,
    wort: sitzungInWorten({ angaben, profil, gremien: [first, ...others] }),
    tops: parts.flatMap(({ tops }) => tops),
    nichtöffentlich,
    ungenannt: profil.nichtöffentlich === 'weglassen' ? nichtöffentlich : [],
    zeilen: linesOf(lesung, angaben),
  };
}

function linesOf({ origins }: Lesung, angaben: Kopf): readonly number[] {
  const { gremium, nummer, tagesordnung } = angaben;
  const places = [
    ...(['gremium', 'nummer', 'datum'] as const).map((key) => origins.at(angaben, key)),
    ...gremium.map((_, index) => origins.at(gremium, index)),
    ...(nummer instanceof Map ? [...nummer.keys()].map((id) => origins.at(nummer, id)) : []),
    ...tagesordnung.map((part) => origins.at(part, 'teil')),
    ...tagesordnung.flatMap(({ tops }) => tops.map((top) => origins.at(top, 'nr'))),
  ];
  return places.flatMap((place) => place?.line ?? []);
}
