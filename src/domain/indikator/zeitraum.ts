// How a file says over what time was counted: a year, several, or any words with a year in them.
import { refine, text } from '../../source/shape.js';
import { zeitAus } from './zeitangabe.js';

/** A period as typed; one without a year could not be sorted among others. */
export const zeitraumShape = refine(
  text(),
  (typed) => (zeitAus(typed) === undefined ? undefined : typed),
  'ein Zeitraum wie 2022 oder Schuljahr 2019/20',
);
