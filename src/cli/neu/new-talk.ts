// What `neu gespräch` does.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { nearest } from '../../diagnostic.js';
import type { Arbeitsbereich } from '../../domain/arbeitsbereich.js';
import { neuesGespräch } from '../../domain/geruest/neues-gespraech.js';
import { findKommune, kommunenOf } from '../../domain/planung/kommunen.js';
import { formatDateLong, parseDate } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import { complaint } from '../german-commander.js';
import type { Umgebung } from '../umgebung.js';
import { layDown } from './lay-down.js';
import { answerTo, type Understood } from './questions.js';
import { workspaceHere } from './workspace-here.js';

/** Lays out a talk with a municipality, or with somebody else; the exit code. */
export async function newTalk(
  mit: string,
  given: { readonly datum?: string; readonly verband?: boolean },
  umgebung: Umgebung,
): Promise<number> {
  const bereich = workspaceHere(umgebung);
  if (bereich === undefined) return 2;
  const art = given.verband === true ? 'verband' : 'kommune';
  const name = art === 'verband' ? mit.trim() : municipality(bereich, mit.trim(), umgebung);
  if (name === undefined) return 2;
  const question = {
    option: '--datum',
    words: 'Tag des Gesprächs',
    given: given.datum,
    proposal: offen,
    otherwise: offen,
  };
  const datum = await answerTo({ ...question, read: readDayOrOpen }, umgebung);
  if (datum === undefined) return 2;
  const { ordner } = bereich.lesung;
  const talk = { art, name, datum, fragen: bereich.planung.fakten?.wert ?? new Map() } as const;
  const isSecond = neuesGespräch(talk, { mitDatum: false }).some(({ pfad }) => existsSync(join(ordner, pfad)));
  const files = neuesGespräch(talk, { mitDatum: isSecond && datum !== offen });
  const read = `Gespräch mit ${name}, ${datum === offen ? 'Termin offen' : formatDateLong(datum)}`;
  const next =
    datum === offen
      ? 'nach dem Gespräch Datum, Kurzfassung und Themen eintragen; „freigabe: öffentlich“, sobald zugestimmt ist'
      : 'Kurzfassung und Themen schreiben; „freigabe: öffentlich“, sobald zugestimmt ist';
  return layDown(files, { workspace: ordner, read, next }, umgebung);
}

/** The municipality as gebiete.yaml calls it; any where the workspace names none. */
function municipality({ gebiete }: Arbeitsbereich, typed: string, { error }: Umgebung): string | undefined {
  if (gebiete === undefined) return typed;
  const found = findKommune(gebiete.wert, typed);
  if (found !== undefined) return found.name;
  const near = nearest(
    typed,
    kommunenOf(gebiete.wert).map(({ name }) => name),
  );
  error(
    complaint(
      `Die Kommune „${typed}“ steht nicht in gebiete.yaml.`,
      near === undefined
        ? 'Schreiben Sie sie wie dort, oder ergänzen Sie --verband, wenn es keine Kommune ist.'
        : `Meinten Sie „${near}“?`,
    ),
  );
  return undefined;
}

function readDayOrOpen(typed: string): Understood<string> {
  return typed.trim().toLowerCase() === offen ? { value: offen } : parseDate(typed);
}
