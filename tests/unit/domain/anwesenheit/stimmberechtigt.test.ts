import { describe, expect, it } from 'vitest';
import { stimmberechtigteBei } from '../../../../src/domain/anwesenheit/stimmberechtigt.js';
import { type Files, sampleSitting } from '../../../support/sample-sitting.js';

const present = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1'].map((wer) => `{ wer: ${wer}, da: ja }`);
const agenda = '[{ teil: öffentlich, tops: [{ nr: 1, titel: Eins }, { nr: 2, titel: Zwei }, { nr: 3, titel: Drei }] }]';

/** Who is entitled at TOP 2 when these lines stand in place of the members' own; `without` = whose own line is left out. */
function entitled(lines: readonly string[], { changes = {}, others = {}, befangen = [] as readonly string[] } = {}) {
  const own = (line: string) => /wer: (\w+)/u.exec(line)?.[1];
  const replaced = new Set(lines.map(own));
  const kept = present.filter((line) => !replaced.has(own(line)));
  const typed: Files = { tagesordnung: agenda, anwesenheit: `[${[...kept, ...lines].join(', ')}]`, ...changes };
  const { sitzung } = sampleSitting(typed, others);
  const [gremium] = sitzung.gremien;
  const befangene = gremium.mitglieder.map(({ person }) => person).filter(({ name }) => befangen.includes(name));
  const { sicher, unklar, mindestens, höchstens } = stimmberechtigteBei(sitzung, { gremium, top: '2', befangene });
  const names = (people: readonly { readonly name: string }[]) => people.map(({ name }) => name.split(', ')[1]);
  return { sicher: names(sicher).join(' '), unklar: names(unklar).join(' '), zahl: `${mindestens}–${höchstens}` };
}

describe('entitled to vote and there', () => {
  it('are the members who were there', () => {
    expect(entitled([])).toEqual({ sicher: 'Anna Bodo Carla Ernst Berta Gerd', unklar: '', zahl: '6–6' });
    expect(entitled(['{ wer: b2, entschuldigt: ja }'])).toEqual({
      sicher: 'Anna Bodo Carla Ernst Gerd',
      unklar: '',
      zahl: '5–5',
    });
  });

  it('is the deputy in the seat of the member who was not', () => {
    const lines = ['{ wer: b2, da: nein }', '{ wer: b5, vertritt: b2 }'];
    expect(entitled(lines).sicher).toBe('Anna Bodo Carla Ernst Frida Gerd');
  });

  it('is never both the member and the deputy', () => {
    const replaced = entitled(['{ wer: b2, bis_top: 1 }', '{ wer: b5, vertritt: b2, ab_top: 2 }']);
    expect(replaced.sicher).toBe('Anna Bodo Carla Ernst Frida Gerd');
    expect(entitled(['{ wer: b5, vertritt: b2 }']).sicher).toBe('Anna Bodo Carla Ernst Berta Gerd');
  });

  it('is nobody who came later, had left, or had gone out for the item', () => {
    const lines = ['{ wer: a2, ab_top: 3 }', '{ wer: a3, bis_top: 1 }', '{ wer: b1, da: ja, nicht_bei: [2, 3] }'];
    expect(entitled(lines).sicher).toBe('Anna Berta Gerd');
    expect(entitled(['{ wer: a2, zeiten: [{ bis_top: 1 }, { ab_top: 3 }] }']).sicher).not.toContain('Bodo');
    expect(entitled(['{ wer: a2, zeiten: [{ bis_top: 2 }, { ab_top: 3 }] }']).sicher).toContain('Bodo');
  });

  it('is nobody excluded; a deputy recorded for that seat may take it', () => {
    expect(entitled([], { befangen: ['Muster, Gerd'] }).sicher).toBe('Anna Bodo Carla Ernst Berta');
    const withDeputy = entitled(['{ wer: b6, vertritt: c1, ab_top: 2, bis_top: 2 }'], { befangen: ['Muster, Gerd'] });
    expect(withDeputy.sicher).toBe('Anna Bodo Carla Ernst Berta Fritz');
  });

  it('is nobody who gave up the vote, for the whole sitting or for this item; the seat passes to nobody', () => {
    expect(entitled(['{ wer: a3, da: ja, stimmverzicht: ja }']).sicher).not.toContain('Carla');
    expect(entitled(['{ wer: a3, da: ja, stimmverzicht: 2 }']).zahl).toBe('5–5');
    expect(entitled(['{ wer: a3, da: ja, stimmverzicht: [1, 3] }']).zahl).toBe('6–6');
    expect(entitled(['{ wer: a3, da: ja, stimmverzicht: nein }']).zahl).toBe('6–6');
    expect(entitled(['{ wer: a3, da: ja, stimmverzicht: offen }'])).toMatchObject({ unklar: 'Carla', zahl: '5–6' });
  });

  it('is nobody without a vote in the committee, and nobody whose time in it is over', () => {
    const gremium = (line: string) =>
      `name: G\nvorsitz: [a1]\nmitglieder: [{ wer: a1 }, { wer: a2 }, ${line}]\nberatend: [{ wer: n1 }]\n`;
    const of = (line: string) =>
      entitled(['{ wer: n1, da: ja }'], { others: { 'gremien/ausschuss.yaml': gremium(line) } }).sicher;
    expect(of('{ wer: a3 }')).toBe('Anna Bodo Carla');
    expect(of('{ wer: a3, stimmrecht: nein }')).toBe('Anna Bodo');
    expect(of('{ wer: a3, bis: 2018-03-11 }')).toBe('Anna Bodo');
    expect(of('{ wer: a3, von: 2018-03-12, bis: 2018-03-12 }')).toBe('Anna Bodo Carla');
  });
});

