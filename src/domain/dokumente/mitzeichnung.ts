// Co-ordinating a plan: the line below each chapter that tells its state, and the sheet that tells and takes the co-signatures.
import { placed } from '../../diagnostic.js';
import { plainText } from '../../document/walk.js';
import { formatDateShort } from '../../source/german-date.js';
import {
  type Baustein,
  type DokumentSicht,
  fassungFor,
  type GeplantesDokument,
  sichtAus,
  type Umfeld,
} from '../art.js';
import type { Lesung } from '../lesung.js';
import { stehtAus } from '../mitzeichnung.js';
import { briefkopf, type Koerperschaft } from '../stammdaten/koerperschaft.js';
import type { Bericht } from './bericht-form.js';
import { type Kapitel, kapitelüberschriften } from './kapitel.js';
import { type Kapitelkopf, mitzeichnungenOf } from './kapitelkopf.js';

/** The state of every chapter that tells one, for the line below its heading. */
export function kapitelstände(kapitel: readonly Kapitel[]): ReadonlyMap<string, Baustein> {
  return new Map(
    kapitel.flatMap(({ schlüssel, kopf }) =>
      kopf === undefined
        ? []
        : [[schlüssel, { vorlage: 'kapitelstand', werte: standOf(kopf), texte: new Map() }] as const],
    ),
  );
}

const wörter: Readonly<Record<Kapitelkopf['status'], string>> = {
  entwurf: 'Entwurf',
  mitzeichnung: 'in Mitzeichnung',
  abgestimmt: 'abgestimmt',
};

function standOf({ status, zuständig = '', mitzeichnung }: Kapitelkopf) {
  const all = mitzeichnungenOf(mitzeichnung);
  return {
    status: wörter[status],
    zuständig,
    mitgezeichnet: all.filter((one) => !stehtAus(one)).map(({ wer, am = '' }) => `${wer} (${formatDateShort(am)})`),
    offen: all.filter(stehtAus).map(({ wer }) => wer),
  };
}

/** Reports `mitzeichnung-offen` at every co-signature that is missing although the plan is finished. */
export function reportOpen(
  { report, origins }: Lesung,
  plan: Pick<Kapitelkopf, 'mitzeichnung'>,
  kapitel: readonly Kapitel[],
): void {
  const heads = [plan, ...kapitel.flatMap(({ kopf }) => kopf ?? [])];
  for (const { mitzeichnung } of heads) {
    for (const [index, one] of mitzeichnungenOf(mitzeichnung).entries()) {
      if (stehtAus(one)) report(placed(openInFinal(one.wer), origins.at(mitzeichnung, index)));
    }
  }
}

function openInFinal(wer: string) {
  return {
    code: 'mitzeichnung-offen',
    severity: 'Warnung',
    message: `Die Mitzeichnung von „${wer}“ ist noch offen, der Plan aber schon Endfassung.`,
    remedy: `Tragen Sie ein, wann mitgezeichnet wurde, zum Beispiel { wer: ${wer}, am: 2018-09-03 } – oder schreiben Sie bis dahin status: mitzeichnung.`,
  } as const;
}

/** The sheet, which never leaves the office; nothing where nobody has to co-sign. */
export function planMitzeichnungsblatt(
  { koerperschaft }: Umfeld,
  bericht: Bericht,
  ganz: Kapitelkopf['mitzeichnung'],
): GeplantesDokument | undefined {
  const zeilen = [...rowsOf(bericht.kapitel), ...rows(ganz, { kapitel: 'Gesamter Plan', zuständig: '' })];
  if (zeilen.length === 0) return undefined;
  const { id, datei, kapitel } = bericht;
  return {
    id: `${id}/mitzeichnung`,
    dokument: id,
    kreis: 'öffentlich',
    // Apart from the plan's own readers: it is for the office even where everybody may read the plan.
    fassung: fassungFor('vollständig', false),
    art: 'mitzeichnungsblatt',
    bezeichnung: 'Mitzeichnungsblatt',
    istEntwurf: false,
    hinweise: [],
    hatKapitelnummern: false,
    anlagen: [],
    needs: [],
    quellen: [datei, ...kapitel.map((one) => one.datei)],
    sicht: sichtAus(view, koerperschaft.angaben, bericht.angaben, zeilen),
  };
}

interface Zeile {
  /** Empty in further rows of the same chapter. */
  readonly kapitel: string;
  readonly zuständig: string;
  readonly wer: string;
  /** Empty as long as it is open. */
  readonly am: string;
}

function rowsOf(kapitel: readonly Kapitel[]): readonly Zeile[] {
  let number = 0;
  return kapitel.flatMap(({ blocks, kopf }) => {
    const headings = kapitelüberschriften(blocks);
    const [first] = headings;
    const titel = `${number + 1} ${plainText(first?.children ?? [])}`;
    number += headings.length;
    return rows(kopf?.mitzeichnung ?? [], { kapitel: titel, zuständig: kopf?.zuständig ?? '' });
  });
}

function rows(
  mitzeichnung: Kapitelkopf['mitzeichnung'],
  whose: Pick<Zeile, 'kapitel' | 'zuständig'>,
): readonly Zeile[] {
  return mitzeichnungenOf(mitzeichnung).map((one, index) => ({
    ...(index === 0 ? whose : { kapitel: '', zuständig: '' }),
    wer: one.wer,
    am: stehtAus(one) ? '' : (one.am ?? ''),
  }));
}

function view(
  körperschaft: Koerperschaft['angaben'],
  { titel, kurztitel = titel, stand, version = '' }: Bericht['angaben'],
  zeilen: readonly Zeile[],
): DokumentSicht {
  return {
    meta: {
      title: `Mitzeichnungsblatt: ${titel}`,
      author: körperschaft.name,
      date: stand,
      language: 'de-DE',
      keywords: ['Mitzeichnungsblatt'],
    },
    frame: {
      headLeft: körperschaft.name,
      headRight: kurztitel,
      footLeft: 'Nur für den Dienstgebrauch',
      headOnFirstPage: false,
    },
    werte: {
      körperschaft: briefkopf(körperschaft),
      titel,
      stand,
      version,
      zeilen,
      offen: [...new Set(zeilen.filter(({ am }) => am === '').map(({ wer }) => wer))],
    },
    texte: new Map(),
  };
}
