// What `schema` does: prints the JSON Schema of a kind of file, with which an editor completes, explains and checks what is typed.
import { dateiarten, schemaOf } from '../domain/dateiarten.js';
import { foldSpelling } from '../source/spelling.js';
import { complaint, suggestion } from './german-commander.js';
import type { Umgebung } from './umgebung.js';

/** Prints the schema of the kind, or the list of kinds; the exit code. */
export function printSchema(typed: string | undefined, umgebung: Umgebung): number {
  if (typed === undefined) {
    umgebung.out(kinds());
    return 0;
  }
  const known = dateiarten.map(({ art }) => art);
  const word = foldSpelling(typed.trim());
  const found = dateiarten.find(({ art }) => art === word);
  if (found === undefined) {
    umgebung.error(complaint(`Die Dateiart „${typed}“ gibt es nicht.`, suggestion(typed, known)));
    return 2;
  }
  umgebung.out(`${JSON.stringify(schemaOf(found), null, 2)}\n`);
  return 0;
}

function kinds(): string {
  const width = Math.max(...dateiarten.map(({ art }) => art.length));
  return dateiarten.map(({ art, muster }) => `${art.padEnd(width)}  ${muster}\n`).join('');
}
