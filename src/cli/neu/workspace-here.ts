// The workspace that something new is laid into, read as far as it can be.
import { type Arbeitsbereich, readArbeitsbereich } from '../../domain/arbeitsbereich.js';
import { findWorkspace } from '../../source/workspace.js';
import { complaint } from '../german-commander.js';
import { noWorkspaceHere } from '../locate.js';
import type { Umgebung } from '../umgebung.js';

/** The workspace from where one stands; nothing, and told why, where there is none or its body cannot be read. */
export function workspaceHere({ cwd, error }: Umgebung): Arbeitsbereich | undefined {
  const workspace = findWorkspace(cwd);
  // What is wrong in other files does not hinder a new one.
  const bereich = workspace === undefined ? undefined : readArbeitsbereich(workspace, () => undefined);
  if (workspace === undefined) error(noWorkspaceHere('sitzungswerk neu arbeitsbereich mein-kreis'));
  else if (bereich === undefined) {
    error(
      complaint('Der Arbeitsbereich lässt sich nicht lesen.', 'Was daran falsch ist, zeigt „sitzungswerk prüfen“.'),
    );
  }
  return bereich;
}
