// What the Handbuch tells people to type is right: every example is put into the workspace of its first chapter and read; a mistake
// it shows is answered as it says there. The pages themselves are for the conformance gate.
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { formatFindings } from '../../src/cli/anzeige/print-findings.js';
import { sortFindings } from '../../src/diagnostic.js';
import { readArbeitsbereich } from '../../src/domain/arbeitsbereich.js';
import { planDocuments } from '../../src/domain/dokumente/plan.js';
import { erstelleDokumente } from '../../src/pipeline.js';
import { type Example, handbookExamples, withExample } from '../support/handbook-examples.js';
import { type Files, withFiles } from '../support/sample-sitting.js';

const examples = handbookExamples();
const isAnswer = ({ text }: Example) => /: (?:Fehler|Warnung|Hinweis): /u.test(text);
const placeOf = ({ chapter, line }: Example) => `${chapter}:${line}`;
/** The workspace that the first chapter sets up, file by file. */
const first = examples.filter(({ chapter, file }) => chapter.startsWith('01-') && file !== '').reduce(withExample, {});

/** What is said of the files when nothing is made of them. */
function answerTo(files: Files): string {
  return withFiles(files, (folder) => {
    const findings: Parameters<typeof sortFindings>[0][number][] = [];
    const bereich = readArbeitsbereich(folder, (finding) => findings.push(finding));
    for (const { hinweise } of bereich === undefined ? [] : planDocuments(bereich)) findings.push(...hinweise);
    return formatFindings(sortFindings(findings), folder).trimEnd();
  });
}

test('every example names its file, shows an answer, commands, or a folder', () => {
  const others = examples.filter((example) => example.file === '' && !isAnswer(example));
  const known = /^(?:(?:sitzungswerk|cd) \S.*\n?)+$|^(?:output|sitzungen\/\S+)\/\n/u;
  expect(others.filter(({ text }) => !known.test(text)).map(placeOf)).toEqual([]);
});

describe('the examples of a section together have no findings', () => {
  const answered = new Set(examples.flatMap((example, index) => (isAnswer(example) ? examples[index - 1] : [])));
  const isOfFiles = ({ file, text }: Example) => file !== '' || text.startsWith('sitzungen/');
  const sound = examples.filter((example) => isOfFiles(example) && !isAnswer(example) && !answered.has(example));
  for (const section of new Set(sound.map((example) => example.section))) {
    const own = sound.filter((example) => example.section === section);
    const files = () => own.reduce(withExample, first);
    it(section, () => expect(answerTo(files())).toBe(''));

    const isText = own.some(({ file }) => file.endsWith('.md') || /^(?:dokumente|templates)\//u.test(file));
    if (!isText) continue;
    it(`${section}: and become documents`, async () => {
      const made = await withFiles(files(), async (folder) => {
        const pfade = [join(folder, 'sitzungen'), join(folder, 'dokumente')];
        return erstelleDokumente({ arbeitsbereich: folder, pfade, formate: ['tree', 'pptx'] });
      });
      expect(made.findings.map(({ message }) => message)).toEqual([]);
    });
  }
});

describe('a mistake is answered as the Handbuch says', () => {
  for (const [index, answer] of examples.entries()) {
    const example = examples[index - 1];
    if (!isAnswer(answer) || example === undefined) continue;
    it(placeOf(answer), () => expect(answerTo(withExample(first, example))).toBe(answer.text));
  }
});
