import { expect, it } from 'vitest';
import type { GeplantesDokument } from '../../../../src/domain/art.js';
import { annexName, shortName } from '../../../../src/domain/dokumente/dateiname.js';

const sitting = {
  dokument: '2018-03-12-ausschuss',
  bezeichnung: 'Niederschrift',
  kreis: 'öffentlich',
  istEntwurf: false,
} as GeplantesDokument;

it.each([
  [undefined, '…Anlage-2-plan.pdf'],
  [(teil: string) => `50.1_2018-03-12_${teil}_Ausschuss`, '…Anlage-2-plan_Ausschuss.pdf'],
  [(teil: string) => `${teil} vom 12.03.2018`, 'Anlage-2-plan vom 12.03.2018.pdf'],
  [(teil: string) => `Nie_${teil}`, '…Anlage-2-plan.pdf'],
  [(teil: string) => `Nieder${teil}`, 'NiederAnlage-2-plan.pdf'],
])('a directory leaves out what all names of the document begin with', (dateiname, expected) => {
  const document = dateiname === undefined ? sitting : { ...sitting, dateiname };
  const anlage = { id: 'plan', kennung: '2' } as Parameters<typeof annexName>[1];
  expect(shortName(document, `${annexName(document, anlage)}.pdf`)).toBe(expected);
});
