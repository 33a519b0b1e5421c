// What was found before the agenda, in words: a text for the readers of each part. A single text is of the part the sitting began with.
import type { SourceText } from '../../source/read-text.js';
import { type Autorentext, readAutorentext } from '../autorentext.js';
import type { Lesung } from '../lesung.js';
import type { SitzungsAngaben } from './sitzung-angaben.js';
import type { Öffentlichkeit } from './tagesordnung.js';

/** The text of an opening and whose it is. */
export interface Eröffnungstext {
  readonly teil: Öffentlichkeit;
  readonly text: Autorentext;
}

/** The texts in the order in which their parts were held; none where none is recorded. */
export function readEröffnung(lesung: Lesung, quelle: SourceText, angaben: SitzungsAngaben): readonly Eröffnungstext[] {
  const { eröffnung, tagesordnung } = angaben;
  const began = tagesordnung[0]?.teil ?? 'öffentlich';
  const read = (teil: Öffentlichkeit, owner: object, field: string, typed: string | undefined) => {
    const text =
      typed === undefined ? undefined : readAutorentext(lesung, quelle, typed, lesung.origins.at(owner, field));
    return text === undefined ? [] : [{ teil, text }];
  };
  if (eröffnung === undefined || typeof eröffnung === 'string') return read(began, angaben, 'eröffnung', eröffnung);
  const parts = (['öffentlich', 'nichtöffentlich'] as const).flatMap((teil) =>
    read(teil, eröffnung, teil, eröffnung[teil]),
  );
  return began === 'öffentlich' ? parts : parts.toReversed();
}
