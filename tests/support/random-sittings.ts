// Random sittings with public and non-public parts, as the files of a workspace. Every value that not everybody may read carries a
// mark of its own – in fields, texts, names of files, annexes and people – and so does every public one, so that the search for
// marks can be seen to find something. All values can stand together: nothing here is to be a mistake.
import fc from 'fast-check';
import { withAsides } from './random-asides.js';
import type { Files } from './sample-sitting.js';

/** In which versions a mark must be found: in the complete one, in the non-public one, or in none by design. */
export type Druckort = 'vollständig' | 'nichtöffentlich' | 'nirgends';

/** A value that not everybody may read. */
export interface Geheimnis {
  readonly marke: string;
  /** The field it stands in; empty where it turned out to be for everybody. */
  readonly feld: string;
  readonly gedruckt: Druckort;
}

/** A workspace with one sitting. */
export interface RandomSitting {
  readonly files: Files;
  readonly geheimnisse: readonly Geheimnis[];
  /** Marks that everybody may read, and must find. */
  readonly öffentlich: readonly string[];
}

/** What chance decides. */
interface Wurf {
  readonly teile: readonly { readonly istÖffentlich: boolean; readonly tops: readonly TopWurf[] }[];
  readonly nichtöffentlich: 'weglassen' | 'überschrift' | 'ergebnis';
  readonly reihenfolge: 'nach Erwähnung' | 'öffentliche zuerst';
  readonly status: 'entwurf' | 'unterschrieben';
  /** Which of the optional fields of the sitting are filled in, by place. */
  readonly felder: readonly boolean[];
}
interface TopWurf {
  readonly felder: readonly boolean[];
  readonly art: (typeof arten)[number];
  readonly stimmen: 'einstimmig' | 'gezählt' | 'namentlich' | 'geheim';
  readonly beschluss: 'Wortlaut' | 'Datei' | 'wie Vorlage';
}

const arten = ['Beschluss', 'Empfehlung', 'Kenntnisnahme', 'Anfrage', 'Antrag', 'Mitteilung', 'Verschiedenes'] as const;

const flags = (count: number) => fc.array(fc.boolean(), { minLength: count, maxLength: count });

const topWurf: fc.Arbitrary<TopWurf> = fc.record({
  felder: flags(32),
  art: fc.constantFrom(...arten),
  stimmen: fc.constantFrom('einstimmig', 'gezählt', 'namentlich', 'geheim'),
  beschluss: fc.constantFrom('Wortlaut', 'Datei', 'wie Vorlage'),
});

const wurf: fc.Arbitrary<Wurf> = fc.record({
  teile: fc
    .array(fc.record({ istÖffentlich: fc.boolean(), tops: fc.array(topWurf, { minLength: 1, maxLength: 1 }) }), {
      maxLength: 1,
    })
    .chain((teile) =>
      // One part of each kind at least, in any order.
      fc
        .tuple(
          topWurf,
          topWurf,
          fc.shuffledSubarray([0, 1, 2, 3].slice(0, teile.length + 2), { minLength: teile.length + 2 }),
        )
        .map(([open, closed, order]) => {
          const all = [...teile, { istÖffentlich: true, tops: [open] }, { istÖffentlich: false, tops: [closed] }];
          return order.map((index) => all[index] ?? { istÖffentlich: true, tops: [open] });
        }),
    ),
  nichtöffentlich: fc.constantFrom('weglassen', 'überschrift', 'ergebnis'),
  reihenfolge: fc.constantFrom('nach Erwähnung', 'öffentliche zuerst'),
  status: fc.constantFrom('entwurf', 'unterschrieben', 'unterschrieben'),
  felder: flags(24),
});

/** Always the same ones for the same seed. */
export function randomSittings(count: number, seed = 1): readonly RandomSitting[] {
  return fc.sample(wurf, { seed, numRuns: count }).map(build);
}

