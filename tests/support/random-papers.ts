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

/** An annex of any kind: its id, for texts that refer to it. */
export function addAnnex(
  bank: Werkbank,
  feder: Feder,
  rest: { readonly top?: string; readonly öffentlich?: string } = {},
): string {
  const { anlagen, chance } = bank;
  const kind = chance.one('dokument', 'dokument', 'csv', 'md', 'txt', 'ohne Eintrag', 'ohne Datei');
  const number = chance.seldom(() => ({ nummer: anlagen.length + 3 }));
  if (kind === 'dokument') return addEntry(bank, feder, { ...addDocument(bank, feder), ...number, ...rest });
  if (kind === 'ohne Datei') {
    const told = chance.one({ vorgelegen: 'ja' }, { abrufbar: 'ja' });
    const id = nameOf(bank, feder)('anlage.id ohne Datei', 'unterlage');
    return addEntry(bank, feder, { id, ...told, ...number, ...rest });
  }
  // A file that no entry names says in its name which TOP it belongs to.
  if (kind === 'ohne Eintrag' && rest.top !== undefined && rest.öffentlich === undefined) {
    return addAnnexFile(bank, feder, { ending: 'txt', prefix: `TOP ${rest.top} ` });
  }
  const ending = kind === 'ohne Eintrag' ? 'txt' : kind;
  const datei = `anlagen/${addAnnexFile(bank, feder, { ending, prefix: '' })}.${ending}`;
  const id = nameOf(bank, feder)('anlage.id', 'anlage');
  const told = {
    von: feder.wort('anlage.von'),
    ...chance.seldom(() => ({ deckblatt: 'ja', stempel: 'nein', außerhalb: 'nein', blätter: '1' })),
    ...chance.seldom(() => ({ beschreibung: nameOf(bank, feder)('anlage.beschreibung', 'Beschreibung') })),
  };
  const belongs = chance.coin() ? hostFor(bank, feder) : {};
  return addEntry(bank, feder, { id, datei, ...told, ...number, ...belongs, ...rest });
}

/** Names of public annexes are no marks: they may be told to anybody, and need not be. */
function nameOf({ marks, files, anlagen }: Werkbank, { istÖffentlich }: Feder) {
  return (feld: string, open: string) =>
    istÖffentlich ? `${open}${Object.keys(files).length}-${anlagen.length}` : marks.geheim(feld);
}

function addEntry(
  { anlagen }: Werkbank,
  { wort }: Feder,
  entry: { readonly id: string; readonly [key: string]: unknown },
): string {
  anlagen.push({ ...entry, titel: wort('anlage.titel') });
  return entry.id;
}

/** A document with a protocol behind it. */
function addDocument(bank: Werkbank, feder: Feder): { readonly id: string; readonly dokument: string } {
  const { files } = bank;
  const { istÖffentlich, wort } = feder;
  const name = nameOf(bank, feder);
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
  return { id, dokument };
}

/** A file in the folder of annexes; its name without the ending, which is also the id it gets by itself. */
function addAnnexFile(
  bank: Werkbank,
  feder: Feder,
  { ending, prefix }: { readonly ending: 'csv' | 'md' | 'txt'; readonly prefix: string },
): string {
  const { files, sitzung } = bank;
  const stem = nameOf(bank, feder)('anlage.datei', 'datei');
  const mark = feder.wort('anlage.inhalt');
  const contents = { csv: `Wort;Zahl\n${mark};1\nWort;2\n`, md: `# ${mark}\n\nText.\n`, txt: `${mark}\n` };
  files[`${sitzung}/anlagen/${prefix}${stem}.${ending}`] = contents[ending];
  return stem;
}

/** An annex that this one may belong to: for the same readers, or its letter would tell of the other. */
function hostFor({ anlagen, marks }: Werkbank, { istÖffentlich }: Feder): { readonly zu?: string } {
  const [first] = anlagen;
  const id = first !== undefined && 'id' in first ? String(first.id) : undefined;
  if (id === undefined || (first !== undefined && 'nummer' in first)) return {};
  const isSecret = marks.geheimnisse.some(({ marke }) => marke === id);
  return isSecret === !istÖffentlich ? { zu: id } : {};
}

/** The number of a paper; `vorschlag` is what it proposes to decide. One in four is printed itself, for its own readers. */
export function addPaper(bank: Werkbank, { istÖffentlich, wort }: Feder, vorschlag?: string): string {
  const { marks, chance } = bank;
  const isPrinted = chance.one(true, false, false, false);
  const name = (feld: string) => (isPrinted && !istÖffentlich ? marks.geheim(`${feld} gedruckt`) : wort(feld));
  const said = (feld: string) => {
    if (!isPrinted) return istÖffentlich ? 'Angabe' : marks.geheim(feld);
    return istÖffentlich ? marks.offen() : marks.geheim('vorlage.text gedruckt');
  };
  const file = istÖffentlich ? `vorlage${Object.keys(bank.files).length}` : name('vorlage.datei');
  const nummer = `${name('vorlage.nummer')}/2018`;
  addRecord(bank, `vorlagen/${file}.yaml`, {
    ...{ nummer, titel: said('vorlage.titel'), amt: said('vorlage.amt'), öffentlich: istÖffentlich ? 'ja' : 'nein' },
    beschlussvorschlag: vorschlag ?? said('vorlage.beschlussvorschlag'),
    begründung: said('vorlage.begründung'),
    ...(isPrinted ? printedOnly(bank, said) : { finanzielle_auswirkungen: said('vorlage.finanzen') }),
    ...chance.seldom(() => ({
      ...{ art: said('vorlage.art'), datum: '2018-02-20' },
      beratungsfolge: [
        {
          ...{ gremium: 'ausschuss', datum: '2018-03-12', zuständigkeit: 'Entscheidung' },
          ergebnis: said('vorlage.beratungsfolge.ergebnis'),
        },
      ],
      anlagen: [
        {
          id: istÖffentlich ? 'karte' : marks.geheim('vorlage.anlage.id'),
          ...{ titel: name('vorlage.anlage.titel'), ...(isPrinted && { abrufbar: 'ja' }) },
        },
      ],
    })),
  });
  return nummer;
}

/** What stands in a paper that is printed, and in no other. */
function printedOnly(bank: Werkbank, said: (feld: string) => string): object {
  const { chance } = bank;
  const wer = addPerson(bank, said('vorlage.unterschrift'));
  return {
    ...{ datum: '2018-02-20', aktenzeichen: said('vorlage.aktenzeichen'), sachverhalt: said('vorlage.sachverhalt') },
    ...{ alternativen: said('vorlage.alternativen'), klimarelevanz: said('vorlage.klimarelevanz') },
    finanzielle_auswirkungen: {
      ...{ erläuterung: said('vorlage.finanzen'), aufwand: said('vorlage.aufwand'), ertrag: said('vorlage.ertrag') },
      ...{
        folgekosten: said('vorlage.folgekosten'),
        produkt: said('vorlage.produkt'),
        deckung: said('vorlage.deckung'),
      },
    },
    mitzeichnung: [{ wer: said('vorlage.mitzeichnung'), am: chance.one('2018-02-19', 'offen') }],
    status: chance.one('entwurf', 'mitzeichnung', 'endfassung'),
    unterschrift: [{ wer, funktion: said('vorlage.funktion'), am: chance.one('2018-02-20', 'offen') }],
  };
}
