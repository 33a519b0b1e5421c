// Items of the agenda of random sittings, public and non-public, with everything that can be recorded of one. All that is recorded can
// be true together, so that no finding keeps a document from being made.
import { addAnnex, addPaper, addPerson, addText, type Feder, hasRoom, penFor, type Werkbank } from './random-papers.js';
import { decided, election, furtherVote } from './random-votes.js';

/** An item, by its number. */
export interface Punkt {
  readonly nr: string;
  readonly [key: string]: unknown;
}

const arten = ['Beschluss', 'Empfehlung', 'Kenntnisnahme', 'Anfrage', 'Antrag', 'Mitteilung', 'Verschiedenes'] as const;

/** A part's items: one with everything, and at times another that belongs to it. */
export function agendaItems(bank: Werkbank, istÖffentlich: boolean, number: number): readonly Punkt[] {
  const feder = penFor(bank, istÖffentlich);
  const first = fullItem(bank, feder, number);
  const second = () => ({ nr: numberOf(bank, feder, number + 1), titel: feder.wort('titel') });
  const decidedWith = (other: Punkt) => {
    const abstimmung = { ja: 3, nein: 0, enthaltung: 0, auch_für: [other.nr] };
    return [{ ...first, ergebnis: 'angenommen', abstimmung }, other];
  };
  return bank.chance.one<() => readonly Punkt[]>(
    () => [first],
    () => [first],
    () => [first],
    () => [first, { ...second(), abgesetzt: feder.wort('abgesetzt') }],
    () => [first, { ...second(), gemeinsam_mit: first.nr }],
    () => decidedWith(second()),
  )();
}

/** Where non-public items are left out, their numbers are told nowhere, either. */
function numberOf({ marks, nichtöffentlich }: Werkbank, { istÖffentlich }: Feder, number: number): string {
  return istÖffentlich || nichtöffentlich !== 'weglassen' ? String(number) : marks.geheim('nr');
}

function fullItem(bank: Werkbank, feder: Feder, number: number): Punkt {
  const { chance, istGemeinsam } = bank;
  const { coin, one, perhaps, seldom } = chance;
  const { wort, istÖffentlich } = feder;
  const nr = numberOf(bank, feder, number);
  const item = {
    ...{ nr, titel: wort('titel'), art: one(...arten), text: addText(bank, feder) },
    ...perhaps(() => ({ von: wort('von') })),
    // To whom a published resolution is recommended is part of it.
    ...perhaps(() => ({ an: 'Kreistag' })),
    ...perhaps(() => ({ erklärungen: [{ wer: 'a2', für: wort('erklärung.für'), text: wort('erklärung') }] })),
    ...perhaps(() => ({ zusagen: [promise(bank, feder)] })),
    ...perhaps(() => aboutMinutes(bank, feder)),
    ...perhaps(() =>
      one<() => object>(
        () => ({ ergänzt: wort('ergänzt') }),
        () => ({ verlegt: wort('verlegt') }),
      )(),
    ),
    ...seldom(() => ({ standard: one('verschiedenes', 'mitteilungen') })),
    ...(istGemeinsam ? seldom(() => ({ gremium: one('ausschuss', 'beirat') })) : {}),
    ...forOffice(bank),
    ...(istÖffentlich ? {} : toldTitle(bank)),
    ...perhaps(() => ({ wahl: election(bank, feder) })),
    ...perhaps(() => ({ abstimmungen: [furtherVote(bank, feder)] })),
    ...(coin()
      ? decided(bank, feder)
      : perhaps(() => ({ vorlage: [addPaper(bank, penForPaper(bank, istÖffentlich))] }))),
  };
  // An annex of the item that no text speaks of; of a non-public item it may be public.
  if (coin() && hasRoom(bank)) addAnnex(bank, feder, { top: nr });
  if (one(true, false, false) && hasRoom(bank)) {
    if (istÖffentlich) addAnnex(bank, penFor(bank, false), { öffentlich: 'nein' });
    else addAnnex(bank, penFor(bank, true), { top: nr, öffentlich: 'ja' });
  }
  return item;
}

/** The paper of a public item may be non-public: then the non-public minutes do not speak of it, either. */
function penForPaper(bank: Werkbank, istÖffentlich: boolean): Feder {
  const feder = penFor(bank, istÖffentlich && bank.chance.coin());
  const wort = (feld: string) => feder.wort(istÖffentlich ? `${feld} am öffentlichen TOP` : feld);
  return { ...feder, wort };
}

/** What the complete version alone tells, even of a public item. */
function forOffice({ chance: { perhaps }, marks: { geheim } }: Werkbank): object {
  return {
    ...perhaps(() => ({ vermerk: geheim('vermerk') })),
    ...perhaps(() => ({
      einwohner: [
        { name: geheim('einwohner.name'), ort: geheim('einwohner.ort'), ...perhaps(() => ({ anrede: 'Frau' })) },
      ],
    })),
  };
}

/** What everybody may call a non-public item. */
function toldTitle({ chance, marks, nichtöffentlich }: Werkbank): object {
  return chance.perhaps(() => ({
    titel_öffentlich: nichtöffentlich === 'weglassen' ? marks.geheim('titel_öffentlich') : marks.offen(),
  }));
}

function promise(bank: Werkbank, { wort }: Feder): object {
  const wer = addPerson(bank, wort('zusage.wer'));
  return {
    ...{ wer, was: wort('zusage'), bis: bank.chance.one('2018-09', '2018-10-01', 'zur nächsten Sitzung') },
    ...bank.chance.perhaps(() => ({ erledigt: wort('zusage.erledigt') })),
  };
}

/** The last minutes: objections or none, corrections. */
function aboutMinutes(bank: Werkbank, { wort }: Feder): object {
  const { one, perhaps, coin } = bank.chance;
  return {
    ...(coin()
      ? { niederschrift: wort('niederschrift'), einwendungen: [objection(bank, wort)] }
      : {
          einwendungen: one<() => unknown>(
            () => 'keine',
            () => [objection(bank, wort)],
          )(),
        }),
    ...perhaps(() => ({
      berichtigungen: [{ top: '3', was: wort('berichtigung'), ...perhaps(() => ({ datum: '2018-01-15' })) }],
    })),
  };
}

function objection(bank: Werkbank, wort: Feder['wort']): object {
  return {
    ...bank.chance.perhaps(() => ({ von: addPerson(bank, wort('einwendung.von')) })),
    ...{ was: wort('einwendung'), ergebnis: wort('einwendung.ergebnis') },
  };
}