/** Gathers marks while the files are put together. */
export function createMarks() {
  const geheimnisse: Geheimnis[] = [];
  const öffentlich: string[] = [];
  return {
    geheimnisse,
    öffentlich,
    /** A new word for a value that not everybody may read. */
    geheim(feld: string, gedruckt: Druckort = 'vollständig'): string {
      const marke = `qz${String(geheimnisse.length).padStart(4, '0')}k`;
      geheimnisse.push({ marke, feld, gedruckt });
      return marke;
    },
    /** A new word for a value that everybody may read. */
    offen(): string {
      const marke = `pb${String(öffentlich.length).padStart(4, '0')}k`;
      öffentlich.push(marke);
      return marke;
    },
  };
}

/** What `createMarks` gives. */
export type Marks = ReturnType<typeof createMarks>;

/** The files put together so far, people and papers among them. */
interface Werkbank {
  readonly marks: Marks;
  readonly files: Record<string, string>;
  readonly personen: Record<string, object>;
  readonly anlagen: object[];
  readonly sitzung: string;
  readonly wurf: Wurf;
}

function build(chance: Wurf): RandomSitting {
  const marks = createMarks();
  const sitzung = 'sitzungen/2018-03-12-ausschuss';
  const bank: Werkbank = { marks, files: {}, personen: basePeople(), anlagen: [], sitzung, wurf: chance };
  const { files } = bank;
  const { geheim, offen } = marks;
  let number = 0;
  const teile = chance.teile.map(({ istÖffentlich, tops }) => ({
    teil: istÖffentlich ? 'öffentlich' : 'nichtöffentlich',
    tops: tops.map((top) => {
      number += 1;
      return istÖffentlich ? publicTop(bank, top, number) : restrictedTop(bank, top, number);
    }),
  }));
  const closed = teile.filter(({ teil }) => teil === 'nichtöffentlich').flatMap(({ tops }) => tops.map(({ nr }) => nr));
  const [nr = '1'] = closed;
  const open = teile.filter(({ teil }) => teil === 'öffentlich').flatMap(({ tops }) => tops.map((top) => top.nr));
  const [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14] = chance.felder;
  const isJoint = f9 === true;
  const last = teile.at(-1);
  const nextDay = f8 && last !== undefined && teile.length > 1 ? last : undefined;
  const [begun] = nextDay?.tops ?? [];
  const placeOfNextDay = () => (nextDay?.teil === 'öffentlich' ? offen() : geheim('fortsetzung.ort'));
  const after = teile.flatMap(({ tops }) => tops.map((top) => top.nr));
  const back = after[after.indexOf(nr) + 1];
  const person = (feld: string, gedruckt: Druckort = 'vollständig', rest: object = {}) =>
    addPerson(bank, geheim(feld, gedruckt), rest);
  const write = (path: string, value: object) => {
    files[path] = `${JSON.stringify(value)}\n`;
  };
  write(`${sitzung}/sitzung.yaml`, {
    gremium: isJoint ? ['ausschuss', 'beirat'] : 'ausschuss',
    nummer: isJoint ? { ausschuss: 12, beirat: 3 } : 12,
    datum: '2018-03-12',
    ort: 'Kreishaus',
    beginn: '17:00',
    ende: '19:00',
    leitung:
      f0 && closed.length === 1
        ? [
            { wer: 'a1' },
            { wer: person('leitung', 'nichtöffentlich'), ab_top: nr, bis_top: nr },
            ...(f10 && back ? [{ wer: 'a1', ab_top: back }] : []),
          ]
        : 'a1',
    schriftführung:
      f1 && closed.length === 1
        ? [{ wer: 's1' }, { wer: person('schriftführung', 'nichtöffentlich'), ab_top: nr, bis_top: nr }]
        : 's1',
    status: chance.status,
    interne_fassung: 'ja',
    ...(f2 ? { eröffnung: `Eröffnung ${offen()}.` } : {}),
    ...(begun === undefined
      ? {}
      : {
          fortsetzungen: [
            { datum: '2018-03-14', beginn: '17:00', ende: '19:00', ort: placeOfNextDay(), ab_top: begun.nr },
          ],
        }),
    ...(f3
      ? {
          unterbrechungen: [
            {
              tag: last?.tops.some((top) => top.nr === nr) && nextDay ? '2018-03-14' : '2018-03-12',
              ...{ von: '18:00', bis: '18:10', top: nr, anlass: geheim('unterbrechung') },
            },
          ],
        }
      : {}),
    ...(f11
      ? {
          ...{ aktenzeichen: offen(), einladung: '2018-03-01', nachträge: ['2018-03-05'], presse: 1, publikum: 2 },
          ...{ ordnungsgemäß_eingeladen: 'ja', beschlussfähig: 'ja', mitunterzeichnung: 'a2' },
        }
      : {}),
    anwesenheit: [
      { wer: 'a1', da: 'ja' },
      { wer: 'a2', da: 'ja', ...(f12 ? { zugeschaltet: 'ja' } : {}) },
      { wer: 'b1', da: 'ja' },
      { wer: 'b2', da: 'nein' },
      ...(f4
        ? [
            {
              wer: person('anwesenheit', 'vollständig', { fraktion: 'B', ort: geheim('ort', 'nirgends') }),
              vertritt: 'b2',
              ...(f13 ? { zeiten: [{ ab_top: nr, bis_top: nr }] } : { ab_top: nr, bis_top: nr }),
            },
          ]
        : []),
    ],
    anwesend_stimmberechtigt: isJoint ? { ausschuss: 3, beirat: 3 } : 3,
    verwaltung: [
      's1',
      ...(f14 ? [{ wer: 'v1', tops: [...open, nr] }] : []),
      ...(f5 ? [{ wer: person('verwaltung', 'vollständig', { amt: geheim('amt') }), tops: [nr] }] : []),
    ],
    gäste: f6 ? [{ name: geheim('gast'), für: geheim('gast.für'), tops: [nr] }] : [],
    tagesordnung: teile,
    anlagen: bank.anlagen,
  });
  write('koerperschaft.yaml', { name: 'Kreis Beispiel', profil: 'probe' });
  write('templates/profile/probe.yaml', {
    name: 'Probe',
    nichtöffentlich: chance.nichtöffentlich,
    anlagen_reihenfolge: chance.reihenfolge,
    ...(f12 ? { anlage: 'Anlage {nummer}[ zu TOP {top}]' } : {}),
    ...(f13 ? { anwesenheit: { wohnort: 'ja' } } : {}),
  });
  const committee = (name: string) => ({
    ...{ name, genitiv: `des ${name}es`, vorsitz: ['a1'], fraktionen: { A: 'Gruppe A', B: 'Gruppe B' } },
    mitglieder: ['a1', 'a2', 'b1', 'b2'].map((wer) => ({ wer })),
  });
  if (isJoint) write('gremien/beirat.yaml', committee(`Beirat ${offen()}`));
  write('gremien/ausschuss.yaml', {
    ...committee('Ausschuss'),
    ...(f7 ? { verteiler: { öffentlich: [offen()], nichtöffentlich: [geheim('verteiler', 'nichtöffentlich')] } } : {}),
  });
  write('personen.yaml', bank.personen);
  return { files, geheimnisse: marks.geheimnisse, öffentlich: marks.öffentlich };
}

