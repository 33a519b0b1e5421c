// What each finding means and what to do about it, in a sentence each: the table templates/meldungen.yaml, for people who look one up.
// What is found wrong, and the words it is told with, stand where it is found.
import { createOrigins } from '../source/origins.js';
import { packagePath } from '../source/package-files.js';
import { readText } from '../source/read-text.js';
import { dictionary, record, text } from '../source/shape.js';
import { readYaml } from './lesung.js';

/** A finding as the table explains it. */
export interface Meldung {
  /** `datum-ungueltig` */
  readonly code: string;
  readonly heißt: string;
  readonly tun: string;
}

/** The findings of one topic, in the order of the alphabet. */
export interface Meldungsgruppe {
  readonly titel: string;
  readonly meldungen: readonly Meldung[];
}

const tabelleShape = dictionary(
  record(
    { titel: text(), meldungen: dictionary(record({ heißt: text(), tun: text() }, 'Meldung')) },
    'Thema der Meldungen',
  ),
);

/** All findings by their topics. */
export function readMeldungen(): readonly Meldungsgruppe[] {
  const lesung = {
    ordner: packagePath(),
    origins: createOrigins(),
    // The table is ours: what is wrong with it is no user's mistake.
    report: ({ message, at }: { readonly message: string; readonly at?: { readonly line: number } }) => {
      throw new Error(`meldungen.yaml:${at?.line}: ${message}`);
    },
  };
  const quelle = readText(packagePath('templates', 'meldungen.yaml'), lesung.report);
  const themen = (quelle && readYaml(lesung, quelle, tabelleShape)) ?? new Map();
  return [...themen.values()].map(({ titel, meldungen }) => ({
    titel,
    meldungen: [...meldungen].map(([code, { heißt, tun }]) => ({ code, heißt, tun })),
  }));
}

/** The explanation of a finding; nothing where there is none of that code. */
export function meldungZu(code: string): Meldung | undefined {
  return readMeldungen()
    .flatMap(({ meldungen }) => meldungen)
    .find((meldung) => meldung.code === code);
}
