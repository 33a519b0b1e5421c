// What a random sitting is put together from, and what its items bring along: people, texts, annexes, papers. Each part is written for
// certain readers: its words are marks that everybody may read, or that not everybody may.

import type { Marks } from './marks.js';
import { withAsides } from './random-asides.js';
import type { Chance } from './random-chance.js';

/** The files put together so far, people and annexes among them. */
export interface Werkbank {
  readonly chance: Chance;
  readonly marks: Marks;
  readonly files: Record<string, string | Uint8Array>;
  readonly personen: Record<string, object>;
  readonly anlagen: object[];
  /** The folder of the sitting. */
  readonly sitzung: string;
  /** What the profile tells of non-public items. */
  readonly nichtöffentlich: 'weglassen' | 'überschrift' | 'ergebnis';
  readonly istGemeinsam: boolean;
}

/** Words for the readers of an item. */
export interface Feder {
  readonly istÖffentlich: boolean;
  readonly wort: (feld: string) => string;
}

/** For everybody, or not. */
export function penFor({ marks }: Werkbank, istÖffentlich: boolean): Feder {
  return { istÖffentlich, wort: istÖffentlich ? () => marks.offen() : marks.geheim };
}

/** Writes a value as a file of the workspace; JSON is YAML. */
export function addRecord({ files }: Pick<Werkbank, 'files'>, path: string, value: object): void {
  files[path] = `${JSON.stringify(value)}\n`;
}

/** Somebody of this name; the id is printed nowhere. */
export function addPerson({ marks, personen }: Werkbank, name: string, rest: object = {}): string {
  const id = marks.geheim('person.id');
  personen[id] = { name: `${name}, Kim`, ...rest };
  return id;
}

/** A text beside sitzung.yaml; the name of the file is secret where the text is. */
export function addFile({ files, sitzung, marks }: Werkbank, text: string, { istÖffentlich }: Feder): string {
  const name = `${istÖffentlich ? `text${Object.keys(files).length}` : marks.geheim('dateiname')}.md`;
  files[`${sitzung}/${name}`] = `${text}\n`;
  return name;
}

/** The deliberation: words, an annex, a footnote and a picture where chance wants them. */
export function addText(bank: Werkbank, feder: Feder): string {
  const { chance, files, marks, sitzung } = bank;
  const annex = chance.coin() && hasRoom(bank) ? ` Siehe {{anlage "${addAnnex(bank, feder)}"}}.` : '';
  const words = {
    mark: feder.wort,
    file: () => (feder.istÖffentlich ? `bild${Object.keys(files).length}` : marks.geheim('bild.datei')),
    hidden: () => marks.geheim('bild.angaben'),
  };
  const asides = {
    hasNote: chance.coin(),
    picture: chance.one('svg', 'jpeg', 'png', undefined, undefined, undefined),
  } as const;
  return addFile(bank, withAsides({ sitzung, files }, `Beratung ${feder.wort('text')}.${annex}`, asides, words), feder);
}

/** Annexes are set again for every version: two are enough to mix, and more would only cost time. */
export function hasRoom({ anlagen }: Werkbank): boolean {
  return anlagen.length < 2;
}

/** A document with a protocol behind it, as an annex; what it is attached with. */
export function addAnnex(bank: Werkbank, { istÖffentlich, wort }: Feder, rest: object = {}): string {
  const { marks, files, anlagen, chance } = bank;
  const name = (feld: string, open: string) => (istÖffentlich ? `${open}${anlagen.length}` : marks.geheim(feld));
  const dokument = name('dokument.id', 'plan');
  const id = name('anlage.id', 'anlage');
  const protokoll = name('protokoll.datei', 'protokoll');
  const freigabe = istÖffentlich ? 'öffentlich' : 'intern';
  files[`protokolle/${protokoll}.md`] =
    `---\ngruppe: ${wort('protokoll.gruppe')}\ndatum: 2018-01-01\nfreigabe: ${freigabe}\n---\n## Kurzfassung\n${wort('kurzfassung')}.\n`;
  addRecord(bank, `dokumente/${dokument}.yaml`, {
    art: 'zusammenfassung',
    titel: wort('dokument.titel'),
    quellen: [`protokolle/${protokoll}.md`],
    öffentlich: istÖffentlich ? 'ja' : 'nein',
  });
  const number = chance.seldom(() => ({ nummer: anlagen.length + 3 }));
  anlagen.push({ id, dokument, titel: wort('anlage.titel'), ...number, ...rest });
  return id;
}

/** The number of a paper; `vorschlag` is what it proposes to decide. */
export function addPaper(bank: Werkbank, { istÖffentlich, wort }: Feder, vorschlag?: string): string {
  const { marks, chance } = bank;
  const unprinted = (feld: string) => (istÖffentlich ? 'Angabe' : marks.geheim(feld));
  const file = istÖffentlich ? `vorlage${Object.keys(bank.files).length}` : wort('vorlage.datei');
  const nummer = `${wort('vorlage.nummer')}/2018`;
  addRecord(bank, `vorlagen/${file}.yaml`, {
    ...{
      nummer,
      titel: unprinted('vorlage.titel'),
      amt: unprinted('vorlage.amt'),
      öffentlich: istÖffentlich ? 'ja' : 'nein',
    },
    beschlussvorschlag: vorschlag ?? unprinted('vorlage.beschlussvorschlag'),
    begründung: unprinted('vorlage.begründung'),
    finanzielle_auswirkungen: unprinted('vorlage.finanzen'),
    ...chance.seldom(() => ({
      ...{ art: unprinted('vorlage.art'), datum: '2018-02-20' },
      beratungsfolge: [
        {
          ...{ gremium: 'ausschuss', datum: '2018-03-12', zuständigkeit: 'Entscheidung' },
          ergebnis: unprinted('vorlage.beratungsfolge.ergebnis'),
        },
      ],
      anlagen: [
        { id: istÖffentlich ? 'karte' : unprinted('vorlage.anlage.id'), titel: unprinted('vorlage.anlage.titel') },
      ],
    })),
  });
  return nummer;
}