function basePeople(): Record<string, object> {
  return {
    a1: { name: 'Muster, Anna', anrede: 'Frau', fraktion: 'A' },
    a2: { name: 'Muster, Bodo', anrede: 'Herr', fraktion: 'A' },
    b1: { name: 'Beispiel, Ernst', fraktion: 'B' },
    b2: { name: 'Beispiel, Berta', fraktion: 'B' },
    s1: { name: 'Beispiel, Sabine', amt: 'Schriftführerin' },
    v1: { name: 'Beispiel, Vera', amt: 'Amtsleiterin' },
  };
}

/** Somebody of whom the public is told nothing; the id is secret as well, and printed nowhere. */
function addPerson({ marks, personen }: Werkbank, name: string, rest: object): string {
  const id = marks.geheim('person.id', 'nirgends');
  personen[id] = { name: `${name}, Kim`, ...rest };
  return id;
}

function addFile({ files, sitzung, marks }: Werkbank, text: string, istGeheim: boolean): string {
  const name = `${istGeheim ? marks.geheim('dateiname', 'nirgends') : `text${Object.keys(files).length}`}.md`;
  files[`${sitzung}/${name}`] = `${text}\n`;
  return name;
}

/** A document with a protocol behind it; what it is attached with. */
function addAnnex(bank: Werkbank, istGeheim: boolean, rest: object): string {
  const { marks, files, anlagen } = bank;
  const word = (feld: string, gedruckt?: Druckort) => (istGeheim ? marks.geheim(feld, gedruckt) : marks.offen());
  const dokument = istGeheim ? marks.geheim('dokument.id', 'nirgends') : `plan${anlagen.length}`;
  const id = istGeheim ? marks.geheim('anlage.id') : `anlage${anlagen.length}`;
  const protokoll = istGeheim ? marks.geheim('protokoll.datei', 'nirgends') : `protokoll${anlagen.length}`;
  const freigabe = istGeheim ? 'intern' : 'öffentlich';
  files[`protokolle/${protokoll}.md`] =
    `---\ngruppe: ${word('protokoll.gruppe')}\ndatum: 2018-01-01\nfreigabe: ${freigabe}\n---\n## Kurzfassung\n${word('kurzfassung')}.\n`;
  files[`dokumente/${dokument}.yaml`] = `${JSON.stringify({
    art: 'zusammenfassung',
    titel: word('dokument.titel'),
    quellen: [`protokolle/${protokoll}.md`],
    öffentlich: istGeheim ? 'nein' : 'ja',
  })}\n`;
  anlagen.push({ id, dokument, titel: word('anlage.titel'), ...rest });
  return id;
}

