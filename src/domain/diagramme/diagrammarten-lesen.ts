// The chart types of one run, each read once however many charts and documents ask for it.
import type { Finding, Position, Report } from '../../diagnostic.js';
import type { Lesung } from '../lesung.js';
import { type DiagrammAngaben, readDiagrammart } from './diagrammart.js';

/** The chart type of that name; what is wrong with it is reported to everyone who asks. */
export type ArtOf = (name: string, at: Position | undefined, report: Report) => DiagrammAngaben | undefined;

/** The chart types of this workspace. */
export function createDiagrammarten(lesung: Lesung): ArtOf {
  const read = new Map<string, { readonly angaben: DiagrammAngaben; readonly findings: readonly Finding[] }>();
  return (name, at, report) => {
    const known = read.get(name);
    if (known !== undefined) {
      for (const finding of known.findings) report(finding);
      return known.angaben;
    }
    const findings: Finding[] = [];
    const noting: Report = (finding) => {
      findings.push(finding);
      report(finding);
    };
    const angaben = readDiagrammart({ ...lesung, report: noting }, name, at)?.wert;
    if (angaben !== undefined) read.set(name, { angaben, findings });
    return angaben;
  };
}
