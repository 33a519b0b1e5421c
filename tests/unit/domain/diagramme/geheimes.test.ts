// Whatever is suppressed is in no chart: neither as a number, nor in its words, its class or its table.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Series, SeriesValue } from '../../../../src/document/series.js';
import { seriesInWords } from '../../../../src/document/series-in-words.js';
import { walk } from '../../../../src/document/walk.js';
import { haltGeheim } from '../../../../src/domain/geheimhaltung/geheimhaltung.js';
import { berechne } from '../../../../src/domain/indikator/berechnen.js';
import { veröffentliche } from '../../../../src/domain/indikator/veroeffentlichen.js';
import type { VeröffentlichterStand, Zahlenwerk } from '../../../../src/domain/indikator/zahlenwerk.js';
import { zeige } from '../../../../src/domain/indikator/zahlform.js';
import { fillFigures } from '../../../../src/domain/zahlen/fuellen.js';
import { parseMarkdown } from '../../../../src/markdown/parse.js';
import { chartTypeOf, chartTypes } from '../../../support/chart-types.js';
import { zufallstabelle } from '../../../support/random-figures.js';

const arten = ['vergleich', 'rangfolge', 'veränderung', 'verläufe', 'kachelkarte'] as const;

/** The charts that a call gives, if it gives any: some have one date, or nothing that may be told. */
function seriesOf(zahlenwerk: Zahlenwerk, call: string): readonly Series[] {
  const { blocks } = parseMarkdown({ file: '/t.md', text: call, firstLine: 1 }, 'autor', () => undefined);
  const found: Series[] = [];
  walk(
    fillFigures(blocks, { zahlenwerk, artOf: chartTypeOf }, () => undefined),
    (node) => {
      if (node.kind === 'chart') found.push(node.series);
    },
  );
  return found;
}

/** Every value of a series with the figure that may be told in its place. */
function told(series: Series, zahlenwerk: Zahlenwerk, stände: readonly VeröffentlichterStand[]) {
  const ids = new Map([...zahlenwerk.gebiete.alle.values()].map(({ id, name }) => [name, id]));
  const rows = [...series.rows, ...(series.reference === undefined ? [] : [series.reference])];
  return rows.flatMap((row) =>
    row.values.map((value, index): readonly [SeriesValue, VeröffentlichterStand | undefined, string] => {
      const names = [row.label, series.columns[index]?.name ?? ''];
      const stand = stände.find(({ bezeichnung }) => names.includes(bezeichnung));
      return [value, stand, names.map((name) => ids.get(name)).find((id) => id !== undefined) ?? ''];
    }),
  );
}

test('what is suppressed is in no series', { timeout: 120_000 }, () => {
  let hidden = 0;
  const tabellen = zufallstabelle({ kommunen: 5, spalten: 3, größte: 30, mitGeheimen: 'mit Geheimen' });
  fc.assert(
    fc.property(tabellen, ({ gebiete, indikatoren }) => {
      const orte = [...gebiete.alle.values()].map((gebiet, column) => ({
        ...gebiet,
        form: { tile: { column, row: 0 } },
      }));
      const alle = new Map(orte.map((gebiet) => [gebiet.id, gebiet]));
      const computed = berechne(gebiete, indikatoren, () => undefined);
      const geheimhaltung = haltGeheim(gebiete, computed);
      const published = veröffentliche(gebiete, computed, { geheimhaltung, für: 'intern' });
      const zahlenwerk = { ...published, gebiete: { ...published.gebiete, alle } };
      for (const { id, stände, dezimalen } of zahlenwerk.indikatoren.values()) {
        for (const art of arten) {
          for (const series of seriesOf(zahlenwerk, `{{diagramm "${id}" art="${art}"}}`)) {
            for (const [value, stand, place] of told(series, zahlenwerk, stände)) {
              const ergebnis = stand?.werte.get(place)?.ergebnis;
              if (ergebnis?.art === 'zahl') {
                expect(value.shown).toBe(zeige(ergebnis, dezimalen));
                continue;
              }
              hidden += 1;
              expect(value.value).toBeUndefined();
              expect(value.shown).not.toMatch(/\d/u);
              if (ergebnis?.zeichen !== 'nichts') expect(value.class).toBeUndefined();
            }
            // The words have no figure that the series has not.
            const type = chartTypes[art];
            const shown = new Set(JSON.stringify(series).match(/\d+(?:,\d+)?/gu));
            const counts = new Set(Array.from({ length: 30 }, (_, count) => String(count)));
            const said = type === undefined ? [] : (seriesInWords(series, type).match(/\d+(?:,\d+)?/gu) ?? []);
            expect(said.filter((number) => !shown.has(number) && !counts.has(number))).toEqual([]);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(hidden).toBeGreaterThan(100);
});
