// The files behind the documents of a workspace, by their names alone: so light that a mistyped path is answered at once.
import { dirname, join, sep } from 'node:path';
import { listFiles } from '../../source/workspace.js';
import { idOf } from '../id.js';

/** What is known of a document before it is read. */
export interface DocumentFiles {
  readonly id: string;
  /** The file that declares it. */
  readonly file: string;
  /** That file and, for a sitting, all that lies in its folder. */
  readonly dateien: readonly string[];
}

/** The files behind every document of the workspace, readable or not, and the id they give it. */
export function documentFiles(ordner: string): readonly DocumentFiles[] {
  const files = (pattern: string) => listFiles(ordner, pattern).map((file) => join(ordner, file));
  const inSittings = files('sitzungen/*/**');
  return [
    ...files('dokumente/*.yaml').map((file) => ({ id: idOf(file, '.yaml'), file, dateien: [file] })),
    ...files('sitzungen/*/sitzung.yaml').map((file) => {
      const folder = `${dirname(file)}${sep}`;
      return { id: idOf(dirname(file)), file, dateien: inSittings.filter((inside) => inside.startsWith(folder)) };
    }),
  ];
}
