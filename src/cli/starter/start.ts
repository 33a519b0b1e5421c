// What the starter in the folder to take along does: builds what is dragged onto it and stays for further commands. Builds nothing itself.
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { packageVersion } from '../../source/package-files.js';
import { findWorkspace } from '../../source/workspace.js';
import { complaint } from '../german-commander.js';
import { main } from '../main.js';
import type { Umgebung } from '../umgebung.js';
import { typedWords } from './typed-words.js';

/** How a command ended, and where the next one counts from. */
interface Outcome {
  readonly code: number;
  readonly folder: string;
}

const welcome = `Sitzungswerk ${packageVersion}

Ziehen Sie den Ordner Ihres Arbeitsbereichs oder einer Sitzung mit der Maus auf
„Sitzungswerk“ und lassen Sie ihn dort los: Daraus entstehen Word und PDF. Sie
liegen dann im Ordner „output“ neben dem Arbeitsbereich. Mehr in LIESMICH.txt.
`;

const whatNext = `
Ziehen Sie einen Ordner in dieses Fenster, oder schreiben Sie einen Befehl, zum
Beispiel „neu sitzung“ oder „hilfe“; dann die Eingabetaste. Die Eingabetaste
allein beendet das Programm.
`;

/**
 * Does what the words of the call say; the exit code of the last command.
 *
 * Shape: folders and files are built, other words are a call of the program. Given folders or nothing, where a person can be asked,
 * it goes on asking until they end it: the window a file manager opened closes with the program.
 */
export async function start(words: readonly string[], umgebung: Umgebung): Promise<number> {
  const { ask, cwd } = umgebung;
  let last: Outcome = { code: 0, folder: cwd };
  if (words.length === 0) umgebung.out(welcome);
  else last = await obey(words, umgebung);
  if (ask === undefined || !words.every((word) => isPath(word, cwd))) return last.code;
  umgebung.out(whatNext);
  for (;;) {
    umgebung.out('\n');
    const answer = await ask(`${last.folder}> `);
    if (answer === undefined || answer.trim() === '') return last.code;
    last = await obey(answerWords(answer, last.folder), { ...umgebung, cwd: last.folder });
  }
}

async function obey(words: readonly string[], umgebung: Umgebung): Promise<Outcome> {
  const call = withoutName(words);
  const [first, ...rest] = call;
  if (first === 'cd') return enter(rest.join(' '), umgebung);
  if (call.every((word) => isPath(word, umgebung.cwd))) return build(call, umgebung);
  return { code: await main(call, umgebung), folder: umgebung.cwd };
}

/** As in the handbook, where every command begins with the name of the program. */
function withoutName(words: readonly string[]): readonly string[] {
  const name = words.findIndex((word) => !['npx', 'sitzungswerk'].includes(word.toLowerCase()));
  return name === -1 ? ['--hilfe'] : words.slice(name);
}

function enter(path: string, umgebung: Umgebung): Outcome {
  const folder = resolve(umgebung.cwd, path);
  if (isFolder(folder)) return { code: 0, folder };
  umgebung.error(
    complaint(`Den Ordner „${path}“ gibt es hier nicht.`, 'Ziehen Sie ihn hinter „cd“ in dieses Fenster.'),
  );
  return { code: 2, folder: umgebung.cwd };
}

async function build(paths: readonly string[], umgebung: Umgebung): Promise<Outcome> {
  const [first = umgebung.cwd, ...more] = paths.map((path) => resolve(umgebung.cwd, path));
  const workspace = findWorkspace(first);
  if (workspace === undefined) {
    const sentence = `„${first}“ ist kein Arbeitsbereich: Dort und in den Ordnern darüber liegt keine koerperschaft.yaml.`;
    umgebung.error(complaint(sentence, 'Einen neuen legen Sie mit „neu arbeitsbereich mein-kreis“ an.'));
    return { code: 2, folder: isFolder(first) ? first : dirname(first) };
  }
  // Places are told from beside the workspace on: whoever drags a folder stands nowhere.
  const beside = dirname(workspace);
  const code = await main(['erstellen', first, ...more], { ...umgebung, cwd: beside });
  const output = join(beside, 'output');
  if (code <= 1 && isFolder(output)) umgebung.out(`  Der Ordner mit den Ergebnissen: ${output}\n`);
  return { code, folder: workspace };
}

/** One path, though typed without quotes around its spaces; else word by word. */
function answerWords(answer: string, folder: string): readonly string[] {
  const whole = answer.trim();
  return isPath(whole, folder) ? [whole] : typedWords(answer, sep === '\\' ? 'windows' : 'posix');
}

/** A bare word is a command, whatever lies here by its name. */
function isPath(word: string, cwd: string): boolean {
  return !word.startsWith('-') && /[/\\]/u.test(word) && existsSync(resolve(cwd, word));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
