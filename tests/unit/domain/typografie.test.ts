import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { readArbeitsbereich } from '../../../src/domain/arbeitsbereich.js';
import { planDocuments } from '../../../src/domain/dokumente/plan.js';
import { inhaltOf } from '../../../src/domain/festschreibung/inhalt.js';
import { typografieOf } from '../../../src/domain/typografie.js';
import { erstelleDokumente } from '../../../src/pipeline.js';
import { copyOfExample, discard, replaceIn } from '../../support/workspace.js';

const asTyped = { zahlen: 'wie getippt' } as const;
const points = { zahlen: 'punkt' } as const;

test.each([
  ['nobody says', undefined, undefined, asTyped],
  ['the house has none', undefined, 'aus', undefined],
  ['the document has none', 'aus', points, undefined],
  ['only the document has some', 'an', 'aus', asTyped],
  ['the document groups its numbers', points, 'aus', points],
  ['the house groups its numbers', undefined, points, points],
  ['the document wants what the house has', 'an', points, points],
  ['both group their numbers', asTyped, points, asTyped],
] as const)('where %s', (_, own, house, expected) => {
  expect(typografieOf(own, house)).toEqual(expected);
});

describe('a workspace', () => {
  let folder = '';
  let content = '';
  beforeEach(() => {
    folder = copyOfExample();
    content = join(folder, 'content');
    const title = 'titel: Strategische Sozialplanung';
    replaceIn(sitting(), title, `titel: 'Die "Tafel" und 250 000 Euro, Az. 50-2014-2020'`);
  });
  afterEach(() => discard(folder));

  const sitting = () => join(content, 'sitzungen', '2018-03-12-sozialausschuss', 'sitzung.yaml');
  const say = (word: string) =>
    replaceIn(join(content, 'koerperschaft.yaml'), '\nsitz:', `\ntypografie: ${word}\nsitz:`);

  async function bodyText(): Promise<string> {
    const { dokumente, findings } = await erstelleDokumente({ arbeitsbereich: content, pfade: [], formate: ['md'] });
    expect(findings.filter(({ severity }) => severity !== 'Hinweis')).toEqual([]);
    const files = dokumente.filter(({ kreis }) => kreis === 'öffentlich').flatMap(({ dateien }) => dateien);
    const file = files.find(({ name }) => name.includes('Niederschrift'));
    return Buffer.from(file?.bytes ?? []).toString();
  }

  it('is set by all rules where it says nothing', async () => {
    expect(await bodyText()).toContain('Die „Tafel“ und 250\u00a0000\u00a0Euro, Az. 50-2014-2020');
  });

  it('groups its numbers as the house says', async () => {
    say('{ zahlen: leerzeichen }');
    expect(await bodyText()).toContain('250\u202f000\u00a0Euro');
  });

  it('stays as typed where a sitting says so', async () => {
    say('{ zahlen: punkt }');
    replaceIn(sitting(), '\nort:', '\ntypografie: aus\nort:');
    expect(await bodyText()).toContain('Die "Tafel" und 250 000 Euro, Az. 50-2014-2020');
  });

  it('says the same whatever its typography, so that nothing issued counts as changed', () => {
    const contents = () => {
      const bereich = readArbeitsbereich(content, () => {});
      const plan = bereich === undefined ? [] : planDocuments(bereich);
      return plan.map((document) => inhaltOf(document, plan));
    };
    const before = contents();
    expect(before).toHaveLength(3);
    say('aus');
    expect(contents()).toEqual(before);
  });
});
