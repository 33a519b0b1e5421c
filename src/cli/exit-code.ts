// From the findings of a run its exit code.
import { type Finding, hasErrors } from '../diagnostic.js';
import type { BuildOptions } from './befehle/build-options.js';

/** 0 where nothing, or warnings only, were found; 1 where mistakes were, or where `--streng` forbids the warnings. */
export function exitCodeOf(findings: readonly Finding[], options: Pick<BuildOptions, 'streng'>): 0 | 1 {
  return hasErrors(findings) || isForbidden(findings, options) ? 1 : 0;
}

/** Why a run without mistakes ends with 1; else nothing. */
export function strictNote(findings: readonly Finding[], options: Pick<BuildOptions, 'streng'>): string {
  if (hasErrors(findings) || !isForbidden(findings, options)) return '';
  return 'Mit --streng gelten Warnungen als Fehler: Ende 1.\n';
}

function isForbidden(findings: readonly Finding[], { streng }: Pick<BuildOptions, 'streng'>): boolean {
  return streng === true && findings.some(({ severity }) => severity === 'Warnung');
}
