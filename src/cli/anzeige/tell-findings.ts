// Tells a person the findings of a run, and why it fails where `--streng` alone makes it fail.
import type { Finding } from '../../diagnostic.js';
import type { BuildOptions } from '../befehle/build-options.js';
import { strictNote } from '../exit-code.js';
import type { Umgebung } from '../umgebung.js';
import { colouringFor } from './colouring.js';
import { formatFindings } from './print-findings.js';

/** Shape: sorted findings, told in their order. */
export function tellFindings(
  findings: readonly Finding[],
  options: Pick<BuildOptions, 'farbe' | 'streng'>,
  umgebung: Umgebung,
): void {
  umgebung.error(formatFindings(findings, umgebung.cwd, colouringFor(options.farbe, umgebung)));
  umgebung.error(strictNote(findings, options));
}
