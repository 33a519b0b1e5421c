// The files behind the documents of a workspace, hardly more than their names: so light that a mistyped path is answered at once.
import { dirname, join, sep } from 'node:path';
import { readText } from '../../source/read-text.js';
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
    ...files('vorlagen/*.yaml')
      .filter(isPrinted)
      .map((file) => ({ id: vorlagenId(file), file, dateien: [file] })),
    ...files('sitzungen/*/sitzung.yaml').map((file) => {
      const folder = `${dirname(file)}${sep}`;
      return { id: idOf(dirname(file)), file, dateien: inSittings.filter((inside) => inside.startsWith(folder)) };
    }),
  ];
}

/** What the document made of a paper's file is called: the folder of its results. */
export function vorlagenId(file: string): string {
  return `vorlage-${idOf(file, '.yaml')}`;
}

/** Whether the paper's text is written in its file; of the others only number and title are recorded. */
function isPrinted(file: string): boolean {
  const silent = () => undefined;
  return /^["']?sachverhalt["']?\s*:/mu.test(readText(file, silent)?.text ?? '');
}
