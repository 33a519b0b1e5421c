// What `zahlen` does with an indicator: computes all figures as `erstellen` would, and tells its values or how one came about.
import { enumerate, type Finding, hasErrors, nearest, sortFindings } from '../../diagnostic.js';
import { readArbeitsbereich } from '../../domain/arbeitsbereich.js';
import { findGebiet } from '../../domain/gebiete/ortsverzeichnis.js';
import type { Zahlenwerk } from '../../domain/indikator/zahlenwerk.js';
import { wegInZeilen, werteInZeilen } from '../../domain/zahlen/auskunft.js';
import { findIndikator } from '../../domain/zahlen/gefragt.js';
import { createZahlen } from '../../domain/zahlen/zahlen.js';
import { findWorkspace } from '../../source/workspace.js';
import { colouringFor } from '../anzeige/colouring.js';
import { formatFindings } from '../anzeige/print-findings.js';
import { complaint } from '../german-commander.js';
import { noWorkspaceHere } from '../locate.js';
import type { Umgebung } from '../umgebung.js';

/** What is asked for: an indicator by its id or title, and a place whose figure is to be traced. */
export interface Gefragt {
  readonly indikator: string;
  readonly gebiet?: string | undefined;
}

/** Tells of the indicator; the exit code. */
export async function showIndicator(gefragt: Gefragt, umgebung: Umgebung): Promise<number> {
  const { cwd, out, error } = umgebung;
  const workspace = findWorkspace(cwd);
  if (workspace === undefined) {
    error(noWorkspaceHere('cd content'));
    return 2;
  }
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  // Only what is wrong with figures is told: of everything else they do not speak.
  const bereich = readArbeitsbereich(workspace, (finding) => {
    if (/[/\\](?:gebiete\.yaml|indikatoren[/\\])/u.test(finding.at?.file ?? '')) report(finding);
  });
  const zahlenwerk = bereich && (await createZahlen(bereich).für('vollständig', report));
  error(formatFindings(sortFindings(findings), cwd, colouringFor('auto', umgebung)));
  if (zahlenwerk === undefined) {
    if (!hasErrors(findings)) error(noFigures);
    return hasErrors(findings) ? 1 : 2;
  }
  const answer = answerTo(gefragt, zahlenwerk);
  if (typeof answer === 'string') {
    error(answer);
    return 2;
  }
  out(answer.map((line) => `${line}\n`).join(''));
  return hasErrors(findings) ? 1 : 0;
}

const noFigures = complaint(
  'Dieser Arbeitsbereich hat keine Indikatoren.',
  'Legen Sie gebiete.yaml und indikatoren/katalog.yaml an; wie, sagt das Handbuch im Kapitel „Zahlen“.',
);

/** The lines, or the complaint that there is nothing of that name. */
function answerTo({ indikator, gebiet }: Gefragt, zahlenwerk: Zahlenwerk): readonly string[] | string {
  const found = findIndikator(zahlenwerk, indikator);
  if (found === undefined) {
    const known = [...zahlenwerk.indikatoren.keys()];
    return unknown(`Einen Indikator oder eine Datei „${indikator}“ gibt es nicht.`, indikator, known);
  }
  if (gebiet === undefined) return werteInZeilen(found, zahlenwerk);
  const place = findGebiet(zahlenwerk.gebiete, gebiet);
  const names = [...zahlenwerk.gebiete.alle.values()].map(({ name }) => name);
  return place === undefined
    ? unknown(`Ein Gebiet „${gebiet}“ gibt es nicht.`, gebiet, names)
    : wegInZeilen(found, place, zahlenwerk);
}

function unknown(sentence: string, typed: string, known: readonly string[]): string {
  const near = nearest(typed, known);
  return complaint(sentence, near === undefined ? `Es gibt ${enumerate(known)}.` : `Meinten Sie „${near}“?`);
}
