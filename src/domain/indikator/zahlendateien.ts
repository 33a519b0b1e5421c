// The files that figures come from. All of them count for whoever uses one: what is confidential is decided over all figures.
import { join } from 'node:path';
import { listFiles } from '../../source/workspace.js';

/** Absolute paths: places and their outlines, catalogue and tables of the workspace in this folder. */
export function figureFiles(ordner: string): readonly string[] {
  return ['gebiete.yaml', '**/*.geojson', 'indikatoren/**']
    .flatMap((pattern) => listFiles(ordner, pattern))
    .map((file) => join(ordner, file));
}
