// What sitzung.yaml may say of the sitting as a whole; its people, TOPs and votes have shapes of their own. Nothing is resolved
// or judged here.
import {
  count,
  date,
  dictionary,
  either,
  list,
  oneOf,
  oneOrMore,
  openOr,
  optional,
  record,
  text,
  time,
  withDefault,
  yesNo,
} from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import type { Dateiart } from '../dateiart.js';
import { typografieShape } from '../typografie.js';
import { anlageShape } from './anlage-angaben.js';
import { amtShape, anwesenheitShape, gastShape, verwaltungShape } from './anwesenheit-angaben.js';
import { teilShape } from './top-angaben.js';
import { topNummer } from './top-nummer.js';

/** A sitting that was continued on another day. */
const fortsetzungShape = record(
  {
    datum: openOr(date()),
    beginn: openOr(time()),
    ende: openOr(time()),
    ort: optional(text()),
    ab_top: optional(topNummer()),
  },
  'Fortsetzung',
);

const unterbrechungShape = record(
  {
    tag: optional(date()),
    von: openOr(time()),
    bis: openOr(time()),
    top: optional(topNummer()),
    anlass: optional(text()),
  },
  'Unterbrechung',
);

/** What happened before the agenda, for the readers of each part. */
const eröffnungShape = record(
  { öffentlich: optional(openOr(text())), nichtöffentlich: optional(openOr(text())) },
  'Eröffnung',
);

/** By what a sitting is called. */
export const kopfFelder = {
  gremium: oneOrMore(text()),
  nummer: optional(either(openOr(count()), dictionary(openOr(count())))),
  datum: date(),
} as const;

/** What a sitzung.yaml may say. */
export const sitzungShape = record(
  {
    ...kopfFelder,
    aktenzeichen: optional(text()),
    ort: openOr(text()),
    beginn: openOr(time()),
    ende: openOr(time()),
    fortsetzungen: withDefault(list(fortsetzungShape), []),
    unterbrechungen: withDefault(list(unterbrechungShape), []),
    leitung: amtShape,
    schriftführung: amtShape,
    mitunterzeichnung: optional(openOr(text())),
    einladung: optional(openOr(date())),
    nachträge: withDefault(oneOrMore(date()), []),
    ordnungsgemäß_eingeladen: optional(openOr(yesNo())),
    beschlussfähig: optional(openOr(yesNo())),
    eröffnung: optional(either(openOr(text()), eröffnungShape)),
    stand: optional(date()),
    typografie: optional(typografieShape),
    // Whether a complete version is made too, for the office alone.
    interne_fassung: withDefault(yesNo(), false),
    status: withDefault(oneOf('entwurf', 'durchsicht', 'unterschrieben', 'veröffentlicht'), 'entwurf'),
    anwesenheit: list(anwesenheitShape),
    anwesend_stimmberechtigt: either(openOr(count()), dictionary(openOr(count()))),
    verwaltung: withDefault(list(verwaltungShape), []),
    gäste: withDefault(list(gastShape), []),
    presse: optional(openOr(count())),
    publikum: optional(openOr(count())),
    tagesordnung: list(teilShape),
    anlagen: withDefault(list(anlageShape), []),
  },
  'Sitzung',
);

/** The sittings, one folder each. */
export const sitzungDatei = {
  art: 'sitzung',
  muster: 'sitzungen/*/sitzung.yaml',
  shape: sitzungShape,
} as const satisfies Dateiart;

/** A sitting as typed. */
export type SitzungsAngaben = Shaped<typeof sitzungShape>;
