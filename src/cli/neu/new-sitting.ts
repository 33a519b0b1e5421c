// What `neu sitzung` does: asks for what nobody else can know, and lays the sitting out.
import { basename } from 'node:path';
import { enumerate, nearest } from '../../diagnostic.js';
import type { Arbeitsbereich } from '../../domain/arbeitsbereich.js';
import { alsDateiname } from '../../domain/geruest/neue-datei.js';
import { neueSitzung } from '../../domain/geruest/neue-sitzung.js';
import { lastOf } from '../../domain/geruest/offenes.js';
import { readProfil } from '../../domain/profil/profil.js';
import type { Sitzung } from '../../domain/sitzung/sitzung.js';
import type { Gremium } from '../../domain/stammdaten/gremium.js';
import { formatDateLong, parseDate, parseTime } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import { foldSpelling } from '../../source/spelling.js';
import type { NeueSitzungOptions } from '../befehle/neu.js';
import { complaint } from '../german-commander.js';
import type { Umgebung } from '../umgebung.js';
import { layDown } from './lay-down.js';
import { answerTo, readWords, type Understood } from './questions.js';
import { workspaceHere } from './workspace-here.js';

/** Lays out a sitting; the exit code. */
export async function newSitting(
  folder: string | undefined,
  given: NeueSitzungOptions,
  umgebung: Umgebung,
): Promise<number> {
  const bereich = workspaceHere(umgebung);
  const gremium = bereich && (await committee(bereich, given.gremium, umgebung));
  const profil = bereich && gremium && profileOf(bereich, gremium);
  if (bereich === undefined || gremium === undefined) return 2;
  if (profil === undefined) {
    umgebung.error(
      complaint('Das Gremienprofil lässt sich nicht lesen.', 'Was daran falsch ist, zeigt „sitzungswerk prüfen“.'),
    );
    return 2;
  }
  const known = await facts(given, { gremium, last: lastOf(gremium, bereich.sitzungen) }, umgebung);
  if (known === undefined) return 2;
  const { datum, beginn, ort, nummer } = known;
  const ordner = folder === undefined ? `${datum}-${alsDateiname(gremium.id)}` : basename(folder);
  const neue = { gremium, profil, datum, beginn, ort, ordner, ...(nummer === undefined ? {} : { nummer }) };
  const name = gremium.angaben.kurz ?? gremium.angaben.name;
  const number = nummer === undefined ? '' : `${nummer}. Sitzung, `;
  const read = `${name}, ${number}${formatDateLong(datum)}, ${beginn === offen ? 'Beginn offen' : `${beginn} Uhr`}`;
  const next = `Texte und Angaben eintragen, dann „sitzungswerk erstellen ${ordner}“`;
  return layDown(neueSitzung(neue, bereich), { workspace: bereich.lesung.ordner, read, next }, umgebung);
}

function profileOf({ lesung, koerperschaft }: Arbeitsbereich, { angaben }: Gremium) {
  return readProfil(lesung, angaben.profil ?? koerperschaft.angaben.profil, undefined)?.wert;
}

/** The committee that was named, the only one there is, or the one a person chooses. */
async function committee(
  { gremien }: Arbeitsbereich,
  given: string | undefined,
  umgebung: Umgebung,
): Promise<Gremium | undefined> {
  const ids = [...gremien.keys()];
  const [only] = ids;
  if (only === undefined) {
    const remedy =
      'Legen Sie zuerst eines an: „sitzungswerk neu gremium ausschuss“. Eines, das da ist, prüft „sitzungswerk prüfen“.';
    umgebung.error(complaint('In gremien/ liegt kein Gremium, das sich lesen lässt.', remedy));
    return undefined;
  }
  const read = (typed: string): Understood<Gremium> => {
    const id = ids.find((candidate) => foldSpelling(candidate) === foldSpelling(typed));
    const found = id === undefined ? undefined : gremien.get(id);
    if (found !== undefined) return { value: found };
    const near = nearest(typed, ids);
    const remedy = near === undefined ? `Es gibt ${enumerate(ids)}.` : `Meinten Sie „${near}“?`;
    return { refusal: { message: `Das Gremium „${typed}“ gibt es nicht.`, remedy } };
  };
  const words = `Gremium (${ids.join(', ')})`;
  return answerTo(
    { option: '--gremium', words, given: given ?? (ids.length === 1 ? only : undefined), read },
    umgebung,
  );
}

interface Vorher {
  readonly gremium: Gremium;
  readonly last: Sitzung | undefined;
}

/** When, where and which in the row; asked in this order, the place and time of the last sitting proposed. */
async function facts(given: NeueSitzungOptions, { gremium, last }: Vorher, umgebung: Umgebung) {
  const datum = await answerTo(
    { option: '--datum', words: 'Datum der Sitzung', given: given.datum, read: parseDate },
    umgebung,
  );
  const open = { proposal: offen, otherwise: offen } as const;
  const beginn =
    datum &&
    (await answerTo(
      {
        ...open,
        option: '--beginn',
        words: 'Beginn',
        given: given.beginn,
        ...proposal(last?.tage[0].beginn),
        read: readTime,
      },
      umgebung,
    ));
  const ort =
    beginn &&
    (await answerTo(
      { ...open, option: '--ort', words: 'Ort', given: given.ort, ...proposal(last?.tage[0].ort), read: readWords },
      umgebung,
    ));
  if (datum === undefined || beginn === undefined || ort === undefined) return undefined;
  const nummer = given.nummer === undefined ? nextNumber(gremium, last) : Number(given.nummer);
  if (given.nummer !== undefined && !/^[1-9]\d*$/u.test(given.nummer)) {
    umgebung.error(
      complaint(`„${given.nummer}“ ist keine Nummer einer Sitzung.`, 'Schreiben Sie zum Beispiel --nummer 12.'),
    );
    return undefined;
  }
  return { datum, beginn, ort, nummer };
}

function proposal(value: string | undefined): { readonly proposal?: string } {
  return value === undefined ? {} : { proposal: value };
}

function readTime(typed: string): Understood<string> {
  return foldSpelling(typed) === offen ? { value: offen } : parseTime(typed);
}

/** Only where the last one has a number; a joint sitting has one for each committee. */
function nextNumber({ id }: Gremium, last: Sitzung | undefined): number | undefined {
  const typed = last?.angaben.nummer;
  const number = typed instanceof Map ? typed.get(id) : typed;
  return typeof number === 'number' ? number + 1 : undefined;
}
