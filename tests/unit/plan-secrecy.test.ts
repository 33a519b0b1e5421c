// Whatever is not released stands in no file of a plan, however hidden, nor in the list of what it was made from; what is released does.
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ErstelltesDokument, erstelleDokumente } from '../../src/pipeline.js';
import { findMarks } from '../support/find-marks.js';
import { darfLesen, type RandomPlan, randomPlans } from '../support/random-plans.js';
import { withFiles } from '../support/sample-sitting.js';

const formate = ['docx', 'pdf', 'md', 'tree'] as const;

/** What is wrong with the documents of this workspace, in a sentence each; empty = all is well. */
function problemsOf(
  { files, marken }: RandomPlan,
  wanted: readonly (typeof formate)[number][] = formate,
): Promise<readonly string[]> {
  return withFiles(files, async (ordner) => {
    const pfade = ['plan', 'hausplan', 'profile'].map((name) => `${ordner}/dokumente/${name}.yaml`);
    const { dokumente, findings } = await erstelleDokumente({ arbeitsbereich: ordner, pfade, formate: wanted });
    const mistakes = findings.filter(({ severity }) => severity === 'Fehler').map(({ message }) => message);
    const problems = [...mistakes];
    for (const dokument of ['plan', 'hausplan']) {
      if (!dokumente.some(({ id }) => id === dokument)) problems.push(`${dokument} was not made`);
    }
    for (const dokument of dokumente) {
      const { id, kreis } = dokument;
      const told = await findMarks([sources(dokument, ordner), ...dokument.dateien]);
      for (const { marke, feld } of marken.filter(({ leser }) => !darfLesen(leser, kreis))) {
        if (told.has(marke)) problems.push(`${id} tells ${feld}`);
      }
      // A profile does not tell everything that may be told.
      if (id !== 'plan' && id !== 'hausplan') continue;
      for (const format of wanted) {
        const made = dokument.dateien.filter((datei) => datei.format === format);
        const held = await findMarks([sources(dokument, ordner), ...made]);
        for (const { marke, feld } of marken.filter(({ leser }) => darfLesen(leser, kreis))) {
          if (!held.has(marke)) problems.push(`${id}, .${format} lacks ${feld}`);
        }
      }
    }
    return problems;
  });
}

/** What the record of results says a document was made from. */
function sources({ quellen }: ErstelltesDokument, ordner: string) {
  return { name: 'stand.json', bytes: Buffer.from(JSON.stringify(quellen.map((file) => relative(ordner, file)))) };
}

describe('of random talks, expectations and protocols', () => {
  const many = 12;

  it('plans and profiles tell what is released for their readers, and nothing else', async () => {
    const problems: string[] = [];
    for (const [index, plan] of randomPlans(many).entries()) {
      // Each in the format that is made fastest, each fourth in all.
      const found = await problemsOf(plan, index % 4 === 0 ? formate : ['md']);
      problems.push(...found.map((problem) => `${index}: ${problem}`));
    }
    expect(problems).toEqual([]);
  }, 600_000);

  it('every field is once to be told and once to be kept', () => {
    const marken = randomPlans(many).flatMap((plan) => plan.marken);
    const fieldsOf = (isTold: boolean) =>
      [...new Set(marken.filter(({ leser }) => darfLesen(leser, 'öffentlich') === isTold).map(({ feld }) => feld))]
        .filter((feld) => !feld.endsWith('.internes'))
        .toSorted();
    expect(fieldsOf(true)).toEqual(fieldsOf(false));
  });

  it('one that tells what is kept is found out, and one that lacks what is told', async () => {
    const [plan] = randomPlans(1);
    const secret = plan?.marken.find(({ feld, leser }) => feld === 'gespräch.kurzfassung' && leser !== 'öffentlich');
    const open = plan?.marken.find(({ feld, leser }) => feld.endsWith('.kurzfassung') && leser === 'öffentlich');
    if (plan === undefined || secret === undefined || open === undefined) throw new Error('no secret to tell');
    const files = Object.fromEntries(
      Object.entries(plan.files).map(([path, text]) => [path, text.replaceAll(open.marke, secret.marke)]),
    );
    const problems = await problemsOf({ ...plan, files }, ['md']);
    expect(problems).toContain(`plan tells ${secret.feld}`);
    expect(problems).toContain(`plan, .md lacks ${open.feld}`);
  }, 60_000);
});
