// `anlage prüfen` as somebody calls it, with a script in place of veraPDF: what is told, what is laid beside the file, what is not.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkAnnexes } from '../../../../src/cli/anlage/check-annexes.js';
import type { Variables } from '../../../../src/cli/anlage/outside-program.js';
import { readCheckReport } from '../../../../src/source/check-report.js';
import { checksum } from '../../../../src/source/checksum.js';
import { fakeProgram } from '../../../support/fake-program.js';
import { openTerminal } from '../../../support/terminal.js';
import { veraPdfRefusal, veraPdfReport } from '../../../support/verapdf-report.js';
import { discard, writeInto } from '../../../support/workspace.js';

const pdf = '%PDF-1.7 Gutachten';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  writeInto(join(folder, 'gutachten.pdf'), pdf);
});
afterEach(() => discard(folder));

interface Answers {
  readonly ua1: string;
  readonly a3: string;
}

/** Notes the file it was asked about, and answers as prepared for the standard. */
function install({ ua1, a3 }: Answers, ending = 'exit 1'): Variables {
  const programs = join(folder, 'programme');
  const variables = fakeProgram(programs, 'verapdf', `cp "$3" "$here/asked"; cat "$here/$2.xml"; ${ending}`);
  writeFileSync(join(programs, 'ua1.xml'), ua1);
  writeFileSync(join(programs, '3a.xml'), a3);
  return variables;
}

async function check(paths: readonly string[], variables: Variables, limitMs?: number): Promise<string> {
  const { umgebung, screen } = openTerminal(folder);
  const code = await checkAnnexes(paths, { ...umgebung, variables }, limitMs);
  return `${screen()}[${code}]`;
}

const reportFile = () => join(folder, 'gutachten.pdf.pruefbericht.json');
const written = () => readCheckReport(join(folder, 'gutachten.pdf'), () => undefined);

describe('what veraPDF says is told in German and laid beside the file', () => {
  it('a file that keeps both standards', async () => {
    const answer = await check(['gutachten.pdf'], install({ ua1: veraPdfReport(), a3: veraPdfReport() }, 'exit 0'));
    expect(answer).toBe(
      'gutachten.pdf – veraPDF 1.30.2\n' +
        '  PDF/UA-1 (barrierefrei): bestanden\n' +
        '  PDF/A-3a (für das Archiv): bestanden\n' +
        '  Bericht: gutachten.pdf.pruefbericht.json\n[0]',
    );
    expect(written()).toEqual({
      datei: 'gutachten.pdf',
      sha512: checksum(pdf),
      programm: 'veraPDF 1.30.2',
      normen: [
        { norm: 'PDF/UA-1', ergebnis: 'bestanden', verstöße: [] },
        { norm: 'PDF/A-3a', ergebnis: 'bestanden', verstöße: [] },
      ],
    });
    expect(readFileSync(join(folder, 'programme', 'asked'), 'utf8')).toBe(pdf);
  });

  it('a file that breaks rules, those with plain words and one without', async () => {
    const ua1 = veraPdfReport(['7.18.5', 2, 12], ['7.3', 1, 1], ['7.99', 1, 2]);
    const answer = await check(['gutachten.pdf'], install({ ua1, a3: veraPdfReport(['6.2.11.4.1', 1, 3]) }));
    expect(answer).toBe(
      'gutachten.pdf – veraPDF 1.30.2\n' +
        '  PDF/UA-1 (barrierefrei): nicht bestanden\n' +
        '    Ein Link hat keine Beschreibung (Abschnitt 7.18.5, 12 Stellen)\n' +
        '    Ein Bild hat keinen Alternativtext (Abschnitt 7.3, 1 Stelle)\n' +
        '    Eine Regel ist nicht erfüllt (Abschnitt 7.99, 2 Stellen)\n' +
        '  PDF/A-3a (für das Archiv): nicht bestanden\n' +
        '    Eine Schrift ist nicht oder nicht vollständig eingebettet (Abschnitt 6.2.11.4.1, 3 Stellen)\n' +
        '  Bericht: gutachten.pdf.pruefbericht.json\n' +
        'gutachten.pdf:1:1: Warnung: „gutachten.pdf“ erfüllt PDF/UA-1 und PDF/A-3a nicht; eine Datei mit dieser Anlage gilt darum nicht als solches. [pruefen-nicht-bestanden]\n' +
        '  Abhilfe: Schicken Sie dem Absender die Liste, und bitten Sie um eine bessere Fassung.\n[0]',
    );
    expect(written()?.normen[0]?.verstöße).toEqual([
      { abschnitt: '7.18.5', prüfung: 2, stellen: 12, heißt: 'Ein Link hat keine Beschreibung' },
      { abschnitt: '7.3', prüfung: 1, stellen: 1, heißt: 'Ein Bild hat keinen Alternativtext' },
      { abschnitt: '7.99', prüfung: 1, stellen: 2 },
    ]);
  });

  it('what the whole says anew does not count against a part', async () => {
    const ua1 = veraPdfReport(['5', 1, 1], ['7.1', 9, 1], ['7.1', 10, 1]);
    await check(['gutachten.pdf'], install({ ua1, a3: veraPdfReport(['6.6.4', 3, 1], ['6.6.2.3.1', 1, 1]) }));
    expect(written()?.normen.map(({ ergebnis }) => ergebnis)).toEqual([
      'bestanden bis auf die Kopfangaben',
      'nicht bestanden',
    ]);
  });

  it('an older report is replaced', async () => {
    writeInto(reportFile(), '{}');
    await check(['gutachten.pdf'], install({ ua1: veraPdfReport(), a3: veraPdfReport() }));
    expect(written()?.sha512).toBe(checksum(pdf));
  });
});

