// From the paths of a call the workspace and what is selected in it, or the sentence that says what is wrong with them.
import { existsSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { nearest } from '../diagnostic.js';
import { documentFiles } from '../domain/dokumente/dokumentdateien.js';
import { findWorkspace } from '../source/workspace.js';
import { complaint } from './german-commander.js';
import { nearestPath } from './nearest-path.js';

/** What a call is about. */
export interface Located {
  /** Absolute path. */
  readonly workspace: string;
  /** Absolute paths; none = the whole workspace. */
  readonly selected: readonly string[];
}

/**
 * The workspace and what is selected in it.
 *
 * Shape:  a path counts from `cwd` on, else from the workspace on; a document may be called by its name alone.
 * Errors: a German complaint about the call instead.
 */
export function locate(paths: readonly string[], cwd: string): Located | string {
  const here = findWorkspace(cwd);
  const selected: string[] = [];
  for (const path of paths) {
    const found = find(path, cwd, here);
    if (found === undefined) return notFound(path, cwd, here);
    selected.push(found);
  }
  const workspaces = new Set(paths.length === 0 ? [here] : selected.map((path) => findWorkspace(path) ?? here));
  const [workspace] = workspaces;
  if (workspaces.size > 1) {
    return complaint(
      'Die Pfade liegen in verschiedenen Arbeitsbereichen.',
      'Rufen Sie den Befehl für jeden einzeln auf.',
    );
  }
  if (workspace === undefined) {
    return noWorkspaceHere('sitzungswerk erstellen content');
  }
  const outside = selected.find((path) => !isInside(path, workspace) && !isInside(workspace, path));
  if (outside !== undefined) {
    const remedy = 'Nennen Sie einen Ordner, in dem oder über dem eine koerperschaft.yaml liegt.';
    return complaint(`„${relative(cwd, outside)}“ liegt in keinem Arbeitsbereich.`, remedy);
  }
  return { workspace, selected: selected.some((path) => isInside(workspace, path)) ? [] : selected };
}

/** The complaint where no workspace is found; `call` shows one that names it. */
export function noWorkspaceHere(call: string): string {
  return complaint(
    'Hier ist kein Arbeitsbereich: In keinem Ordner von hier aufwärts liegt eine koerperschaft.yaml.',
    `Wechseln Sie in den Arbeitsbereich oder nennen Sie ihn, zum Beispiel „${call}“.`,
  );
}

/** Whether the path is the folder or lies in it; both absolute. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}${sep}`);
}

function find(path: string, cwd: string, here: string | undefined): string | undefined {
  const found = placesToLook(cwd, here)
    .map((place) => resolve(place, path))
    .find((candidate) => existsSync(candidate));
  if (found !== undefined || here === undefined) return found;
  return documentFiles(here).find(({ id }) => id === path.normalize('NFC'))?.file;
}

function placesToLook(cwd: string, here: string | undefined): readonly string[] {
  return here === undefined
    ? [cwd]
    : [cwd, here, join(here, 'sitzungen'), join(here, 'dokumente'), join(here, 'vorlagen')];
}

function notFound(path: string, cwd: string, here: string | undefined): string {
  const ids = here === undefined ? [] : documentFiles(here).map(({ id }) => id);
  const near = nearestPath(path, placesToLook(cwd, here)) ?? nearest(basename(path), ids);
  return complaint(
    `Den Pfad „${path}“ gibt es ${here === undefined ? 'nicht' : 'weder hier noch im Arbeitsbereich'}.`,
    near === undefined
      ? 'Nennen Sie eine Datei oder einen Ordner, zum Beispiel „sitzungen“.'
      : `Meinten Sie „${near}“?`,
  );
}