/** The number of a paper that is not public. */
function addPaper({ marks, files }: Werkbank): { readonly nummer: string; readonly file: string } {
  const { geheim } = marks;
  const file = geheim('vorlage.datei', 'nirgends');
  const nummer = `${geheim('vorlage.nummer')}/2018`;
  files[`vorlagen/${file}.yaml`] = `${JSON.stringify({
    nummer,
    titel: geheim('vorlage.titel', 'nirgends'),
    amt: geheim('vorlage.amt', 'nirgends'),
    öffentlich: 'nein',
    beschlussvorschlag: geheim('vorlage.beschlussvorschlag', 'nirgends'),
    begründung: geheim('vorlage.begründung', 'nirgends'),
    finanzielle_auswirkungen: geheim('vorlage.finanzen', 'nirgends'),
  })}\n`;
  return { nummer, file };
}

function publicTop(bank: Werkbank, { felder, art }: TopWurf, number: number) {
  const { marks } = bank;
  const { geheim, offen } = marks;
  const [f0, f1, f2, f3, f4, f5] = felder;
  const annex = f0 && hasRoom(bank) ? ` Siehe {{anlage "${addAnnex(bank, false, {})}"}}.` : '';
  if (f5 && hasRoom(bank)) addAnnex(bank, true, { öffentlich: 'nein' });
  return {
    nr: String(number),
    titel: offen(),
    art,
    text: addFile(
      bank,
      withAsides(bank, `Beratung ${offen()}.${annex}`, felder.slice(6), { mark: offen, file: () => `bild${number}` }),
      false,
    ),
    ...publicRest(bank, felder.slice(10)),
    ...(f1 ? { vorlage: [addPaper(bank).nummer] } : {}),
    ...(f2 ? { vermerk: geheim('vermerk') } : {}),
    ...(f3 ? { einwohner: [{ name: geheim('einwohner.name'), anrede: 'Frau', ort: geheim('einwohner.ort') }] } : {}),
    ...(f4
      ? { beschluss: `Der Ausschuss beschließt ${offen()}.`, ergebnis: 'angenommen', abstimmung: 'einstimmig' }
      : {}),
  };
}

