// The head of a chapter of a plan: how far it is, who answers for it, and who has co-signed it.
import { either, list, oneOf, optional, record, text, withDefault } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import type { Dateiart } from '../dateiart.js';
import { type Mitzeichnung, mitzeichnungShape } from '../mitzeichnung.js';

/** Who has to co-sign, and when they did; a name alone has not yet. */
export const mitzeichnungen = withDefault(list(either(text(), mitzeichnungShape)), []);

const kapitelkopfShape = record(
  {
    status: withDefault(oneOf('entwurf', 'mitzeichnung', 'abgestimmt'), 'entwurf'),
    zuständig: optional(text()),
    mitzeichnung: mitzeichnungen,
  },
  'Kapitel',
);

/** The heads of chapters; a plan names the files it is made of. */
export const kapitelkopfDatei = {
  art: 'kapitel',
  muster: 'masterplan/kapitel/*.md',
  shape: kapitelkopfShape,
} as const satisfies Dateiart;

/** What the head of a chapter says. */
export type Kapitelkopf = Shaped<typeof kapitelkopfShape>;

/** The co-signatures in one form. */
export function mitzeichnungenOf(typed: Kapitelkopf['mitzeichnung']): readonly Mitzeichnung[] {
  return typed.map((one) => (typeof one === 'string' ? { wer: one } : one));
}