describe('where nothing can be said there is no report', () => {
  it.each([
    ['encrypted', veraPdfRefusal('encrypted'), '„gutachten.pdf“ ist mit einem Kennwort geschützt'],
    ['damaged', veraPdfRefusal('failedToParse'), '„gutachten.pdf“ ist beschädigt'],
    ['silent', '', 'Was veraPDF zu „gutachten.pdf“ sagt, ist nicht zu verstehen (PDF/UA-1).'],
    ['of another form', 'PASS /tmp/anlage.pdf', 'ist nicht zu verstehen'],
    ['cut off', veraPdfReport(['7.3', 1, 1]).slice(0, 600), 'ist nicht zu verstehen'],
    ['not finished', veraPdfReport().replace('"normal"', '"cancelled"'), 'ist nicht zu verstehen'],
    ['of faults it does not name', veraPdfReport().replace('="true"', '="false"'), 'ist nicht zu verstehen'],
  ])('an answer that is %s', async (_, ua1, sentence) => {
    const answer = await check(['gutachten.pdf'], install({ ua1, a3: veraPdfReport() }, 'exit 9'));
    expect(answer).toContain(sentence);
    expect(answer).toMatch(/\[pruefen-misslungen\][\s\S]*\[1\]$/u);
    expect(existsSync(reportFile())).toBe(false);
  });

  it('veraPDF does not come to an end', async () => {
    const variables = install({ ua1: '', a3: '' }, 'sleep 60');
    expect(await check(['gutachten.pdf'], variables, 300)).toMatch(
      /nach \d+ Sekunden noch nicht fertig \(PDF\/UA-1\)/u,
    );
  });

  it('veraPDF is not installed', async () => {
    expect(await check(['gutachten.pdf'], {})).toBe(
      'Fehler: veraPDF ist auf diesem Rechner nicht zu finden. [programm-fehlt]\n' +
        '  Abhilfe: Installieren Sie veraPDF (verapdf.org), oder sagen Sie in der Umgebungsvariablen SITZUNGSWERK_VERAPDF, wo es liegt.\n[1]',
    );
  });

  it('the file is no PDF', async () => {
    writeInto(join(folder, 'brief.rtf'), '{\\rtf1 Brief}');
    expect(await check(['brief.rtf'], {})).toContain('[pruefen-kein-pdf]');
  });

  it('the report cannot be laid down', async () => {
    writeInto(join(reportFile(), 'etwas'), '');
    const answer = await check(['gutachten.pdf'], install({ ua1: veraPdfReport(), a3: veraPdfReport() }));
    expect(answer).toContain('[anlage-gesperrt]');
  });
});
