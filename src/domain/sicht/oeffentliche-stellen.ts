// Everything a sitting's public version prints as somebody typed it, with its place: texts, titles, and what stands beside them.
// Nothing is judged here.
import type { Position } from '../../diagnostic.js';
import { positionAt } from '../../source/read-text.js';
import type { Autorentext } from '../autorentext.js';
import type { Lesung } from '../lesung.js';
import { öffentlicheTexte } from '../sitzung/oeffentliche-texte.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import type { Tagesordnungspunkt } from '../sitzung/tagesordnung.js';
import { topsDerUnterbrechung } from './ablauf.js';

/** Words that everybody will read. */
export interface ÖffentlicheStelle {
  readonly wortlaut: string;
  /** Where words of it stand, by where in it they begin and how long they are. */
  readonly at: (offset: number, length: number) => Position | undefined;
}

/** All of them, in no particular order; a text that two TOPs have, once. */
export function öffentlicheStellen(lesung: Lesung, sitzung: Omit<Sitzung, 'offen'>): readonly ÖffentlicheStelle[] {
  const texts = [...new Set(öffentlicheTexte(sitzung))].map((text) => ofText(text, sitzung));
  const isHeadingTold = sitzung.profil.nichtöffentlich !== 'weglassen';
  const fields = sitzung.teile.flatMap(({ teil, tops }) => {
    if (teil === 'öffentlich') return tops.flatMap((top) => ofFields(lesung, top));
    return isHeadingTold ? tops.flatMap(({ angaben }) => ofField(lesung, angaben, 'titel_öffentlich')) : [];
  });
  return [...texts, ...fields, ...besideTops(lesung, sitzung)];
}

/** Titles of annexes that are public by what is recorded with them, and reasons of interruptions that everybody is told of. */
function besideTops(lesung: Lesung, sitzung: Omit<Sitzung, 'offen'>): readonly ÖffentlicheStelle[] {
  const open = sitzung.teile
    .filter(({ teil }) => teil === 'öffentlich')
    .flatMap(({ tops }) => tops.map((top) => top.angaben.nr));
  const isOpen = (nr: string) => open.includes(nr);
  const { anlagen, unterbrechungen } = sitzung.angaben;
  const annexes = anlagen.filter(({ öffentlich, top }) => öffentlich ?? (top !== undefined && isOpen(top)));
  const pauses = unterbrechungen.filter((pause) => topsDerUnterbrechung(sitzung, pause).some(isOpen));
  return [
    ...annexes.flatMap((anlage) => ofField(lesung, anlage, 'titel')),
    ...pauses.flatMap((pause) => ofField(lesung, pause, 'anlass')),
  ];
}

/** A place inside a value of YAML cannot be told: it was folded and unescaped; the line it begins on can. */
function ofText({ quelle }: Autorentext, { quelle: { file } }: Pick<Sitzung, 'quelle'>): ÖffentlicheStelle {
  const isInYaml = quelle.file === file || quelle.file.endsWith('.yaml');
  return {
    wortlaut: quelle.text,
    at: (offset, length) =>
      isInYaml ? { file: quelle.file, line: quelle.firstLine, column: 1 } : positionAt(quelle, offset, length),
  };
}

function ofFields(lesung: Lesung, { angaben }: Tagesordnungspunkt): readonly ÖffentlicheStelle[] {
  const einwendungen = typeof angaben.einwendungen === 'object' ? angaben.einwendungen : [];
  return [
    ...(['titel', 'von', 'an', 'ergänzt', 'abgesetzt', 'verlegt'] as const).flatMap((field) =>
      ofField(lesung, angaben, field),
    ),
    ...angaben.zusagen.flatMap((zusage) => [
      ...ofField(lesung, zusage, 'was'),
      ...ofField(lesung, zusage, 'bis'),
      ...ofField(lesung, zusage, 'erledigt'),
    ]),
    ...einwendungen.flatMap((einwendung) => ofField(lesung, einwendung, 'ergebnis')),
    ...angaben.wahl.flatMap((wahl) => ofField(lesung, wahl, 'amt')),
    ...angaben.abstimmungen.flatMap((vote) => [...ofField(lesung, vote, 'über'), ...ofField(lesung, vote, 'von')]),
  ];
}

function ofField<Field extends string>(
  { origins }: Lesung,
  owner: { readonly [K in Field]?: string },
  field: Field,
): readonly ÖffentlicheStelle[] {
  const wortlaut: string | undefined = owner[field];
  return wortlaut === undefined ? [] : [{ wortlaut, at: () => origins.at(owner, field) }];
}