/** What else is recorded of a public item. */
function publicRest({ marks: { offen } }: Werkbank, felder: readonly boolean[]): object {
  const [f0, f1, f2, f3, f4, f5, f6] = felder;
  return {
    ...(f0 ? { zusagen: [{ wer: 's1', was: offen(), bis: '2018-09', erledigt: offen() }] } : {}),
    ...(f1 ? { erklärungen: [{ wer: 'b1', text: offen() }] } : {}),
    ...(f2 ? { niederschrift: offen(), einwendungen: [{ von: 'a2', was: offen(), ergebnis: offen() }] } : {}),
    ...(f3 ? { berichtigungen: [{ top: '3', was: offen(), datum: '2018-01-15' }] } : {}),
    ...(f4 ? { verlegt: offen() } : {}),
    ...(f5 ? { von: offen() } : {}),
    ...(f6 ? { wahl: { amt: offen(), vorschläge: ['a2'], abstimmung: 'einstimmig', gewählt: 'a2' } } : {}),
  };
}

/** Annexes are set again for every version: two are enough to mix, and more would only cost time. */
function hasRoom({ anlagen }: Werkbank): boolean {
  return anlagen.length < 2;
}

function restrictedTop(bank: Werkbank, chance: TopWurf, number: number) {
  const { marks, wurf: sitting } = bank;
  const { geheim, offen } = marks;
  const [f0, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13] = chance.felder;
  const isTold = sitting.nichtöffentlich !== 'weglassen';
  // Where the item is left out, its number is told nowhere, either.
  const nr = isTold ? `${number}` : geheim('nr');
  const annex = f0 && hasRoom(bank) ? ` Siehe {{anlage "${addAnnex(bank, true, {})}"}}.` : '';
  if (f1 && hasRoom(bank)) addAnnex(bank, true, { top: nr });
  if (chance.felder[21] && hasRoom(bank)) addAnnex(bank, false, { top: nr, öffentlich: 'ja' });
  const person = (feld: string) => addPerson(bank, geheim(feld), {});
  return {
    nr,
    titel: geheim('titel'),
    art: chance.art,
    text: addFile(
      bank,
      withAsides(bank, `Beratung ${geheim('text')}.${annex}`, chance.felder.slice(18), {
        mark: geheim,
        file: () => geheim('bild.datei', 'nirgends'),
      }),
      true,
    ),
    ...restrictedRest(bank, chance.felder.slice(22)),
    ...(f2 ? { titel_öffentlich: isTold ? offen() : geheim('titel_öffentlich', 'nirgends') } : {}),
    ...(f3 ? { von: geheim('von') } : {}),
    // To whom a published resolution is recommended is part of it.
    ...(f4 ? { an: 'Kreistag' } : {}),
    ...(f5 ? { vermerk: geheim('vermerk') } : {}),
    ...(f6 ? { einwohner: [{ name: geheim('einwohner.name'), ort: geheim('einwohner.ort') }] } : {}),
    ...(f7
      ? {
          erklärungen: [{ wer: 'a2', für: geheim('erklärung.für'), text: geheim('erklärung') }],
        }
      : {}),
    ...(f8 ? { zusagen: [{ wer: person('zusage.wer'), was: geheim('zusage'), bis: '2018-09' }] } : {}),
    ...(f9
      ? {
          ...(chance.felder[20] ? { niederschrift: geheim('niederschrift') } : {}),
          einwendungen: [
            {
              ...(chance.felder[19] ? { von: person('einwendung.von') } : {}),
              was: geheim('einwendung'),
              ergebnis: geheim('einwendung.ergebnis'),
            },
          ],
        }
      : {}),
    ...(f10 ? { berichtigungen: [{ top: '3', was: geheim('berichtigung') }] } : {}),
    ...(f11 ? { wahl: election(bank, chance.felder[24] === true) } : {}),
    ...(f12 ? { ergänzt: geheim('ergänzt') } : {}),
    ...(f13
      ? {
          abstimmungen: [
            {
              über: geheim('abstimmung.über'),
              von: geheim('abstimmung.von'),
              beschluss: geheim('abstimmung.beschluss'),
              ergebnis: 'abgelehnt',
              abstimmung: chance.felder[25] ? { wie: 'mehrheitlich', gegen: ['a2', 'A'] } : { ja: 1, nein: 2 },
            },
          ],
        }
      : {}),
    ...decided(bank, chance),
  };
}

