// `erstellen --beobachten`: what is changed while it waits is built anew, until somebody stops it.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { sampleFiles } from '../../support/sample-sitting.js';
import { discard, replaceIn, writeInto } from '../../support/workspace.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  for (const [path, content] of Object.entries(sampleFiles())) writeInto(join(folder, 'content', path), content);
});
afterEach(() => discard(folder));

const sitting = () => join(folder, 'content', 'sitzungen', '2018-03-12-ausschuss', 'sitzung.yaml');

/** The run, what it has said so far, and how to end it. */
function start() {
  let said = '';
  let stop: () => void = () => undefined;
  const say = (words: string) => {
    said += words;
  };
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const umgebung = { cwd: folder, now: () => 0, out: say, error: say, untilStopped: () => stopped };
  const code = main(['erstellen', '--format', 'md', '--watch'], umgebung);
  const waits = (times: number) =>
    vi.waitFor(() => expect(said.split('Warte auf Änderungen').length - 1).toBe(times), {
      timeout: 15_000,
      interval: 50,
    });
  return { code, waits, stop, said: () => said };
}

it('a mistake and its mending are answered without another call', async () => {
  const run = start();
  await run.waits(1);
  replaceIn(sitting(), 'beginn: 17:00', 'beginn: 27:00');
  await run.waits(2);
  expect(run.said()).toContain('[uhrzeit-ungueltig]');
  replaceIn(sitting(), 'beginn: 27:00', 'beginn: 17:30');
  await run.waits(3);
  run.stop();
  expect(await run.code).toBe(0);
  const built = join(folder, 'output', '2018-03-12-ausschuss', 'oeffentlich', '2018-03-12-ausschuss-Niederschrift.md');
  expect(readFileSync(built, 'utf8')).toContain('17:30');
});

it('what an office program lays beside the files is no change', async () => {
  const run = start();
  await run.waits(1);
  for (const name of ['~$tabelle.xlsx', '.sitzung.yaml.swp']) writeFileSync(join(folder, 'content', name), 'x');
  // Longer than a change needs to be noticed.
  await new Promise((resolve) => setTimeout(resolve, 600));
  await run.waits(1);
  replaceIn(sitting(), 'beginn: 17:00', 'beginn: 17:30');
  await run.waits(2);
  run.stop();
  expect(await run.code).toBe(0);
});

it('a change makes anew what it concerns, and leaves the rest alone', async () => {
  const text = (words: string) => `# ${words}\n\nEin Satz.\n`;
  for (const name of ['erster', 'zweiter']) {
    const head = `art: bericht\ntitel: Bericht\nstand: 2018-09-17\nquellen: [${name}.md]\n`;
    writeInto(join(folder, 'content', 'dokumente', `${name}.yaml`), head);
    writeInto(join(folder, 'content', `${name}.md`), text('Lage'));
  }
  const run = start();
  await run.waits(1);
  const before = run.said().length;
  writeFileSync(join(folder, 'content', 'erster.md'), text('Ausblick'));
  await run.waits(2);
  run.stop();
  expect(await run.code).toBe(0);
  const answer = run.said().slice(before);
  expect(answer).toContain('erster');
  expect(answer).not.toContain('zweiter');
  const result = (name: string) =>
    readFileSync(join(folder, 'output', name, 'oeffentlich', `${name}-Bericht.md`), 'utf8');
  expect(result('erster')).toContain('Ausblick');
  expect(result('zweiter')).toContain('Lage');
});
