// The kinds of items on an agenda, as a sitting records them and a profile foresees them.
import { oneOf } from '../source/shape.js';

/** Items that stand on every agenda. */
export const standardTop = oneOf(
  'eröffnung',
  'niederschrift',
  'einwohnerfragen',
  'mitteilungen',
  'anfragen',
  'verschiedenes',
);

/** What an item is about to be. */
export const topArt = oneOf(
  'Beschluss',
  'Empfehlung',
  'Kenntnisnahme',
  'Anfrage',
  'Antrag',
  'Mitteilung',
  'Wahl',
  'Verschiedenes',
);
