// The worked example shows all there is to write: every key that the reader knows, and every word behind one. What it leaves out is
// named here, with the reason.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Dateiart } from '../../src/domain/dateiart.js';
import { dateiarten, schemaOf } from '../../src/domain/dateiarten.js';
import { packagePath } from '../../src/source/package-files.js';
import { listFiles } from '../../src/source/workspace.js';
import { knownKeys, usedKeys } from '../support/used-keys.js';

const exceptions: readonly { readonly what: RegExp; readonly why: string }[] = [
  { what: /: (?:ja|nein)$/u, why: 'one of the two shows the key; the other is often what holds without it' },
  { what: /: offen$/u, why: 'September has exactly one thing open, so that it is a draft' },
  { what: /^status: entwurf$/u, why: 'looks as durchsicht does, which September has' },
  { what: /^Anlage\.außerhalb$/u, why: 'an example lies in one folder' },
  {
    what: /^(?:Wörter|Sätze|Beschriftungen|Einzelheiten|Überschriften)\b/u,
    why: 'words of a house, each with a default: one that replaced them all would speak like nobody',
  },
  {
    what: /^(?:zeitform: Präteritum|beratung: Fließtext|eckdaten: wahlperiode)$/u,
    why: 'holds, and is printed so, without being written: a profile says only what differs',
  },
  {
    what: /^(?:nichtöffentlich: weglassen|ausrichtung: blocksatz|anlagen_nummerierung: .+|Gremienprofil\.(?:anlagen_nummerierung|druckfassung))$/u,
    why: 'a house chooses one of several looks, and the example is of one house',
  },
  {
    what: /^(?:Typografie\.zahlen|zahlen: .+|(?:.+\.)?typografie(?:: .+)?)$/u,
    why: 'rules hold without it: it switches them off, or sets numbers in another way',
  },
  {
    what: /^(?:Kommune|Teil einer Gliederung)\.id$/u,
    why: 'made from the name; a place to compare with has a short one',
  },
  {
    what: /^Indikator\.(?:stichtag|gebietsstand|quelle|lizenz)$/u,
    why: 'said once for the table, which holds for all indicators made of it',
  },
  { what: /^Stand\.(?!zähler|zeitraum)/u, why: 'named as the indicator names it, and only where it differs' },
  {
    what: /^(?:word: säulen|sortiert: amtlich)$/u,
    why: 'for chart types of other houses: those that come with the program need neither',
  },
  {
    what: /^Bericht\.(?:kurztitel|version|vorwort|kurzfassung|anhang|abkürzungen|glossar|impressum|anlagen)$/u,
    why: 'the plan has them, and is a report',
  },
  { what: /^Masterplan\.(?:öffentlich|herausgeber)$/u, why: 'the Handbuch has them, and is such a report, too' },
  {
    what: /^Kommunalprofil\.(?:öffentlich|anteile|kommunen)$/u,
    why: 'all municipalities, public, and no chart: the page is full',
  },
  { what: /^\p{L}+\.hausstil$/u, why: 'a document seldom looks unlike the others; one of them shows how' },
];

/** Profiles and house styles of the package belong to it: the example is printed with them. */
const places = [packagePath('content'), packagePath('.')];

const known = new Set<string>();
const used = new Set<string>();
beforeAll(() => {
  for (const art of dateiarten) {
    const schema = schemaOf(art);
    for (const key of knownKeys(schema)) known.add(key);
    for (const text of textsOf(art)) for (const key of usedKeys(parse(text), schema)) used.add(key);
  }
});

it('everything that can be written stands in it, but for what is named here', () => {
  const unused = [...known].filter((key) => !used.has(key));
  expect(unused.filter((key) => !exceptions.some(({ what }) => what.test(key)))).toEqual([]);
});

it('nothing is counted that the reader does not know', () => {
  expect([...used].filter((key) => !known.has(key))).toEqual([]);
});

it.each(exceptions)('$what is still left out: $why', ({ what }) => {
  expect([...known].some((key) => what.test(key) && !used.has(key))).toBe(true);
});

function textsOf({ art, muster }: Dateiart): readonly string[] {
  const texts = places.flatMap((place) =>
    listFiles(place, muster).map((file) => yamlIn(file, readFileSync(join(place, file), 'utf8'))),
  );
  // Of the files in dokumente/ each declares its own kind.
  return texts.filter((text) => !muster.startsWith('dokumente/') || text.includes(`art: ${art}`));
}

/** The file, or the head of a Markdown file; chapters may have none. */
function yamlIn(file: string, text: string): string {
  return file.endsWith('.md') ? (/^---\n(.*?)\n---\n/su.exec(text)?.[1] ?? '{}') : text;
}