describe('what is not certain stands apart', () => {
  it('a member whose presence is open, or who has no line', () => {
    expect(entitled(['{ wer: a2, da: offen }'])).toMatchObject({ unklar: 'Bodo', zahl: '5–6' });
    const nobody = entitled([], { changes: { anwesenheit: '[]' } });
    expect(nobody).toEqual({ sicher: '', unklar: 'Anna Bodo Carla Ernst Berta Gerd', zahl: '0–6' });
  });

  it('one seat of two people: both may have voted, but only one of them', () => {
    const lines = ['{ wer: b2, bis: 17:30 }', '{ wer: b5, vertritt: b2 }'];
    expect(entitled(lines)).toEqual({ sicher: 'Anna Bodo Carla Ernst Gerd', unklar: 'Berta Frida', zahl: '6–6' });
  });

  it('an arrival by the clock, unless the times of TOPs decide', () => {
    const line = '{ wer: a2, ab: 17:20 }';
    const at = (tops: string) =>
      entitled([line], { changes: { tagesordnung: `[{ teil: öffentlich, tops: [${tops}] }]` } }).zahl;
    expect(at('{ nr: 1, titel: Eins }, { nr: 2, titel: Zwei }, { nr: 3, titel: Drei }')).toBe('5–6');
    expect(at('{ nr: 1, titel: Eins }, { nr: 2, titel: Zwei, beginn: 17:20 }')).toBe('6–6');
    expect(at('{ nr: 1, titel: Eins, ende: 17:25 }, { nr: 2, titel: Zwei }')).toBe('6–6');
    expect(at('{ nr: 2, titel: Zwei, ende: 17:20 }, { nr: 3, titel: Drei }')).toBe('5–5');
    expect(at('{ nr: 2, titel: Zwei }, { nr: 3, titel: Drei, beginn: 17:15 }')).toBe('5–5');
    expect(at('{ nr: 2, titel: Zwei, beginn: 17:10, ende: 17:40 }')).toBe('5–6');
  });

  it('a TOP rules where the clock is recorded beside it', () => {
    expect(entitled(['{ wer: a2, ab: 17:20, ab_top: 2 }']).zahl).toBe('6–6');
    expect(entitled(['{ wer: a2, ab: offen, ab_top: 3 }']).zahl).toBe('5–5');
    expect(entitled(['{ wer: a2, ab: offen }']).zahl).toBe('5–6');
  });
});

describe('a sitting of several days', () => {
  const days = { fortsetzungen: '[{ datum: 2018-03-14, beginn: 17:00, ende: 18:00, ab_top: 2 }]' };
  it('asks who was there on the day of the TOP', () => {
    const on = (line: string) => entitled([line], { changes: days }).zahl;
    expect(on('{ wer: a2, da: ja, tag: 2018-03-12 }')).toBe('5–5');
    expect(on('{ wer: a2, da: ja, tag: 2018-03-14 }')).toBe('6–6');
    expect(on('{ wer: a2, tag: 2018-03-14, ab: 17:00 }')).toBe('6–6');
    expect(on('{ wer: a2, tag: 2018-03-14, ab: 17:10 }')).toBe('5–6');
    expect(on('{ wer: a2, zeiten: [{ tag: 2018-03-12 }, { tag: 2018-03-14, bis_top: 2 }] }')).toBe('6–6');
  });

  it('takes the members of that day', () => {
    const gremium = 'name: G\nvorsitz: [a1]\nmitglieder: [{ wer: a1 }, { wer: a2, bis: 2018-03-13 }]\n';
    expect(entitled([], { changes: days, others: { 'gremien/ausschuss.yaml': gremium } }).zahl).toBe('1–1');
    expect(entitled([], { others: { 'gremien/ausschuss.yaml': gremium } }).zahl).toBe('2–2');
  });
});

it('in a joint sitting a line may be for one committee only', () => {
  const gremium = 'name: G\nvorsitz: [a1]\nmitglieder: [{ wer: a1 }, { wer: a2 }]\n';
  const joint = { changes: { gremium: '[ausschuss, bau]' }, others: { 'gremien/bau.yaml': gremium } };
  expect(entitled(['{ wer: a2, da: ja, gremium: bau }'], joint)).toMatchObject({ unklar: 'Bodo' });
  expect(entitled(['{ wer: a2, da: ja, gremium: ausschuss }'], joint).zahl).toBe('6–6');
});
