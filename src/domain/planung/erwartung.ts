// What somebody expects of the plan – a group of the council, a committee, an association –, recorded like a talk.
import { date, list, oneOf, optional, record, text, withDefault } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { listFiles } from '../../source/workspace.js';
import type { Dateiart } from '../dateiart.js';
import type { Lesung } from '../lesung.js';
import { type Aufzeichnung, readAufzeichnung } from './aufzeichnung.js';

const erwartungShape = record(
  {
    von: text(),
    datum: date(),
    anlass: optional(text()),
    themen: withDefault(list(text()), []),
    freigabe: withDefault(oneOf('öffentlich', 'intern', 'offen'), 'offen'),
  },
  'Erwartung',
);

/** The heads of the expectations. */
export const erwartungDatei = {
  art: 'erwartung',
  muster: 'erwartungen/**/*.md',
  shape: erwartungShape,
} as const satisfies Dateiart;

/** The expectations, as hints speak of them. */
export const erwartungsart = { datei: erwartungDatei, nominativ: 'Die Erwartung' } as const;

/** An expectation as recorded. */
export type Erwartung = Aufzeichnung<Shaped<typeof erwartungShape>>;

/** All of the workspace; one that cannot be read is reported and left out. Errors: those of `readAufzeichnung`. */
export function readErwartungen(lesung: Lesung): readonly Erwartung[] {
  return listFiles(lesung.ordner, erwartungDatei.muster).flatMap(
    (file) =>
      readAufzeichnung(lesung, file, {
        shape: erwartungShape,
        nominativ: erwartungsart.nominativ,
        dativ: 'Der Erwartung',
        kopf: 'Absender und Datum',
        beispiel: 'von: Gruppe A',
      }) ?? [],
  );
}
