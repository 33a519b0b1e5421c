import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { colouringFor } from '../../../../src/cli/anzeige/colouring.js';
import { findingRecord, formatFindings } from '../../../../src/cli/anzeige/print-findings.js';
import { type Finding, sortFindings } from '../../../../src/diagnostic.js';

const finding: Finding = {
  code: 'datum-ungueltig',
  severity: 'Fehler',
  message: 'Den Tag „32.03.2018“ gibt es nicht.',
  remedy: 'Schreiben Sie zum Beispiel 2018-03-12.',
  at: { file: '/w/content/sitzung.yaml', line: 4, column: 8, length: 10, lineText: 'datum: 32.03.2018' },
};

describe('findings are printed', () => {
  it('place first, the spot underlined, the remedy below', () => {
    expect(formatFindings([finding], '/w')).toBe(
      `content/sitzung.yaml:4:8: Fehler: Den Tag „32.03.2018“ gibt es nicht. [datum-ungueltig]
    4 | datum: 32.03.2018
      |        ^^^^^^^^^^
  Abhilfe: Schreiben Sie zum Beispiel 2018-03-12.
`,
    );
  });

  it('with the spot still underlined in a very long line, which is cut around it', () => {
    const lineText = `${'x'.repeat(300)}HIER${'y'.repeat(300)}`;
    const text = formatFindings(
      [{ ...finding, at: { file: '/w/a.md', line: 1, column: 301, length: 4, lineText } }],
      '/w',
    );
    const [, shown = '', carets = ''] = text.split('\n');
    expect(shown.length).toBeLessThan(110);
    expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HIER');
  });

  it('as a list with one remedy where three or more neighbours are of one kind', () => {
    const open = ['die Nummer', 'der Ort', 'das Ende'].map((was, index) => ({
      ...finding,
      severity: 'Hinweis' as const,
      message: `Noch offen: ${was}.`,
      at: { file: '/w/a.yaml', line: index + 1, column: 1, lineText: 'x: offen' },
    }));
    expect(formatFindings(open, '/w')).toBe(`a.yaml:1:1: Hinweis: Noch offen: die Nummer. [datum-ungueltig]
a.yaml:2:1: Hinweis: Noch offen: der Ort. [datum-ungueltig]
a.yaml:3:1: Hinweis: Noch offen: das Ende. [datum-ungueltig]
  Abhilfe zu allen 3: Schreiben Sie zum Beispiel 2018-03-12.
`);
    expect(formatFindings(open.slice(0, 2), '/w').split('Abhilfe')).toHaveLength(3);
  });

  it('without a place where there is none', () => {
    const { at: _, ...placeless } = finding;
    expect(formatFindings([placeless], '/w')).toMatch(/^Fehler: Den Tag/u);
  });

  it('twenty at most, the rest counted', () => {
    const many = Array.from({ length: 23 }, (_, line) => ({
      ...finding,
      at: { file: '/w/a.md', line: line + 1, column: 1 },
    }));
    const text = formatFindings(many, '/w');
    expect(text).toContain('a.md:20:1');
    expect(text).not.toContain('a.md:21:1');
    expect(text).toContain('… und 3 weitere Befunde.');
  });

  it('of more than twenty the gravest, still in the order of their places', () => {
    const at = (line: number, severity: Finding['severity']): Finding => ({
      ...finding,
      severity,
      at: { file: '/w/a.md', line, column: 1 },
    });
    const notes = Array.from({ length: 21 }, (_, index) => at(index + 1, 'Hinweis'));
    const text = formatFindings([...notes, at(30, 'Fehler')], '/w');
    expect(text).toContain('a.md:30:1: Fehler');
    expect(text).toContain('a.md:19:1');
    expect(text).not.toContain('a.md:20:1');
    expect(text.indexOf('a.md:19:1')).toBeLessThan(text.indexOf('a.md:30:1'));
    expect(text).toContain('… und 2 weitere Befunde.');
  });

  it('sorted by place, each once', () => {
    const at = (line: number): Finding => ({ ...finding, at: { file: '/w/a.md', line, column: 1 } });
    expect(sortFindings([at(10), at(9), at(10)]).map((found) => found.at?.line)).toEqual([9, 10]);
  });

  it('as records with the file as seen from where the user stands', () => {
    expect(findingRecord(finding, '/w')).toMatchObject({
      code: 'datum-ungueltig',
      at: { file: 'content/sitzung.yaml', line: 4 },
    });
  });
});

describe('findings are coloured', () => {
  const coloured = (text: string) => text.includes('\x1b[');
  const umgebung = { cwd: '/', now: () => 0, out: () => undefined, error: () => undefined };
  const terminal = { columns: 80 };

  it.each([
    ['auto', {}, false],
    ['auto', { terminal }, true],
    ['auto', { terminal, wantsNoColour: true }, false],
    ['immer', { wantsNoColour: true }, true],
    ['nie', { terminal }, false],
  ] as const)('%s in %j: %s', (farbe, rest, expected) => {
    expect(coloured(formatFindings([finding], '/w', colouringFor(farbe, { ...umgebung, ...rest })))).toBe(expected);
  });

  it('without a change of their words', () => {
    const text = formatFindings([finding], '/w', colouringFor('immer', umgebung));
    expect(stripVTControlCharacters(text)).toBe(formatFindings([finding], '/w'));
  });
});
