// Where a refusal comes from: found by halving, deep inside blocks too, with few compilations of little text.
import { describe, expect, it } from 'vitest';
import type { Finding, Position } from '../../../../src/diagnostic.js';
import type { Block } from '../../../../src/document/nodes.js';
import { headingsOf, walk } from '../../../../src/document/walk.js';
import { reportRefusal } from '../../../../src/writers/pdf/refusal.js';
import {
  documentTree,
  footnote,
  heading,
  list,
  paragraph,
  table,
  tableCell,
  tableRow,
} from '../../../support/build-nodes.js';
import { sampleCrest } from '../../../support/sample-tree.js';
import { write } from './typeset.js';

const at: Position = { file: '/text.md', line: 9, column: 1 };
const filler = (count: number): readonly Block[] => Array.from({ length: count }, (_, at) => paragraph(`Absatz ${at}`));

/** How many blocks were tried in how many compilations, and where the fault was found by an engine that refuses one word. */
async function search(
  blocks: readonly Block[],
): Promise<{ tries: number; tried: number; place: Position | undefined }> {
  let tries = 0;
  let tried = 0;
  const found: Finding[] = [];
  const accepts = async (some: readonly Block[]) => {
    tries++;
    let isSound = true;
    walk(some, (node) => {
      tried++;
      if (node.kind === 'text' && node.value === 'kaputt') isSound = false;
    });
    return isSound;
  };
  await reportRefusal(blocks, accepts, (finding) => found.push(finding));
  expect(found.map(({ code }) => code)).toEqual(['satz-unerwartet']);
  return { tries, tried, place: found[0]?.at };
}

describe('a refused block', () => {
  const broken: Block = { ...paragraph('kaputt'), at };
  const cell = tableRow([{ ...tableCell(''), children: [broken] }]);
  const depths: Readonly<Record<string, Block>> = {
    'on the page': broken,
    'in a section': { kind: 'section', orientation: 'querformat', children: [...filler(5), broken, ...filler(5)] },
    'on a title page': { kind: 'title-page', children: [...filler(2), broken] },
    'in a list of a note': {
      kind: 'note',
      title: [],
      children: [list('bullet', [paragraph('a')], [paragraph('b'), broken])],
    },
    'in a cell': table([{ width: { share: 1 }, align: 'left' }], [], { rows: [tableRow([tableCell('Kopf')]), cell] }),
    'in a footnote': paragraph(['Text', footnote(paragraph('gut'), broken)]),
  };

  it.each(Object.keys(depths))('is found %s', async (where) => {
    const blocks = [...filler(40), depths[where] ?? broken, ...filler(40)];
    expect((await search(blocks)).place).toEqual(at);
  });

  it('costs some twenty compilations in a document of two thousand blocks, each of half as much as the one before', async () => {
    const section: Block = { kind: 'section', orientation: 'querformat', children: [...filler(1000), broken] };
    const { tries, tried } = await search([...filler(1000), section]);
    expect(tries).toBeLessThanOrEqual(24);
    let nodes = 0;
    walk([...filler(1000), section], () => {
      nodes++;
    });
    expect(tried).toBeLessThan(3 * nodes);
  });

  it('is the container when all that is in it can be set', async () => {
    const containers: Position[] = [];
    const place = { ...at, line: 3 };
    const note: Block = { kind: 'note', title: [], children: filler(4), at: place };
    const refusesNotes = async (some: readonly Block[]) => !some.some(({ kind }) => kind === 'note');
    await reportRefusal([...filler(3), note], refusesNotes, (finding) => finding.at && containers.push(finding.at));
    expect(containers).toEqual([place]);
  });

  it('is tried below the headings before it', async () => {
    const skipped: Block = { ...heading(3, 'c', 'Drei'), at };
    const refusesSkips = async (some: readonly Block[]) =>
      headingsOf(some).every(({ level }, index, all) => level <= (all[index - 1]?.level ?? 0) + 1);
    const found: Finding[] = [];
    const blocks = [
      heading(1, 'a', 'Eins'),
      ...filler(9),
      heading(2, 'b', 'Zwei'),
      heading(1, 'd', 'Eins'),
      skipped,
      ...filler(9),
    ];
    await reportRefusal(blocks, refusesSkips, (finding) => found.push(finding));
    expect(found[0]?.at).toEqual(at);
  });
});

it('names every image that is none at once, also deep in a title page', async () => {
  const image = (name: string, line: number): Block => ({
    kind: 'image',
    image: { ...sampleCrest, format: 'png', name },
    alt: name,
    isDecorative: false,
    at: { ...at, line },
  });
  const { written, findings } = await write(
    documentTree([{ kind: 'title-page', children: [image('a', 1)] }, ...filler(9), image('b', 2), image('a', 3)]),
  );
  expect(written).toBeUndefined();
  expect(findings.map((finding) => [finding.code, finding.at?.line])).toEqual([
    ['bild-unlesbar', 1],
    ['bild-unlesbar', 2],
  ]);
});
