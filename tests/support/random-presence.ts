// Who took part in a random sitting, when and in which office: everybody who was there for non-public items alone is a secret.
import { addPerson, penFor, type Werkbank } from './random-papers.js';

/** Of the agenda: numbers of the items in the order held, one of them non-public. */
export interface Ablauf {
  readonly tops: readonly string[];
  readonly öffentliche: readonly string[];
  /** Those at which nobody voted. */
  readonly ohneAbstimmung: readonly string[];
  /** A non-public item. */
  readonly nr: string;
  /** Whether it is the only one. */
  readonly istEinzige: boolean;
  /** The days of the sitting, those with public items, and that of the non-public item. */
  readonly tage: readonly string[];
  readonly öffentlicheTage: readonly string[];
  readonly tag: string;
}

/** The records of the sitting about people. */
export function presence(bank: Werkbank, ablauf: Ablauf): object {
  const { chance, marks, istGemeinsam } = bank;
  const { coin, perhaps, seldom } = chance;
  const { geheim, offen } = marks;
  const { öffentliche, nr, ohneAbstimmung } = ablauf;
  // Who is not counted somewhere is missed where votes were.
  const missing = (field: 'nicht_bei' | 'stimmverzicht') =>
    ohneAbstimmung.length === 0 ? {} : seldom(() => ({ [field]: ohneAbstimmung }));
  return {
    leitung: coin() && ablauf.istEinzige ? chairs(bank, ablauf) : 'a1',
    schriftführung:
      coin() && ablauf.istEinzige
        ? [{ wer: 's1' }, { wer: addPerson(bank, geheim('schriftführung')), ab_top: nr, bis_top: nr }]
        : 's1',
    mitunterzeichnung: 'a2',
    anwesenheit: [
      { wer: 'a1', da: 'ja' },
      { wer: 'a2', da: 'ja', ...perhaps(() => ({ zugeschaltet: 'ja' })), ...missing('stimmverzicht') },
      { wer: 'b1', da: 'ja', ...missing('nicht_bei') },
      { wer: 'b2', da: 'nein', ...perhaps(() => ({ entschuldigt: 'ja' })) },
      ...(coin() ? [substitute(bank, ablauf)] : []),
      ...(coin() ? [comingAndGoing(bank, ablauf)] : []),
    ],
    anwesend_stimmberechtigt: istGemeinsam ? { ausschuss: 3, beirat: 3 } : 3,
    verwaltung: [
      's1',
      ...(coin() ? [{ wer: 'v1', tops: [...öffentliche, nr] }] : []),
      ...(coin() ? [{ wer: addPerson(bank, geheim('verwaltung'), { amt: geheim('amt') }), tops: [nr] }] : []),
    ],
    gäste: [
      ...(coin() ? [{ name: geheim('gast'), für: geheim('gast.für'), tops: [nr] }] : []),
      ...(coin() ? [{ name: offen(), für: offen() }] : []),
    ],
  };
}

/** Somebody else presides over the non-public item; where none follows, nobody takes the chair back. */
function chairs(bank: Werkbank, { tops, nr }: Ablauf): readonly object[] {
  const back = tops[tops.indexOf(nr) + 1];
  const wer = addPerson(bank, bank.marks.geheim('leitung'));
  const again = back !== undefined && bank.chance.coin() ? [{ wer: 'a1', ab_top: back }] : [];
  return [{ wer: 'a1' }, { wer, ab_top: nr, bis_top: nr }, ...again];
}

/** Somebody who stands in for a member at the non-public item alone. */
function substitute(bank: Werkbank, { nr }: Ablauf): object {
  const { chance, marks } = bank;
  const name = marks.geheim('anwesenheit');
  const wer = addPerson(bank, name, { fraktion: 'B', ort: marks.geheim('ort') });
  return {
    ...{ wer, vertritt: 'b2' },
    ...chance.seldom(() => ({ als: marks.geheim('als') })),
    ...(chance.coin() ? { zeiten: [{ ab_top: nr, bis_top: nr }] } : { ab_top: nr, bis_top: nr }),
  };
}

/** Somebody whose times are taken by the clock, on one day or the other. */
function comingAndGoing(bank: Werkbank, { tage, öffentlicheTage }: Ablauf): object {
  const gremium = bank.istGemeinsam ? bank.chance.seldom(() => ({ gremium: 'beirat' })) : {};
  const tag = bank.chance.one('2018-03-12', ...tage);
  const wer = addPerson(bank, penFor(bank, öffentlicheTage.includes(tag)).wort('anwesenheit'));
  return bank.chance.one<object>(
    { wer, ...gremium, tag, ab: '17:05', bis: '18:55' },
    {
      wer,
      zeiten: [
        { tag, ab: '17:01', bis: '17:40' },
        { tag, ab: '18:20', bis: '18:50' },
      ],
    },
  );
}
