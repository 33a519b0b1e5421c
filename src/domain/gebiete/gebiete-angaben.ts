// What gebiete.yaml may say: the Kreis, its municipalities, what lies below and across them, and what they are compared with.
import { dictionary, list, oneOrMore, optional, record, text, withDefault, yesNo } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import type { Dateiart } from '../dateiart.js';

const schlüsselShape = (example: string) => ({ ...text(), example });
const auch = withDefault(list(text()), []);

const kreisShape = record({ name: text(), schlüssel: schlüsselShape('"05382"'), auch }, 'Kreis');

const kommuneShape = record(
  { id: optional(text()), name: text(), schlüssel: schlüsselShape('05382060'), auch },
  'Kommune',
);

const vergleichShape = record(
  { id: optional(text()), name: text(), schlüssel: optional(schlüsselShape('"05"')), auch },
  'Vergleichsgebiet',
);

const teilShape = record(
  { id: optional(text()), name: text(), in: optional(text()), aus: optional(oneOrMore(text())), auch },
  'Teil einer Gliederung',
);

const gliederungShape = record(
  { titel: text(), intern: withDefault(yesNo(), false), teile: list(teilShape) },
  'Gliederung',
);

const gebieteShape = record(
  {
    kreis: kreisShape,
    kommunen: list(kommuneShape),
    vergleich: withDefault(list(vergleichShape), []),
    gliederungen: withDefault(dictionary(gliederungShape), new Map<string, GliederungAngaben>()),
  },
  'Gebiete',
);

export type GliederungAngaben = Shaped<typeof gliederungShape>;
export type TeilAngaben = Shaped<typeof teilShape>;
export type GebieteAngaben = Shaped<typeof gebieteShape>;

/** The places, in one file. */
export const gebieteDatei = {
  art: 'gebiete',
  muster: 'gebiete.yaml',
  shape: gebieteShape,
} as const satisfies Dateiart;
