// The plan: a report that is written by many, co-ordinated, and a draft until it is finished.
import { list, oneOf, record, withDefault, yesNo } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import type { Dokument } from '../art.js';
import type { Lesung } from '../lesung.js';
import { berichtFelder, readBericht, verzeichnisse } from './bericht-form.js';
import { planBericht } from './bericht-plan.js';
import { dokumentArt, type Erklärung } from './dokument.js';
import { mitzeichnungen } from './kapitelkopf.js';
import { kapitelstände, planMitzeichnungsblatt, reportOpen } from './mitzeichnung.js';

const masterplanShape = record(
  {
    ...berichtFelder,
    status: withDefault(oneOf('entwurf', 'mitzeichnung', 'endfassung'), 'entwurf'),
    verzeichnisse: withDefault(list(oneOf(...verzeichnisse)), ['inhalt']),
    mitzeichnung: mitzeichnungen,
    zeilennummern: withDefault(yesNo(), false),
  },
  'Masterplan',
);

/** Made where a dokumente/*.yaml says `art: masterplan`. */
export const masterplan = dokumentArt(
  { art: 'masterplan', beschreibung: 'ein Bericht, der abgestimmt wird: mit Fassungen, Anhang und Mitzeichnung' },
  masterplanShape,
  planOf,
);

function planOf(lesung: Lesung, erklärung: Erklärung<Shaped<typeof masterplanShape>>): Dokument['plan'] | undefined {
  const gelesen = readBericht(lesung, erklärung, { hatKopf: true });
  if (gelesen === undefined) return undefined;
  const { status, zeilennummern, mitzeichnung } = erklärung.angaben;
  const istEntwurf = status !== 'endfassung';
  if (!istEntwurf) reportOpen(lesung, erklärung.angaben, gelesen.kapitel);
  return (umfeld) => {
    const plan = planBericht(umfeld, gelesen, {
      art: masterplan.art,
      grundlage: 'bericht',
      bezeichnung: 'Masterplan',
      istEntwurf,
      werte: { zeilennummern },
      unterÜberschrift: istEntwurf ? kapitelstände(gelesen.kapitel) : new Map(),
    });
    const blatt = plan && planMitzeichnungsblatt(umfeld, gelesen, mitzeichnung);
    return plan && [plan, ...(blatt ? [blatt] : [])];
  };
}
