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