/** What else is recorded of a non-public item. */
function restrictedRest({ marks: { geheim } }: Werkbank, felder: readonly boolean[]): object {
  const [f0, f1] = felder;
  return {
    ...(f0 ? { verlegt: geheim('verlegt') } : {}),
    ...(f1 ? { standard: 'verschiedenes' } : {}),
  };
}

function election({ marks }: Werkbank, hasBallots: boolean): object {
  const [first, second] = [marks.geheim('wahl.vorschlag'), marks.geheim('wahl.gewählt')];
  if (hasBallots) {
    return [
      {
        ...{ amt: marks.geheim('wahl.amt'), verfahren: 'geheim', vorschläge: [first, second], gewählt: second },
        wahlgänge: [{ stimmen: { [first]: 1, [second]: 1 }, enthaltung: 1 }, { stimmen: { [first]: 1, [second]: 2 } }],
        angenommen: 'ja',
      },
    ];
  }
  return { amt: marks.geheim('wahl.amt'), vorschläge: [first, second], abstimmung: 'einstimmig', gewählt: [second] };
}

/** The TOP's own resolution: published where both the TOP and the profile say so. */
function decided(bank: Werkbank, { felder, beschluss, stimmen }: TopWurf): object {
  const { marks, wurf: sitting } = bank;
  const [istBeschlossen, sollVeröffentlichtWerden, hatBefangene] = felder.slice(14);
  const paper = felder[17] || beschluss === 'wie Vorlage' ? addPaper(bank) : undefined;
  const vorlage = paper === undefined ? {} : { vorlage: [paper.nummer] };
  if (!istBeschlossen) return vorlage;
  const istOffen = sollVeröffentlichtWerden === true && sitting.nichtöffentlich === 'ergebnis';
  const word = (feld: string) => (istOffen ? marks.offen() : marks.geheim(feld));
  const wording = () => {
    if (beschluss === 'wie Vorlage') return 'wie Vorlage';
    const text = `Beschlossen wird ${word('beschluss')}.`;
    return beschluss === 'Datei' ? addFile(bank, text, !istOffen) : text;
  };
  const written = wording();
  if (written === 'wie Vorlage') printProposal(bank, istOffen ? 'öffentlich' : 'vollständig');
  const excluded = () => addPerson(bank, marks.geheim('befangen.wer'), {});
  return {
    ...vorlage,
    beschluss: written,
    beschluss_nr: `${word('beschluss_nr')}`,
    ergebnis: 'angenommen',
    abstimmung: votes(stimmen),
    ...(hatBefangene ? { befangen: [{ wer: excluded(), raum_verlassen: 'ja' }] } : {}),
    ...(sollVeröffentlichtWerden ? { veröffentlichen: 'ja' } : {}),
  };
}

/** The paper's proposed wording is printed as the resolution – for everybody where that is published, which the paper is not. */
function printProposal({ marks }: Werkbank, kreis: 'öffentlich' | 'vollständig'): void {
  const index = marks.geheimnisse.findLastIndex(({ feld }) => feld === 'vorlage.beschlussvorschlag');
  const [proposal] = marks.geheimnisse.slice(index, index + 1);
  if (proposal === undefined) return;
  if (kreis === 'öffentlich') marks.öffentlich.push(proposal.marke);
  marks.geheimnisse[index] =
    kreis === 'öffentlich' ? { ...proposal, feld: '' } : { ...proposal, gedruckt: 'vollständig' };
}

function votes(stimmen: TopWurf['stimmen']): unknown {
  if (stimmen === 'einstimmig') return 'einstimmig';
  if (stimmen === 'namentlich') return { verfahren: 'namentlich', ja: ['a1', 'a2'], nein: ['b1'] };
  return { ...(stimmen === 'geheim' ? { verfahren: 'geheim' } : {}), ja: 2, nein: 1, enthaltung: 0 };
}
