// The heading that a scaffold puts above the text of an item, and what an author makes of it.
import { expect, test } from 'vitest';
import { sampleSitting } from '../../../support/sample-sitting.js';

const folder = 'sitzungen/2018-03-12-ausschuss';

function topWith(text: string) {
  const tagesordnung = '[{ teil: öffentlich, tops: [{ nr: 4, titel: "Antrag „A“ – Teil 2", text: top-4.md }] }]';
  const { sitzung, findings } = sampleSitting({ tagesordnung }, { [`${folder}/top-4.md`]: text });
  const [top] = sitzung?.teile[0]?.tops ?? [];
  return { kinds: top?.text?.blocks.map(({ kind }) => kind) ?? [], fehlt: top?.textFehlt, findings, sitzung };
}

test.each(['# TOP 4 Antrag „A“ – Teil 2', '# TOP 4: Antrag "A" - Teil 2', '# TOP 4', '# Antrag „A“ – Teil 2'])(
  '%s is not printed once more',
  (heading) => {
    expect(topWith(`${heading}\n\nEs wurde beraten.\n`)).toMatchObject({ kinds: ['paragraph'], fehlt: false });
  },
);

test.each(['# Verlauf', '## TOP 4', '# TOP 5', 'TOP 4'])('%s is the author’s own', (heading) => {
  expect(topWith(`${heading}\n\nEs wurde beraten.\n`).kinds).toHaveLength(2);
});

test('a text of which there is only the heading is open, and nothing of it is printed', () => {
  const { kinds, fehlt, sitzung } = topWith('# TOP 4 Antrag „A“ – Teil 2\n\n');
  expect({ kinds, fehlt }).toEqual({ kinds: [], fehlt: true });
  expect(sitzung?.offen.map(({ message }) => message)).toEqual([
    'Noch offen: der Text zu TOP 4 (in seiner Datei steht noch nichts). Darum entsteht ein Entwurf.',
  ]);
});
