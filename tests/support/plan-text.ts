// A plan of one chapter, made of the records of a small workspace: what its reading copy says, and what was found.
import { strFromU8 } from 'fflate';
import type { Finding } from '../../src/diagnostic.js';
import { erstelleDokumente } from '../../src/pipeline.js';
import { type Files, sampleFiles, withFiles } from './sample-sitting.js';

const gebiete = `kreis: { name: Kreis Beispiel, schlüssel: "05382" }
kommunen:
  - { name: Siegburg, schlüssel: "05382060" }
  - { name: Öttershagen, schlüssel: "05382028" }
  - { name: Alfter, schlüssel: "05382004" }
`;

/** A report in which this stands, made beside these files. */
export function planFiles(kapitel: string, files: Files = {}): Files {
  return sampleFiles(
    {},
    {
      'gebiete.yaml': gebiete,
      'dokumente/plan.yaml': 'art: bericht\ntitel: Plan\nstand: 2018-09-17\nquellen: [kapitel/*.md]\n',
      'kapitel/01.md': `# Kapitel\n\n${kapitel}\n`,
      ...files,
    },
  );
}

/** What stands below the heading of the chapter; absent where the plan was not made. */
export interface Plan {
  readonly text?: string;
  /** Its nodes, in lines. */
  readonly tree?: string;
  readonly findings: readonly Finding[];
  /** The files that are told to be its sources, from the workspace on. */
  readonly quellen: readonly string[];
}

/** The plan made of these files. */
export function makePlan(kapitel: string, files: Files = {}): Promise<Plan> {
  return withFiles(planFiles(kapitel, files), async (folder) => {
    const { dokumente, findings } = await erstelleDokumente({
      arbeitsbereich: folder,
      pfade: [],
      formate: ['md', 'tree'],
    });
    const plan = dokumente.find(({ dokument }) => dokument === 'plan');
    const of = (format: string) => plan?.dateien.find((datei) => datei.format === format);
    const [file, tree] = [of('md'), of('tree')];
    const quellen = (plan?.quellen ?? []).map((quelle) => quelle.replace(`${folder}/`, ''));
    if (file === undefined || tree === undefined) return { findings, quellen };
    const text = strFromU8(file.bytes).replaceAll('\u00A0', ' ');
    const body = text.slice(text.indexOf('# 1 Kapitel') + '# 1 Kapitel'.length).trim();
    return { text: body, tree: strFromU8(tree.bytes), findings, quellen };
  });
}

/** The file of a talk, an expectation or a protocol: its head, its short version, its other sections. */
export function record(head: Files, kurzfassung = 'Es ging um Wohnen.', abschnitte: Files = {}): string {
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
  const sections = Object.entries({ Kurzfassung: kurzfassung, ...abschnitte });
  return `---\n${lines.join('\n')}\n---\n${sections.map(([title, text]) => `## ${title}\n\n${text}\n`).join('\n')}`;
}
