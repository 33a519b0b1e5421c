import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import { checkStichtag } from '../../../../src/domain/indikator/stichtag-pruefen.js';
import type { TabelleAngaben } from '../../../../src/domain/indikator/tabellen-angaben.js';
import { createOrigins } from '../../../../src/source/origins.js';

/** Lines that begin with | are heads of columns. */
function told(angaben: TabelleAngaben, ...titles: readonly string[]): readonly string[] {
  const findings: Finding[] = [];
  const lesung = { ordner: '/', report: (finding: Finding) => findings.push(finding), origins: createOrigins() };
  const heads = titles.filter((line) => line.startsWith('|'));
  const columns = heads.map((name, index) => ({ name, heads: [name], index }));
  const figuren = { titles: titles.filter((line) => !line.startsWith('|')), columns };
  checkStichtag(lesung, { tabelle: { wort: 't', angaben, datei: '/t.csv' }, figuren }, { ...angaben, at: undefined });
  return findings.map(({ message, remedy }) => `${message} ${remedy.replace(/^.*: /u, '')}`);
}

test('a day or year above the table that is not the one given is told, with the one that stands there', () => {
  expect(told({ stichtag: '2021-12-31' }, 'Einwohner', 'Stichtag: 31.12.2022')).toEqual([
    'Für die Tabelle „t“ (t.csv) ist der Stichtag 31.12.2021 angegeben; über ihr steht „Stichtag: 31.12.2022“. 2022-12-31',
  ]);
  expect(told({ zeitraum: '2021' }, 'Beratungen im Jahr 2022')).toEqual([
    'Für die Tabelle „t“ (t.csv) ist der Zeitraum 2021 angegeben; über ihr steht „Beratungen im Jahr 2022“. 2022',
  ]);
  expect(told({ stichtag: '2022-12-31' }, 'Einwohner am 30. Juni 2022')).toHaveLength(1);
});

test.each([
  [{ stichtag: '2022-12-31' }, ['Einwohner am 31.12.2022']],
  [{ stichtag: '2022-05-15' }, ['Zensus 2022', 'Stand: 12.03.2024']],
  [{ stichtag: '2022-12-31' }, ['Einwohner am 31. Dezember 2022']],
  [{ stichtag: '2022-12-31' }, ['Einwohner 2018 bis 2023']],
  [{ zeitraum: 'Schuljahr 2019/20' }, ['Schülerinnen und Schüler, Schuljahr 2019/20']],
  [{ zeitraum: '2022' }, ['Stichtag 31.12.2022']],
  [{ stichtag: '2022-12-31' }, ['Gemeinden, Gebietsstand 30.06.2024', 'erstellt am 1.7.2024']],
  [{ stichtag: '2022-12-31' }, ['Tabelle 12411-01-01-4', 'Einwohner']],
  [{ zeit: 'Jahr' }, ['Einwohner 1999']],
  [{ stichtag: '2022-12-31', gebietsstand: '2024-06-30' }, ['Gemeinden am 30.06.2024']],
  [{ stichtag: '2022-12-31' }, ['Gemeinden am 30.06.2024', '| Einwohner am 31.12.2022']],
  [{ stichtag: '2022-12-31' }, []],
] as const)('nothing is said of %j below %j', (angaben, titles) => {
  expect(told(angaben, ...titles)).toEqual([]);
});
