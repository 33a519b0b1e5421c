// Random sittings with public and non-public parts, as the files of a workspace. Every value that not everybody may read carries a
// mark of its own – in fields, texts, names of files, annexes and people – and so does every public one, so that the search for
// marks can be seen to find something. All values can stand together: nothing here is to be a mistake.
import { createMarks, type Geheimnis } from './marks.js';
import { type Chance, chances } from './random-chance.js';
import { addRecord, penFor, type Werkbank } from './random-papers.js';
import { type Ablauf, presence } from './random-presence.js';
import { agendaItems, type Punkt } from './random-tops.js';

/** A workspace with one sitting. */
export interface RandomSitting {
  /** By their paths from the workspace on. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The sitting's own file. */
  readonly angaben: string;
  /** Whether it can be kept for good. */
  readonly istUnterschrieben: boolean;
  readonly geheimnisse: readonly Geheimnis[];
  /** Marks that everybody may read, and must find. */
  readonly öffentlich: readonly string[];
}

/** Always the same ones for the same seed. */
export function randomSittings(count: number, seed = 1): readonly RandomSitting[] {
  return chances(count, seed).map(build);
}

interface Teil {
  readonly teil: 'öffentlich' | 'nichtöffentlich';
  readonly tops: readonly Punkt[];
}

const [ersterTag, zweiterTag] = ['2018-03-12', '2018-03-14'];

function build(chance: Chance): RandomSitting {
  const marks = createMarks();
  const bank: Werkbank = {
    ...{ chance, marks, files: {}, personen: basePeople(), anlagen: [], sitzung: 'sitzungen/2018-03-12-ausschuss' },
    nichtöffentlich: chance.one('weglassen', 'überschrift', 'ergebnis'),
    istGemeinsam: chance.one(true, false, false),
  };
  const teile = agenda(bank);
  const fortsetzung = teile.length > 1 && chance.coin() ? teile.at(-1) : undefined;
  const ablauf = courseOf(teile, fortsetzung);
  const { nr, tag } = ablauf;
  const byDay = chance.coin();
  const status = chance.one('entwurf', 'durchsicht', 'unterschrieben', 'unterschrieben', 'veröffentlicht');
  const { perhaps, seldom } = chance;
  const { offen, geheim } = marks;
  const joint = <T>(one: T, other: T) => (bank.istGemeinsam ? { ausschuss: one, beirat: other } : one);
  addRecord(bank, `${bank.sitzung}/sitzung.yaml`, {
    gremium: bank.istGemeinsam ? ['ausschuss', 'beirat'] : 'ausschuss',
    nummer: joint(12, 3),
    ...{ datum: ersterTag, ort: 'Kreishaus', beginn: '17:00', ende: '19:00', status, interne_fassung: 'ja' },
    typografie: { zahlen: 'leerzeichen' },
    ...seldom(() => ({ stand: '2018-03-20' })),
    ...perhaps(() => ({ eröffnung: { öffentlich: offen(), nichtöffentlich: geheim('eröffnung') } })),
    ...(fortsetzung === undefined ? {} : { fortsetzungen: [continuation(bank, fortsetzung, byDay)] }),
    ...perhaps(() => ({
      unterbrechungen: [
        {
          ...(ablauf.tage.length > 1 || chance.coin() ? { tag } : {}),
          ...{ von: '18:00', bis: '18:10', top: nr, anlass: geheim('unterbrechung') },
        },
      ],
    })),
    ...perhaps(() => ({
      ...{ aktenzeichen: offen(), einladung: '2018-03-01', nachträge: ['2018-03-05'], presse: 1, publikum: 2 },
      ...{ ordnungsgemäß_eingeladen: 'ja', beschlussfähig: 'ja' },
    })),
    ...presence(bank, ablauf),
    tagesordnung: teile.map((teil, index) => ({
      ...(index === 0 ? seldom(() => ({ beginn: '17:00' })) : {}),
      ...teil,
      tops: teil.tops.map((top) => ({
        ...(top === teile[0]?.tops[0]
          ? seldom(() => ({ beginn: '17:00', ende: top.nr === nr ? '18:30' : '17:30' }))
          : {}),
        ...(byDay && fortsetzung !== undefined ? { tag: teil === fortsetzung ? zweiterTag : ersterTag } : {}),
        ...top,
      })),
    })),
    anlagen: bank.anlagen,
  });
  addSurroundings(bank);
  return {
    files: bank.files,
    angaben: `${bank.sitzung}/sitzung.yaml`,
    istUnterschrieben: status === 'unterschrieben' || status === 'veröffentlicht',
    geheimnisse: marks.geheimnisse,
    öffentlich: marks.öffentlich,
  };
}

