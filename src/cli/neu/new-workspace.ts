// What `neu arbeitsbereich` does.
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { gitDatei, neuerArbeitsbereich } from '../../domain/geruest/weitere.js';
import { findWorkspace } from '../../source/workspace.js';
import { complaint } from '../german-commander.js';
import { isInside } from '../locate.js';
import type { Umgebung } from '../umgebung.js';
import { layDown } from './lay-down.js';
import { answerTo, readWords } from './questions.js';

interface Options {
  readonly name?: string;
  readonly sitz?: string;
}

/** Makes the folder a workspace; the exit code. */
export async function newWorkspace(folder: string, given: Options, umgebung: Umgebung): Promise<number> {
  const workspace = resolve(umgebung.cwd, folder);
  const around = findWorkspace(dirname(workspace));
  if (existsSync(join(workspace, 'koerperschaft.yaml')) || (around !== undefined && isInside(workspace, around))) {
    const sentence = `„${folder}“ ist schon ein Arbeitsbereich oder liegt in einem.`;
    umgebung.error(complaint(sentence, 'Nennen Sie einen neuen Ordner neben ihm.'));
    return 2;
  }
  const name = await answerTo(
    { option: '--name', words: 'Name der Körperschaft', given: given.name, otherwise: 'Kreis Muster', read: readWords },
    umgebung,
  );
  if (name === undefined) return 2;
  const sitz = await answerTo(
    { option: '--sitz', words: 'Sitz der Verwaltung', given: given.sitz, otherwise: 'Musterstadt', read: readWords },
    umgebung,
  );
  if (sitz === undefined) return 2;
  const inside = relative(umgebung.cwd, workspace);
  const next = `Personen in personen.yaml eintragen, dann${inside === '' ? '' : ` „cd ${asWord(inside)}“ und`} „sitzungswerk neu gremium ausschuss“`;
  const files = neuerArbeitsbereich({ name, sitz }).filter(
    ({ pfad }) => pfad !== gitDatei || !existsSync(join(workspace, pfad)),
  );
  return layDown(files, { workspace, read: `${name}, ${sitz}`, next }, umgebung);
}

/** As it is typed in a shell. */
function asWord(path: string): string {
  return /\s/u.test(path) ? `"${path}"` : path;
}
