// Chart types by their names: of the workspace, of the package, or told that there is none.
import { expect, it } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import { createDiagrammarten } from '../../../../src/domain/diagramme/diagrammarten-lesen.js';
import { createOrigins } from '../../../../src/source/origins.js';
import { withFiles } from '../../../support/sample-sitting.js';

const at = { file: '/w/text.md', line: 3, column: 1 };

async function check(name: string, files: Readonly<Record<string, string>> = {}) {
  return withFiles(files, (ordner) => {
    const findings: Finding[] = [];
    const report = (finding: Finding) => findings.push(finding);
    const artOf = createDiagrammarten({ ordner, origins: createOrigins(), report: () => undefined });
    const angaben = artOf(name, at, report);
    artOf(name, at, report);
    return Promise.resolve({ angaben, findings });
  });
}

it('a type of the package is there for everyone', async () => {
  expect((await check('vergleich')).angaben).toMatchObject({
    bezeichnung: 'Balkendiagramm',
    daten: 'orte',
    word: 'balken',
  });
});

it('a file of the workspace takes the place of the one of that name', async () => {
  const own = 'bezeichnung: Punkte\ndaten: orte\nvega: { mark: point }\n';
  const { angaben, findings } = await check('vergleich', { 'templates/diagramme/vergleich.yaml': own });
  expect([angaben?.vega, findings]).toEqual([{ mark: 'point' }, []]);
});

it('a name that there is not is told each time somebody asks', async () => {
  const { angaben, findings } = await check('vergleihc');
  const finding = {
    code: 'diagrammart-unbekannt',
    severity: 'Fehler',
    message: 'Die Diagrammart „vergleihc“ gibt es nicht.',
    remedy: 'Meinten Sie „vergleich“?',
    at,
  };
  expect([angaben, findings]).toEqual([undefined, [finding, finding]]);
});

it('a type made like another says only what differs', async () => {
  const own =
    'bezeichnung: Balken\ndaten: orte\nvega: { wie: rangfolge, spacing: 4, data: { format: { type: json } } }\n';
  const { angaben, findings } = await check('eigen', { 'templates/diagramme/eigen.yaml': own });
  expect(angaben?.vega).toMatchObject({ data: { name: 'reihe', format: { type: 'json' } }, spacing: 4 });
  expect([angaben?.vega.wie, findings]).toEqual([undefined, []]);
});

it('under its own name a file of the workspace means the one that came with the program', async () => {
  const own = 'bezeichnung: Balken\ndaten: orte\nvega: { wie: vergleich, spacing: 4 }\n';
  const { angaben } = await check('vergleich', { 'templates/diagramme/vergleich.yaml': own });
  expect(angaben?.vega).toMatchObject({ data: { name: 'reihe' }, spacing: 4 });
});

it('types that are like each other are told', async () => {
  const likeOther = (wie: string) => `bezeichnung: Balken\ndaten: orte\nvega: { wie: ${wie} }\n`;
  const files = {
    'templates/diagramme/eins.yaml': likeOther('zwei'),
    'templates/diagramme/zwei.yaml': likeOther('eins'),
  };
  const { angaben, findings } = await check('eins', files);
  expect([angaben, findings[0]?.message, findings[0]?.code, findings[0]?.remedy]).toEqual([
    undefined,
    'Die Diagrammart „eins“ soll am Ende aussehen wie sie selbst.',
    'diagrammart-wie-sie-selbst',
    'Nennen Sie unter „wie“ eine andere, zum Beispiel wie: vergleich.',
  ]);
});
