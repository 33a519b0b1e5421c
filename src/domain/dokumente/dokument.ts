// Documents that are no sitting: dokumente/<id>.yaml says of what kind they are; each kind says what else its file may hold.
import { join } from 'node:path';
import { enumerate, type Finding, nearest } from '../../diagnostic.js';
import { readText, type SourceText } from '../../source/read-text.js';
import { optional, record, text, withDefault, yesNo } from '../../source/shape.js';
import type { Shape } from '../../source/shape-type.js';
import { titled } from '../../source/titled.js';
import { listFiles } from '../../source/workspace.js';
import { parseYaml, type YamlNode } from '../../source/yaml.js';
import type { BenannteArt, Dokument, GeplantesDokument, Umfeld } from '../art.js';
import type { Dateiart } from '../dateiart.js';
import { idOf } from '../id.js';
import { type Lesung, reportAt } from '../lesung.js';
import { readHausstil } from '../stammdaten/hausstil.js';
import { type TypografieAngabe, typografieOf, typografieShape } from '../typografie.js';

const muster = 'dokumente/*.yaml';

/** The keys that every file in dokumente/ has, whatever its kind adds to them. */
export const dokumentFelder = {
  art: { ...text(), example: 'zusammenfassung' },
  titel: titled(text()),
  öffentlich: withDefault(yesNo(), true),
  typografie: optional(typografieShape),
  hausstil: optional(text()),
} as const;

/** A file in dokumente/, read as its kind wants it. */
export interface Erklärung<Angaben> {
  readonly id: string;
  readonly quelle: SourceText;
  readonly angaben: Angaben;
}

/** A kind of document that a file in dokumente/ may declare. */
export interface DokumentArt extends BenannteArt {
  readonly shape: Shape<unknown>;
  /** The document, or nothing when its file is wrong, which is reported. */
  readonly read: (lesung: Lesung, datei: DokumentDatei) => Dokument | undefined;
}

/** The files that declare this kind of document. */
export function dokumentDatei({ art, shape }: DokumentArt): Dateiart {
  return { art, muster, shape };
}

interface DokumentDatei {
  readonly id: string;
  readonly quelle: SourceText;
  readonly yaml: YamlNode;
}

/** What of these keys counts for a document of every kind. */
interface Gemeinsames {
  readonly titel: string;
  readonly öffentlich: boolean;
  readonly typografie?: TypografieAngabe;
  readonly hausstil?: string;
}

/** The kind: its file has this shape, and `plan` says what is made of it – nothing where something it needs is wrong. */
export function dokumentArt<Angaben extends Gemeinsames>(
  { art, beschreibung }: BenannteArt,
  shape: Shape<Angaben>,
  plan: (lesung: Lesung, erklärung: Erklärung<Angaben>) => Dokument['plan'] | undefined,
): DokumentArt {
  return {
    art,
    beschreibung,
    shape,
    read: (lesung, { id, quelle, yaml }) => {
      const angaben = shape.read(yaml, lesung);
      const planned = angaben && plan(lesung, { id, quelle, angaben });
      const styled = planned && inOwnStyle(lesung, angaben, planned);
      if (angaben === undefined || styled === undefined) return undefined;
      const planSet = (umfeld: Umfeld): readonly GeplantesDokument[] => {
        const typografie = typografieOf(angaben.typografie, umfeld.koerperschaft.angaben.typografie);
        return allOf(styled(umfeld)).map((document) => ({ ...document, typografie }));
      };
      return { id, titel: angaben.titel, öffentlich: angaben.öffentlich, plan: planSet };
    },
  };
}

function allOf(planned: ReturnType<Dokument['plan']>): readonly GeplantesDokument[] {
  return [planned ?? []].flat();
}

/** With the house style that the file names, or as it is; nothing where there is no such style, which is reported. */
function inOwnStyle(lesung: Lesung, angaben: Gemeinsames, plan: Dokument['plan']): Dokument['plan'] | undefined {
  if (angaben.hausstil === undefined) return plan;
  const stil = readHausstil(lesung, angaben.hausstil, lesung.origins.at(angaben, 'hausstil'));
  if (stil === undefined) return undefined;
  return (umfeld) =>
    allOf(plan(umfeld)).map((planned) => ({
      ...planned,
      hausstil: stil.wert,
      quellen: [...planned.quellen, stil.quelle.file],
    }));
}

/**
 * The documents of the workspace; one that cannot be read is reported and left out.
 *
 * Errors: `art-unbekannt`, and whatever the kinds report.
 */
export function readDokumente(lesung: Lesung, arten: readonly DokumentArt[]): readonly Dokument[] {
  return listFiles(lesung.ordner, muster).flatMap((file) => readDokument(lesung, arten, file) ?? []);
}

function readDokument(lesung: Lesung, arten: readonly DokumentArt[], file: string): Dokument | undefined {
  const quelle = readText(join(lesung.ordner, file), lesung.report);
  const yaml = quelle && parseYaml(quelle, lesung.report);
  const named = yaml && readArt(lesung, yaml);
  if (quelle === undefined || yaml === undefined || named === undefined) return undefined;
  const art = arten.find((candidate) => candidate.art === named.art);
  if (art !== undefined) return art.read(lesung, { id: idOf(file, '.yaml'), quelle, yaml });
  const known = arten.map((candidate) => candidate.art);
  const near = nearest(named.art, known);
  reportAt(lesung, named, 'art', {
    code: 'art-unbekannt',
    severity: 'Fehler',
    message: `Die Dokumentart „${named.art}“ gibt es nicht.`,
    remedy: near === undefined ? `Schreiben Sie ${enumerate(known)}.` : `Meinten Sie „${near}“?`,
  });
  return undefined;
}

const artShape = record({ art: dokumentFelder.art }, 'Dokument');

/** What the file says of its kind; the other keys are for that kind to judge. */
function readArt({ report, origins }: Lesung, yaml: YamlNode): { readonly art: string } | undefined {
  const findings: Finding[] = [];
  const read = artShape.read(yaml, { report: (finding) => findings.push(finding), origins });
  if (read === undefined) findings.filter(({ code }) => code !== 'schluessel-unbekannt').forEach(report);
  return read;
}
