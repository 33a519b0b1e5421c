// What people type, paste and drag, word by word.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draggedWords, typedWords } from '../../../../src/cli/starter/typed-words.js';

describe('words typed into the window', () => {
  const check = (system: 'windows' | 'posix', line: string, expected: readonly string[]) =>
    expect(typedWords(line, system)).toEqual(expected);

  it('end at spaces', () => check('posix', ' neu  sitzung ', ['neu', 'sitzung']));
  it('keep the spaces in their quotes', () =>
    check('windows', 'neu gremium kreistag --name "Kreistag Muster"', [
      'neu',
      'gremium',
      'kreistag',
      '--name',
      'Kreistag Muster',
    ]));
  it('are quoted in the middle of a word, too', () =>
    check('windows', '--name="Kreis Muster"', ['--name=Kreis Muster']));
  it('may be empty', () => check('posix', `--ort "" ''`, ['--ort', '', '']));
  it('keep the backslashes and apostrophes of Windows', () =>
    check('windows', `C:\\Ämter\\Müller's "D:\\Mein Kreis\\"`, ["C:\\Ämter\\Müller's", 'D:\\Mein Kreis\\']));
  it('undo what terminals elsewhere do to a path dragged into them', () =>
    check('posix', `'/home/s/Mein Kreis' /home/s/Mein\\ Kreis 'Müller'\\''s'`, [
      '/home/s/Mein Kreis',
      '/home/s/Mein Kreis',
      "Müller's",
    ]));
  it('keep a quote without a partner', () => check('posix', 'Müller\'s 5"', ["Müller's", '5"']));
});

describe('words dragged onto the starter under Windows', () => {
  const starter = 'D:\\Programme & mehr\\Sitzungswerk\\Sitzungswerk.cmd';
  const check = (given: string, expected: readonly string[]) =>
    expect(draggedWords(`C:\\Windows\\system32\\cmd.exe /c ${given}`, starter)).toEqual(expected);

  it('are none after a double-click', () => check(`""${starter}" "`, []));
  it('come with quotes only where they have spaces', () =>
    check(`""${starter}" C:\\A&B "D:\\Mein Kreis" C:\\Ämter^!%x%"`, ['C:\\A&B', 'D:\\Mein Kreis', 'C:\\Ämter^!%x%']));
  it('come without quotes around the line from other programs', () =>
    check(`"${starter}" "D:\\Mein Kreis"`, ['D:\\Mein Kreis']));
  it('are found whichever way the starter is spelled', () => check(`""${starter.toLowerCase()}" C:\\A "`, ['C:\\A']));
  it('are none where the starter is not named', () => check('dir C:\\A', []));

  it('come back as they were, whatever Windows allows in a path', () => {
    const path = fc.stringMatching(/^[A-Za-z0-9äß&^%!'();,=@# -]{1,12}$/u).map((name) => `C:\\${name.trim()}x`);
    const quoted = (word: string) => (word.includes(' ') ? `"${word}"` : word);
    fc.assert(
      fc.property(fc.array(path, { maxLength: 4 }), (paths) => {
        check(`""${starter}" ${paths.map(quoted).join(' ')}"`, paths);
      }),
    );
  });
});
