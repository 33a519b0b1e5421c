// The light list of document types says what the registry says.
import { expect, it } from 'vitest';
import { artenFürDokumente, artenFürSitzungen, artenFürVorlagen } from '../../../../src/domain/dokumente/arten.js';
import { artnamen } from '../../../../src/domain/dokumente/artnamen.js';

it('every document type can be asked for by its name, in the order of the registry', () => {
  expect(artnamen).toEqual([...artenFürSitzungen, ...artenFürVorlagen, ...artenFürDokumente].map(({ art }) => art));
});
