// Age groups of one place: from a series with two groups of people to bars that go left and right from a common zero, the oldest above.
import { axisOf } from '../../document/chart-axis.js';
import { axisSlots, gap, type Layout, lineHeight, widest } from './chart-layout.js';
import { columnsOf, fieldsOf, numbersIn, rowHeight, shownIn, valueFields } from './rows.js';

/** Heads above, an axis below. Units: pt. */
const around = 50;
const barShare = 0.78;
/** Single years fill no more of a page. */
const highest = 420;

export const layoutAges: Layout = (input) => {
  const { series, widthOf, mostHeight, width } = input;
  const [left, right] = series.columns;
  if (left === undefined || right === undefined || series.columns.length > 2) {
    return {
      problem: `stellt zwei Gruppen gegenüber, nicht ${series.columns.length}`,
      remedy: 'Nennen Sie zwei, zum Beispiel „weiblich“ und „männlich“, oder nehmen Sie „anteile“.',
    };
  }
  const rows = series.rows.toReversed();
  const numbers = [...numbersIn(rows, 0), ...numbersIn(rows, 1)];
  if (numbers.some((value) => value < 0)) {
    return {
      problem: 'zeigt Anzahlen und Anteile, und ein Wert ist kleiner als null',
      remedy: 'Nehmen Sie „vergleich“, das auch Werte unter null zeigt.',
    };
  }
  const pitch = Math.min(rowHeight.usual, Math.min(highest, mostHeight - around) / Math.max(1, rows.length));
  // Years of age stand closer than lines of text: then every fifth is named, and none has its figure beside it.
  const every = pitch >= lineHeight ? 1 : Math.ceil(lineHeight / pitch / 5) * 5;
  const columns = columnsOf(input, { rows, figures: [] }, width);
  const axis = axisOf(numbers, { startsAtZero: true, mostTicks: 4 });
  const labelRoom = every > 1 ? 0 : widest([...shownIn(rows, 0), ...shownIn(rows, 1)], widthOf) + gap;
  const reach = Math.max(
    axis.max,
    (Math.max(0, ...numbers) * columns.barRoom) / Math.max(1, columns.barRoom - 2 * labelRoom),
  );
  const mirrored = {
    ...axis,
    ticks: [
      ...axis.ticks
        .slice(1)
        .toReversed()
        .map(({ value, label }) => ({ value: -value, label })),
      ...axis.ticks,
    ],
  };
  return {
    slots: {
      ...axisSlots(mirrored),
      von: -reach,
      bis: reach,
      breite: columns.barRoom,
      höhe: pitch * rows.length,
      balken: pitch * barShare,
      links: left.name,
      rechts: right.name,
      ...columns.slots,
    },
    tables: {
      reihe: rows.flatMap((row, index) => {
        const isNamed = (rows.length - 1 - index) % every === 0;
        const fields = fieldsOf(row, {
          panel: 0,
          middle: (index + 0.5) * pitch,
          lines: isNamed ? [row.label] : [],
          isReference: false,
        });
        return [-1, 1].map((side, nr) => {
          const { wert, fehlt, text } = valueFields(row, nr);
          const shown = every === 1 || fehlt ? text : '';
          return {
            ...fields,
            nr,
            benannt: nr === 0 && isNamed,
            wert: side * (wert ?? 0),
            fehlt,
            text: shown,
            abstand: side * 3,
            ausrichtung: nr === 0 ? 'right' : 'left',
          };
        });
      }),
    },
  };
};
