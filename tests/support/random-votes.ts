// What is decided at an item of a random sitting: its own resolution, other votes, elections. All results fit their figures.
import { addFile, addPaper, addPerson, type Feder, penFor, type Werkbank } from './random-papers.js';

/** The item's own resolution; of a non-public one it is published where both the item and the profile say so. */
export function decided(bank: Werkbank, feder: Feder): object {
  const { chance, nichtöffentlich } = bank;
  const veröffentlichen = !feder.istÖffentlich && chance.coin();
  const own = veröffentlichen && nichtöffentlich === 'ergebnis' ? penFor(bank, true) : feder;
  const form = chance.one('Wortlaut', 'Datei', 'wie Vorlage');
  const vorschlag = form === 'wie Vorlage' ? own.wort('beschluss') : undefined;
  const text = `Beschlossen wird ${form === 'wie Vorlage' ? '' : own.wort('beschluss')}.`;
  return {
    ...(form === 'wie Vorlage' || chance.coin() ? { vorlage: [addPaper(bank, feder, vorschlag)] } : {}),
    beschluss: form === 'Datei' ? addFile(bank, text, own) : ((vorschlag && form) ?? text),
    beschluss_nr: own.wort('beschluss_nr'),
    ergebnis: 'angenommen',
    abstimmung: votes(bank),
    ...chance.perhaps(() => ({ befangen: excluded(bank, feder) })),
    ...(veröffentlichen ? { veröffentlichen: 'ja' } : {}),
  };
}

/** One of several votes at the item; never published by itself. */
export function furtherVote(bank: Werkbank, feder: Feder): object {
  const { chance, istGemeinsam } = bank;
  return {
    ...{ über: feder.wort('abstimmung.über'), von: feder.wort('abstimmung.von') },
    ...{ beschluss: feder.wort('abstimmung.beschluss'), ergebnis: 'abgelehnt' },
    abstimmung: chance.one<object>(
      { ja: 1, nein: 2 },
      { wie: 'mehrheitlich', gegen: ['a2', 'A'], enthalten: ['b1'] },
      { verfahren: 'durch Handzeichen', ja: { B: 1 }, nein: { A: 2 } },
    ),
    ...chance.seldom(() => ({ beschluss_nr: feder.wort('abstimmung.beschluss_nr') })),
    ...chance.seldom(() => ({ befangen: excluded(bank, feder) })),
    ...(istGemeinsam ? chance.perhaps(() => ({ gremium: chance.one('ausschuss', 'beirat') })) : {}),
  };
}

function excluded(bank: Werkbank, { wort }: Feder): unknown {
  const { chance } = bank;
  if (chance.one(true, false, false, false)) return 'keine';
  const wer = addPerson(bank, wort('befangen.wer'));
  return [chance.coin() ? wer : { wer, raum_verlassen: 'ja' }];
}

function votes({ chance }: Werkbank): unknown {
  return chance.one<unknown>(
    'einstimmig',
    { ja: 2, nein: 1, enthaltung: 0 },
    { verfahren: 'namentlich', ja: ['a1', 'a2'], nein: ['b1'] },
    { verfahren: 'geheim', ja: 2, nein: 0, enthaltung: 0, ungültig: 1 },
    { wie: 'mehrheitlich', gegen: ['B'] },
  );
}

/** One election or a list of them: not counted, by ballots, by ballots and lot, of a single proposal. */
export function election(bank: Werkbank, { wort }: Feder): unknown {
  const { chance } = bank;
  const amt = wort('wahl.amt');
  const [first, second] = [wort('wahl.vorschlag'), wort('wahl.gewählt')];
  const both = { amt, verfahren: 'geheim', vorschläge: [first, second], gewählt: second, angenommen: 'ja' };
  const tie = { stimmen: { [first]: 1, [second]: 1 }, enthaltung: 1 };
  return chance.one<() => unknown>(
    () => ({ amt, vorschläge: [first, second], abstimmung: 'einstimmig', gewählt: [second] }),
    () => [{ ...both, wahlgänge: [tie, { stimmen: { [first]: 1, [second]: 2 } }] }],
    () => ({ ...both, wahlgänge: [tie], losentscheid: 'ja' }),
    () => ({
      ...{ amt: `${amt} ${first}`, vorschläge: second, gewählt: second },
      wahlgänge: [{ ja: 2, nein: 0, enthaltung: 0, ungültig: 1 }],
    }),
  )();
}
