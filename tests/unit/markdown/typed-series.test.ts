// What typed values are compared with: the row that is named, or over time the column.
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/markdown/parse.js';

function seriesOf(table: string) {
  const text = `::: diagramm vergleich=Kreis\n${table}\n:::\n`;
  const { blocks } = parseMarkdown({ file: '/w/text.md', text, firstLine: 1 }, 'autor', (finding) => {
    throw new Error(finding.message);
  });
  const [chart] = blocks;
  return chart?.kind === 'chart' ? chart.series : undefined;
}

it('a row that is named is none of the others', () => {
  const series = seriesOf('| Ort | 2022 |\n| --- | --- |\n| Altfeld | 27,8 |\n| Kreis | 33,1 |');
  expect([series?.rows.map(({ label }) => label), series?.reference?.label]).toEqual([['Altfeld'], 'Kreis']);
});

it('a column that is named stays among the columns and is marked', () => {
  const series = seriesOf(
    '| Stand | Altfeld | Kreis |\n| --- | --- | --- |\n| 2021 | 27,2 | 32,7 |\n| 2022 | 27,8 | 33,1 |',
  );
  expect([series?.columns, series?.reference]).toEqual([
    [{ name: 'Altfeld' }, { name: 'Kreis', isReference: true }],
    undefined,
  ]);
});

it('one day that is mistyped leaves a schedule a schedule, and is told as a day', () => {
  const text = '::: diagramm art=zeitplan\nA\n: 12.01.2018 – 29.03.2018\n\nB\n: 32.01.2018\n\nC\n: irgendwann\n:::\n';
  const codes: string[] = [];
  parseMarkdown({ file: '/w/text.md', text, firstLine: 1 }, 'autor', ({ code }) => codes.push(code));
  expect(codes).toEqual(['datum-ungueltig', 'datum-unlesbar']);
});
