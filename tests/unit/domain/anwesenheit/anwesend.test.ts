// Computed presence against a naive simulation: every course of the sitting that the recorded times allow is walked through minute by
// minute, and the events of a line are looked up for each minute.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Status, statusBei } from '../../../../src/domain/anwesenheit/anwesend.js';
import { stimmberechtigteBei } from '../../../../src/domain/anwesenheit/stimmberechtigt.js';
import { sampleSitting } from '../../../support/sample-sitting.js';

const topCount = 3;
const minutes = 5;

/** When a TOP began and ended, in minutes from the beginning on. */
type Course = readonly (readonly [begin: number, end: number])[];

/** The edge of a span: a TOP (counted from 0), a minute, or both, and then the TOP rules. */
interface Edge {
  readonly top?: number;
  readonly minute?: number;
}
interface Span {
  readonly from: Edge;
  readonly until: Edge;
}
interface Line {
  readonly spans: readonly Span[];
  readonly notAt: readonly number[];
}
/** Which of a TOP's times are written down. */
type Written = readonly (readonly [begin: boolean, end: boolean])[];

const courses: readonly Course[] = allCourses(0, topCount);

function allCourses(from: number, tops: number): readonly Course[] {
  if (tops === 0) return [[]];
  return range(from, minutes).flatMap((begin) =>
    range(begin, minutes).flatMap((end) =>
      allCourses(end, tops - 1).map((rest): Course => [[begin, end] as const, ...rest]),
    ),
  );
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The answer of somebody who stood by the door in every sitting that fits the record. */
function simulate(line: Line, top: number, possible: readonly Course[]): Status {
  const seen = possible.flatMap((course) => {
    const [begin, end] = course[top] ?? [0, 0];
    return range(begin, end - 1).map((minute) => isThere(line, top, minute));
  });
  if (seen.every((isIn) => isIn)) return 'anwesend';
  return seen.some((isIn) => isIn) ? 'unklar' : 'abwesend';
}

function isThere({ spans, notAt }: Line, top: number, minute: number): boolean {
  if (notAt.includes(top)) return false;
  return spans.some(({ from, until }) => {
    const hasCome = from.top === undefined ? (from.minute ?? 0) <= minute : from.top <= top;
    const hasLeft = until.top === undefined ? (until.minute ?? minutes) <= minute : until.top < top;
    return hasCome && !hasLeft;
  });
}

function fits(written: Written, actual: Course): (course: Course) => boolean {
  return (course) =>
    written.every(([begin, end], top) => {
      const [typed, real] = [actual[top], course[top]];
      return (!begin || typed?.[0] === real?.[0]) && (!end || typed?.[1] === real?.[1]);
    });
}

const clock = (minute: number) => `17:${String(minute).padStart(2, '0')}`;

function agenda(written: Written, actual: Course): string {
  const tops = written.map(([begin, end], top) => {
    const times = [
      ...(begin ? [`beginn: ${clock(actual[top]?.[0] ?? 0)}`] : []),
      ...(end ? [`ende: ${clock(actual[top]?.[1] ?? 0)}`] : []),
    ];
    return `{ ${[`nr: ${top + 1}`, 'titel: T', ...times].join(', ')} }`;
  });
  return `[{ teil: öffentlich, tops: [${tops.join(', ')}] }]`;
}

function typed(person: string, { spans, notAt }: Line): string {
  const edge = (word: string, { top, minute }: Edge) => [
    ...(minute === undefined ? [] : [`${word}: ${clock(minute)}`]),
    ...(top === undefined ? [] : [`${word}_top: ${top + 1}`]),
  ];
  const zeiten = spans.map(({ from, until }) => `{ ${[...edge('ab', from), ...edge('bis', until)].join(', ')} }`);
  return `{ wer: ${person}, da: ja, zeiten: [${zeiten.join(', ')}], nicht_bei: [${notAt.map((top) => top + 1).join(', ')}] }`;
}

const tops = fc.integer({ min: 0, max: topCount - 1 });
const edges: fc.Arbitrary<Edge> = fc.oneof(
  fc.constant({}),
  fc.record({ top: tops }),
  fc.record({ minute: fc.integer({ min: 0, max: minutes }) }),
  fc.record({ top: tops, minute: fc.integer({ min: 0, max: minutes }) }),
);
// A departure at or before the arrival is a mistake and has a finding.
const spans = fc
  .record({ from: edges, until: edges })
  .filter(({ from, until }) => (from.minute ?? -1) < (until.minute ?? minutes + 1));
const lines: fc.Arbitrary<Line> = fc.record({
  spans: fc.array(spans, { minLength: 1, maxLength: 2 }),
  notAt: fc.uniqueArray(tops, { maxLength: 1 }),
});
const sittings = fc.record({
  actual: fc.constantFrom(...courses.filter((course) => course.every(([begin, end]) => begin < end))),
  written: fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: topCount, maxLength: topCount }),
  lines: fc.array(lines, { minLength: 6, maxLength: 6 }),
});

