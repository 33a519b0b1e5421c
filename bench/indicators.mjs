// How long 200 indicators of 19 municipalities and five years take to compute and to publish, suppression included. Prints, judges nothing.
// usage: npm run -s build && [BENCH_CLOCK=cpu] node bench/indicators.mjs
import Fraction from 'fraction.js';
import { haltGeheim } from '../dist/domain/geheimhaltung/geheimhaltung.js';
import { berechne } from '../dist/domain/indikator/berechnen.js';
import { veröffentliche } from '../dist/domain/indikator/veroeffentlichen.js';

/** Milliseconds: on the wall, or of the processor where the machine is busy. */
const now = () => {
  if (process.env.BENCH_CLOCK !== 'cpu') return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const [indicators, places, years] = [200, 19, 5];

/** Always the same numbers (Park and Miller, 1988). */
let seed = 20_180_312;
const below = (limit) => {
  seed = (seed * 48_271) % 2_147_483_647;
  return seed % limit;
};

const gebiet = (id, ebene, teile) => ({ id, name: id, auch: [], ebene, teile });
const kommunen = Array.from({ length: places }, (_, index) => gebiet(`g${index}`, 'kommunen', []));
const kreis = gebiet(
  'kreis',
  'kreis',
  kommunen.map(({ id }) => id),
);
const ebenen = [
  { id: 'kreis', titel: 'Kreis', gebiete: [kreis], istIntern: false },
  { id: 'kommunen', titel: 'Kommunen', gebiete: kommunen, istIntern: false },
];
const gebiete = {
  kreis,
  ebenen: new Map(ebenen.map((ebene) => [ebene.id, ebene])),
  alle: new Map(ebenen.flatMap((ebene) => ebene.gebiete.map((each) => [each.id, each]))),
};

const zelle = (spalte, ort, wert) => ({
  art: 'zelle',
  vorzeichen: 1,
  zelle: {
    figur: { kind: 'number', value: new Fraction(wert), marks: [] },
    ...{ text: String(wert), tabelle: 't', datei: 't.csv', platz: `${spalte} ${ort}`, spalte },
  },
});

/** `small` of a thousand counts are below the threshold. */
function catalogue(small) {
  const rows = [...kommunen.map(({ id }) => id), 'kreis'];
  const population = new Map();
  for (let year = 0; year < years; year++) {
    let sum = 0;
    for (const id of rows) {
      const count = id === 'kreis' ? sum : 10_000 + below(60_000);
      sum += count;
      population.set(`${year} ${id}`, zelle(`einwohner ${year}`, id, count));
    }
  }
  return Array.from({ length: indicators }, (_, index) => {
    const stände = Array.from({ length: years }, (_, year) => {
      let sum = 0;
      const werte = rows.map((id) => {
        const count = id === 'kreis' ? sum : below(1000) < small ? 1 + below(2) : 10 + below(5000);
        sum += count;
        return [id, { zähler: [zelle(`i${index} ${year}`, id, count)], nenner: [population.get(`${year} ${id}`)] }];
      });
      return {
        zeit: `${2018 + year}`,
        bezeichnung: `${2018 + year}`,
        definition: '',
        quellen: [],
        werte: new Map(werte),
      };
    });
    return {
      ...{ id: `i${index}`, art: 'quote', titel: `i${index}`, definition: '', faktor: 100, einheit: '%', dezimalen: 1 },
      ...{ richtung: 'neutral', schwelle: 3, sindBeispielwerte: false, klassen: [], gewichte: [], stände },
    };
  });
}

console.log('small of 1000  compute ms  suppress ms  publish ms  all ms  suppressed');
for (const small of [0, 1, 10, 50]) {
  const runs = Array.from({ length: 5 }, () => {
    const indikatoren = catalogue(small);
    const begin = now();
    const computed = berechne(gebiete, indikatoren, () => {});
    const afterCompute = now();
    const geheimhaltung = haltGeheim(gebiete, computed);
    const afterSuppress = now();
    const zahlenwerk = veröffentliche(gebiete, computed, { geheimhaltung, für: 'öffentlich' });
    const end = now();
    const hidden = [...zahlenwerk.indikatoren.values()].flatMap(({ stände }) =>
      stände.flatMap(({ werte }) => [...werte.values()].filter(({ ergebnis }) => ergebnis.zeichen === 'geheim')),
    );
    return [afterCompute - begin, afterSuppress - afterCompute, end - afterSuppress, end - begin, hidden.length];
  });
  const best = runs.toSorted((a, b) => a[3] - b[3])[0];
  const [compute, suppress, publish, all, hidden] = best.map((value) => value.toFixed(0));
  console.log(
    `${String(small).padStart(13)}  ${compute.padStart(10)}  ${suppress.padStart(11)}  ${publish.padStart(10)}  ${all.padStart(6)}  ${hidden.padStart(10)}`,
  );
}
