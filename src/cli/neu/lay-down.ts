// New files laid into a workspace: all or none, and never over anything that is there.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { dateiarten, schemaOf } from '../../domain/dateiarten.js';
import { type NeueDatei, schemaOrdner } from '../../domain/geruest/neue-datei.js';
import { isRefusal } from '../ausgabe/refusal.js';
import { writeAtomically } from '../ausgabe/write-atomically.js';
import { complaint } from '../german-commander.js';
import type { Umgebung } from '../umgebung.js';

/** Lays them down, tells what was read and what comes next; the exit code. */
export function layDown(
  files: readonly NeueDatei[],
  { workspace, read, next }: { readonly workspace: string; readonly read: string; readonly next: string },
  { cwd, out, error }: Umgebung,
): number {
  const targets = files.map(({ pfad, text }) => ({ path: join(workspace, pfad), text }));
  const there = targets.find(({ path }) => existsSync(path));
  const shown = (path: string) => relative(cwd, path) || path;
  if (there !== undefined) {
    error(
      complaint(`„${shown(there.path)}“ gibt es schon; es wurde nichts angelegt.`, 'Wählen Sie einen anderen Namen.'),
    );
    return 2;
  }
  try {
    for (const { path, text } of [...targets, ...schemas(workspace)]) {
      mkdirSync(dirname(path), { recursive: true });
      writeAtomically(path, Buffer.from(text));
    }
  } catch (caught) {
    if (!isRefusal(caught)) throw caught;
    const remedy = 'Prüfen Sie Schreibrecht und Platz, oder nennen Sie einen anderen Ordner.';
    error(complaint(`In „${shown(workspace)}“ lässt sich nichts anlegen.`, remedy));
    return 2;
  }
  out(`  ${read}\n${targets.map(({ path }) => `  angelegt: ${shown(path)}\n`).join('')}  Weiter: ${next}\n`);
  return 0;
}

/** The schemas that the files name for editors, where they are not there yet or from another version of the program. */
function schemas(workspace: string): readonly { readonly path: string; readonly text: string }[] {
  return dateiarten
    .map((dateiart) => ({
      path: join(workspace, schemaOrdner, `${dateiart.art}.schema.json`),
      text: `${JSON.stringify(schemaOf(dateiart), null, 2)}\n`,
    }))
    .filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
}