it('is what everybody at the door would have seen, whatever fits the record', () => {
  fc.assert(
    fc.property(sittings, ({ actual, written, lines: recorded }) => {
      const people = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'];
      const { sitzung } = sampleSitting({
        beginn: clock(0),
        ende: clock(minutes),
        tagesordnung: agenda(written, actual),
        anwesenheit: `[${recorded.map((line, index) => typed(people[index] ?? '', line)).join(', ')}]`,
      });
      const possible = courses.filter(fits(written, actual));
      for (const [index, line] of recorded.entries()) {
        const { person } = sitzung.anwesenheit[index] ?? {};
        if (person === undefined) throw new Error(`no line ${index}`);
        for (const top of range(0, topCount - 1)) {
          const answer = statusBei(sitzung, { person, top: String(top + 1) });
          const expected = simulate(line, top, possible);
          // Two spans may cover a TOP between them without either covering it alone; then the answer may be the more careful one.
          const isCareful = line.spans.length > 1 && expected === 'anwesend' && answer === 'unklar';
          expect(isCareful ? expected : answer).toBe(expected);
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('tells of every vote who can have cast one, whatever fits the record and whenever it was taken', () => {
  fc.assert(
    fc.property(sittings, fc.uniqueArray(fc.constantFrom('a1', 'b1'), { maxLength: 1 }), (sitting, waiving) => {
      const { actual, written, lines: recorded } = sitting;
      // Three members, and three people who sat for one of them.
      const seats = [['a1'], ['a2', 'a3', 'b5'], ['b1', 'b6']] as const;
      const people = seats.flatMap((seat) => seat.map((id) => ({ id, holder: seat[0] })));
      const typedLines = people.map(({ id, holder }, index) => {
        const line = typed(id, recorded[index] ?? { spans: [], notAt: [] });
        const more = [
          ...(id === holder ? [] : [`vertritt: ${holder}`]),
          ...(waiving.some((other) => other === id) ? ['stimmverzicht: ja'] : []),
        ];
        return line.replace('da: ja', ['da: ja', ...more].join(', '));
      });
      const { sitzung } = sampleSitting(
        {
          beginn: clock(0),
          ende: clock(minutes),
          tagesordnung: agenda(written, actual),
          anwesenheit: `[${typedLines.join(', ')}]`,
        },
        { 'gremien/ausschuss.yaml': 'name: G\nvorsitz: [a1]\nmitglieder: [{ wer: a1 }, { wer: a2 }, { wer: b1 }]\n' },
      );
      const [gremium] = sitzung.gremien;
      const idOf = (person: unknown) => people[sitzung.anwesenheit.findIndex((entry) => entry.person === person)]?.id;
      for (const top of range(0, topCount - 1)) {
        const answer = stimmberechtigteBei(sitzung, { gremium, top: String(top + 1) });
        const [sure, unsure] = [answer.sicher.map(idOf), answer.unklar.map(idOf)];
        for (const course of courses.filter(fits(written, actual))) {
          const [begin, end] = course[top] ?? [0, 0];
          for (const minute of range(begin, end - 1)) {
            const sitting = seats.map((seat) =>
              seat.find((id) => {
                const line = recorded[people.findIndex((one) => one.id === id)];
                return line !== undefined && isThere(line, top, minute);
              }),
            );
            const voters = sitting.filter((id) => id !== undefined && !waiving.some((other) => other === id));
            expect(voters.length).toBeGreaterThanOrEqual(answer.mindestens);
            expect(voters.length).toBeLessThanOrEqual(answer.höchstens);
            expect(voters).toEqual(expect.arrayContaining(sure));
            expect([...sure, ...unsure]).toEqual(expect.arrayContaining(voters));
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});