/** One part of each kind at least, in any order; the items are numbered as they come. */
function agenda(bank: Werkbank): readonly Teil[] {
  const { one } = bank.chance;
  const kinds = one(
    [true, false],
    [false, true],
    [true, false, true],
    [false, true, false],
    [true, true, false],
    [true, false, false],
  );
  let number = 1;
  const teile = kinds.map((istÖffentlich): Teil => {
    const tops = agendaItems(bank, istÖffentlich, number);
    number += tops.length;
    return { teil: istÖffentlich ? 'öffentlich' : 'nichtöffentlich', tops };
  });
  return teile.map((teil, index) => ({ ...teil, tops: joinedWith(bank, teil.tops, teile[index + 1]) }));
}

/** At times the last item of a part was dealt with together with the first of the next: across parts, nobody outside is to know. */
function joinedWith({ chance }: Werkbank, tops: readonly Punkt[], next: Teil | undefined): readonly Punkt[] {
  const [other] = next?.tops ?? [];
  const joined = other === undefined ? {} : chance.seldom(() => ({ gemeinsam_mit: other.nr }));
  return tops.map((top, index) => ({ ...top, ...(index === tops.length - 1 ? joined : {}) }));
}

function courseOf(teile: readonly Teil[], fortsetzung: Teil | undefined): Ablauf {
  const numbers = (parts: readonly Teil[]) => parts.flatMap(({ tops }) => tops.map(({ nr }) => nr));
  const closed = teile.filter(({ teil }) => teil === 'nichtöffentlich');
  const [nr = ''] = numbers(closed);
  return {
    ...{ tops: numbers(teile), nr, istEinzige: numbers(closed).length === 1 },
    ohneAbstimmung: withoutVote(teile.flatMap(({ tops }) => tops)),
    öffentliche: numbers(teile.filter(({ teil }) => teil === 'öffentlich')),
    öffentlicheTage: teile.flatMap((one) =>
      one.teil === 'nichtöffentlich' ? [] : [one === fortsetzung ? zweiterTag : ersterTag],
    ),
    tage: fortsetzung === undefined ? [ersterTag] : [ersterTag, zweiterTag],
    tag: fortsetzung?.tops.some((top) => top.nr === nr) ? zweiterTag : ersterTag,
  };
}

function withoutVote(tops: readonly Punkt[]): readonly string[] {
  const voted = JSON.stringify(tops.map(({ abstimmung }) => abstimmung));
  return tops
    .filter((top) => !('abstimmung' in top || 'abstimmungen' in top || 'wahl' in top))
    .map(({ nr }) => nr)
    .filter((nr) => !voted.includes(JSON.stringify(nr)));
}

/** The second day: where it was, those may know who may read what was dealt with then. */
function continuation(bank: Werkbank, { teil, tops }: Teil, byDay: boolean): object {
  const { wort } = penFor(bank, teil === 'öffentlich');
  const first = byDay ? {} : { ab_top: tops[0]?.nr };
  return { datum: zweiterTag, beginn: '17:00', ende: '19:00', ort: wort('fortsetzung.ort'), ...first };
}

/** Body, profile, committees, people. */
function addSurroundings(bank: Werkbank): void {
  const { chance, marks, nichtöffentlich } = bank;
  addRecord(bank, 'koerperschaft.yaml', { name: 'Kreis Beispiel', profil: 'probe' });
  addRecord(bank, 'templates/profile/probe.yaml', {
    ...{ name: 'Probe', nichtöffentlich, anlagen_reihenfolge: chance.one('nach Erwähnung', 'öffentliche zuerst') },
    ...chance.perhaps(() => ({ anlage: 'Anlage {nummer}[ zu TOP {top}]' })),
    anwesenheit: { eigenschaft: 'ja', ...chance.perhaps(() => ({ gliederung: 'eine Liste' })) },
    ...chance.perhaps(() => ({ beratung: 'Abschnitte', arten: 'ja', unterschriften: ['leitung', 'mitglied'] })),
  });
  const committee = (name: string) => ({
    ...{ name, genitiv: `des ${name}es`, vorsitz: ['a1'], fraktionen: { A: 'Gruppe A', B: 'Gruppe B' } },
    mitglieder: ['a1', 'a2', 'b1', 'b2'].map((wer) => ({ wer })),
  });
  if (bank.istGemeinsam) addRecord(bank, 'gremien/beirat.yaml', committee(`Beirat ${marks.offen()}`));
  addRecord(bank, 'gremien/ausschuss.yaml', {
    ...committee('Ausschuss'),
    ...chance.perhaps(() => ({
      verteiler: { öffentlich: [marks.offen()], nichtöffentlich: [marks.geheim('verteiler')] },
    })),
  });
  addRecord(bank, 'personen.yaml', bank.personen);
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
