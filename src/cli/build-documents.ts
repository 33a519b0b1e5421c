// What `erstellen` does: builds the documents of a workspace and lays them into its output folder.
import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Finding, type Report, sortFindings } from '../diagnostic.js';
import { isTeilUnknown } from '../domain/dokumente/teil.js';
import type { ErstelltesDokument } from '../pipeline.js';
import { findingRecord } from './anzeige/print-findings.js';
import { formatSummary } from './anzeige/print-summary.js';
import { tellFindings } from './anzeige/tell-findings.js';
import { reportOlderResults } from './ausgabe/older-results.js';
import { writeDocument } from './ausgabe/output-folder.js';
import type { ErstellenOptions } from './befehle/erstellen.js';
import { exitCodeOf } from './exit-code.js';
import { complaint } from './german-commander.js';
import { isInside, type Located, locate } from './locate.js';
import { makeDocuments } from './make-documents.js';
import type { Umgebung } from './umgebung.js';

/** Builds what lies under the paths and tells of it, with `--beobachten` after every change again; the last exit code. */
export async function buildDocuments(
  paths: readonly string[],
  options: ErstellenOptions,
  umgebung: Umgebung,
): Promise<number> {
  const located = locate(paths, umgebung.cwd);
  if (typeof located === 'string') {
    umgebung.error(located);
    return 2;
  }
  if (options.nur !== undefined && options.diagramme) {
    const remedy = 'Rufen Sie ihn mit --diagramme ohne --nur auf; jedes Diagramm hat im Ganzen dieselbe Nummer.';
    umgebung.error(complaint('--nur legt keine Diagramme dazu.', remedy));
    return 2;
  }
  const { workspace } = located;
  const defaultOutput = join(dirname(workspace), 'output');
  const output = options.ausgabe === undefined ? defaultOutput : resolve(umgebung.cwd, options.ausgabe);
  if (isInside(output, workspace)) {
    // The next run would read its own results as content.
    const remedy = `Nennen Sie einen Ordner daneben, zum Beispiel --ausgabe ${relative(umgebung.cwd, defaultOutput)}`;
    umgebung.error(complaint(`Der Ordner „${options.ausgabe}“ liegt im Arbeitsbereich selbst.`, remedy));
    return 2;
  }
  const obstacle = fileInTheWay(output);
  if (obstacle !== undefined) {
    const sentence = `„${relative(umgebung.cwd, obstacle)}“ ist eine Datei, kein Ordner.`;
    umgebung.error(complaint(sentence, 'Nennen Sie mit --ausgabe einen Ordner; er entsteht, wenn es ihn nicht gibt.'));
    return 2;
  }
  const build = (changed?: readonly string[]) => buildOnce({ ...located, output, changed }, options, umgebung);
  if (!options.beobachten) return build();
  let exitCode = 0;
  const buildAndWait = async (changed?: readonly string[]) => {
    exitCode = await build(changed);
    umgebung.error('Warte auf Änderungen … (Strg+C beendet)\n');
  };
  const { watchFolder } = await import('./watch-folder.js');
  await watchFolder(workspace, buildAndWait, umgebung.untilStopped?.() ?? Promise.resolve());
  return exitCode;
}

/** What already stands where the folder or one above it should be. */
function fileInTheWay(folder: string): string | undefined {
  if (!existsSync(folder)) return fileInTheWay(dirname(folder));
  return statSync(folder).isDirectory() ? undefined : folder;
}

interface Places extends Located {
  readonly output: string;
  /** What was changed since everything was built; absent = nothing was. */
  readonly changed: readonly string[] | undefined;
}

async function buildOnce(places: Places, options: ErstellenOptions, umgebung: Umgebung): Promise<number> {
  const { workspace, output } = places;
  const started = umgebung.now();
  const result = await makeDocuments(places, options, umgebung);
  const findings: Finding[] = [...result.findings];
  const report: Report = (finding) => findings.push(finding);
  const folders = result.dokumente.flatMap((document) => {
    const folder = writeDocument(document, { output, workspace }, report);
    return folder === undefined ? [] : [{ document, folder }];
  });
  const nichtAbgelegt = result.dokumente
    .filter((made) => folders.every(({ document }) => document !== made))
    .map(({ id }) => id);
  reportOlderResults(result, { output, workspace }, report);
  const sorted = sortFindings(findings);
  if (options.json) umgebung.out(asJson(sorted, folders, result.nichtErstellt, umgebung.cwd));
  else {
    tellFindings(sorted, options, umgebung);
    const seconds = (umgebung.now() - started) / 1000;
    if (!options.still) {
      umgebung.out(
        formatSummary(
          folders,
          { nichtErstellt: result.nichtErstellt, nichtAbgelegt, istTeilUnbekannt: isTeilUnknown(findings) },
          { cwd: umgebung.cwd, output, seconds },
        ),
      );
    }
  }
  return exitCodeOf(sorted, options);
}

interface Written {
  readonly document: ErstelltesDokument;
  readonly folder: string;
}

function asJson(
  findings: readonly Finding[],
  written: readonly Written[],
  nichtErstellt: readonly string[],
  cwd: string,
): string {
  const ergebnisse = written.map(({ document, folder }) => ({
    dokument: document.dokument,
    ...(document.teil !== undefined && { teil: document.teil }),
    kreis: document.kreis,
    fassung: document.fassung,
    entwurf: document.istEntwurf,
    ...(document.festgeschrieben && { festgeschrieben: document.festgeschrieben.status }),
    ordner: relative(cwd, folder),
    dateien: document.dateien.map(({ name, seiten, standards }) => ({ name, seiten, standards })),
  }));
  const befunde = findings.map((finding) => findingRecord(finding, cwd));
  return `${JSON.stringify({ befunde, ergebnisse, nicht_erstellt: nichtErstellt }, null, 2)}\n`;
}
