// The key `typografie`: how the house, a sitting or a document wants its texts set; what nobody says is set by all rules.
import type { Typography } from '../document/typography/rule.js';
import { either, oneOf, record, withDefault } from '../source/shape.js';
import type { Shaped } from '../source/shape-type.js';

/** `an`, `aus`, or how numbers are grouped, which is `an`, too. */
export const typografieShape = either(
  oneOf('an', 'aus'),
  record({ zahlen: withDefault(oneOf('wie getippt', 'punkt', 'leerzeichen'), 'wie getippt') }, 'Typografie'),
);

/** As typed; nothing where nobody says. */
export type TypografieAngabe = Shaped<typeof typografieShape> | undefined;

/** What holds for a document: its own word, else that of the house; nothing where its texts stay as they were typed. */
export function typografieOf(own: TypografieAngabe, house: TypografieAngabe): Typography | undefined {
  if (own === 'aus' || (own === undefined && house === 'aus')) return undefined;
  const [named] = [own, house].filter((angabe) => typeof angabe === 'object');
  return named ?? { zahlen: 'wie getippt' };
}
