import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { erstelleDokumente } from '../../src/pipeline.js';
import { copyOfExample, discard, replaceIn } from '../support/workspace.js';

let folder = '';
beforeEach(() => {
  folder = copyOfExample();
});
afterEach(() => discard(folder));

it('a sitting that is an annex keeps the names of its own annexes, but its references never point to those of its host', async () => {
  const sittings = join(folder, 'content', 'sitzungen');
  const host = join(sittings, '2018-03-12-sozialausschuss');
  const annexed = join(sittings, '2018-01-15-sozialausschuss');
  cpSync(host, annexed, { recursive: true });
  const head = 'nummer: 12\ndatum: 2018-03-12';
  replaceIn(join(annexed, 'sitzung.yaml'), head, 'nummer: 11\ndatum: 2018-01-15');
  replaceIn(join(annexed, 'sitzung.yaml'), 'einladung: 2018-02-26', 'einladung: 2018-01-02');
  replaceIn(
    join(host, 'sitzung.yaml'),
    'dokument: zusammenfassung-ag-sozialplanung',
    'dokument: 2018-01-15-sozialausschuss',
  );
  const { dokumente, findings } = await erstelleDokumente({
    arbeitsbereich: join(folder, 'content'),
    pfade: [host],
    formate: ['tree'],
  });
  expect(findings.filter(({ severity }) => severity === 'Fehler')).toEqual([]);
  const trees = (dokumente[0]?.dateien ?? []).filter(({ format }) => format === 'tree');
  const [body = '', annex = ''] = trees.map(({ bytes }) => Buffer.from(bytes).toString());
  expect(body).toContain('annex-reference');
  expect(annex).not.toContain('annex-reference');
  expect(annex).toContain('"Anlage\\u00a01"');
});
