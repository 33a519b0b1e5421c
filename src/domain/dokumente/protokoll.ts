// The protocol of a working group: front matter with the facts, and sections under fixed headings.
import { join } from 'node:path';
import { nearest } from '../../diagnostic.js';
import type { Block, Heading } from '../../document/nodes.js';
import { headingsOf, plainText } from '../../document/walk.js';
import type { Call, ParsedText } from '../../markdown/parse.js';
import { splitFrontMatter } from '../../source/front-matter.js';
import { readText, type SourceText } from '../../source/read-text.js';
import { count, date, list, oneOf, optional, record, text, withDefault } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { parseText } from '../autorentext.js';
import type { Dateiart } from '../dateiart.js';
import { type Lesung, readYaml } from '../lesung.js';
import { isAnnexCall } from '../sitzung/anlage-nummern.js';

const protokollShape = record(
  {
    gruppe: text(),
    sitzung: optional(count()),
    datum: date(),
    ort: optional(text()),
    teilnehmende: optional(text()),
    moderation: optional(text()),
    themen: withDefault(list(text()), []),
    freigabe: withDefault(oneOf('öffentlich', 'intern'), 'intern'),
  },
  'Protokoll',
);

/** The heads of the protocols; a summary names the files it is made of. */
export const protokollDatei = {
  art: 'protokoll',
  muster: 'protokolle/**/*.md',
  shape: protokollShape,
} as const satisfies Dateiart;

/** A protocol as recorded, with the section a summary prints. */
export interface Protokoll {
  /** Path from the workspace on: names its texts where a template says what to insert. */
  readonly schlüssel: string;
  readonly quelle: SourceText;
  readonly angaben: Shaped<typeof protokollShape>;
  /** The written short version that a summary prints. */
  readonly kurzfassung: readonly Block[];
  /** The files it takes pictures and figures from. */
  readonly dateien: readonly string[];
}

/**
 * The protocol in a Markdown file.
 *
 * Errors: reports `protokoll-ohne-kopf` and `kurzfassung-fehlt`, and whatever its front matter or text gives cause for.
 */
export function readProtokoll(lesung: Lesung, file: string): Protokoll | undefined {
  const quelle = readText(join(lesung.ordner, file), lesung.report);
  if (quelle === undefined) return undefined;
  const { yaml, body } = splitFrontMatter(quelle, lesung.report);
  if (yaml === undefined) {
    lesung.report({
      code: 'protokoll-ohne-kopf',
      severity: 'Fehler',
      message: 'Dem Protokoll fehlt der Kopf mit Gruppe, Sitzung und Datum.',
      remedy:
        'Beginnen Sie die Datei mit drei Zeilen wie „---“, „gruppe: Arbeitsgruppe …“, „datum: 2017-09-21“ und „---“.',
      at: { file: quelle.file, line: quelle.firstLine, column: 1 },
    });
    return undefined;
  }
  const angaben = readYaml(lesung, yaml, protokollShape);
  const parsed = parseText(lesung, body);
  const kurzfassung = section(parsed, 'Kurzfassung');
  if (kurzfassung === undefined || kurzfassung.length === 0) reportNoKurzfassung(lesung, body, parsed, kurzfassung);
  for (const call of parsed.calls.filter(isAnnexCall)) reportAnnexCall(lesung, call);
  return angaben === undefined || kurzfassung === undefined
    ? undefined
    : { schlüssel: file, quelle, angaben, kurzfassung, dateien: parsed.files };
}

/** Says whether the section is missing, called differently, or empty. */
function reportNoKurzfassung(
  lesung: Lesung,
  body: SourceText,
  { blocks }: ParsedText,
  found: readonly Block[] | undefined,
): void {
  const headings = headingsOf(blocks);
  const titleOf = (heading: Heading | undefined) => plainText(heading?.children ?? []);
  const near = nearest('Kurzfassung', headings.map(titleOf));
  const meant = headings.find((heading) => titleOf(heading) === (near ?? 'Kurzfassung'));
  lesung.report({
    code: 'kurzfassung-fehlt',
    severity: 'Fehler',
    message:
      found === undefined
        ? 'Das Protokoll hat keinen Abschnitt „Kurzfassung“; die Zusammenfassung druckt nur ihn.'
        : 'Der Abschnitt „Kurzfassung“ ist leer; die Zusammenfassung druckt nur ihn.',
    remedy:
      found === undefined && meant !== undefined
        ? `Schreiben Sie statt „${titleOf(meant)}“ die Überschrift „## Kurzfassung“.`
        : 'Schreiben Sie eine Überschrift „## Kurzfassung“ und darunter die Kurzfassung.',
    at: meant?.at ?? { file: body.file, line: body.firstLine, column: 1 },
  });
}

function reportAnnexCall(lesung: Lesung, { argument, at }: Call): void {
  lesung.report({
    code: 'anlage-im-protokoll',
    severity: 'Fehler',
    message: `Ein Protokoll hat keine eigenen Anlagen; auf „${argument}“ kann es nicht verweisen.`,
    remedy: 'Nennen Sie die Unterlage im Text beim Namen, ohne {{anlage …}}.',
    at,
  });
}

/** The blocks under the heading with this title, up to the next heading of its level. */
function section(parsed: ParsedText, title: string): readonly Block[] | undefined {
  const start = parsed.blocks.findIndex((block) => block.kind === 'heading' && plainText(block.children) === title);
  const opening = parsed.blocks[start];
  if (opening?.kind !== 'heading') return undefined;
  const rest = parsed.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= opening.level);
  return end === -1 ? rest : rest.slice(0, end);
}
