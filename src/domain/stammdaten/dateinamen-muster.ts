// The pattern of a body's file names (`dateiname:` in koerperschaft.yaml): checked once, filled in for every sitting.
// Where a draft or a version is told in a name is not for the pattern to say; dateiname.ts does that.
import { enumerate, nearest } from '../../diagnostic.js';
import { offen } from '../../source/shape.js';
import { foldSpelling } from '../../source/spelling.js';
import type { Namensgebung } from '../art.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import type { Koerperschaft } from './koerperschaft.js';

/** Today's names, for bodies that wish no others. */
const defaultMuster = '{sitzung}-{dokument}';

const platzhalter = ['aktenzeichen', 'datum', 'gremium', 'nummer', 'sitzung', 'dokument'] as const;

type Platzhalter = (typeof platzhalter)[number];

const placeholder = /\{([^{}]*)\}/gu;

/** Errors: reports `dateiname-platzhalter` and `dateiname-ohne-dokument` at the pattern. */
export function checkMuster(lesung: Lesung, angaben: Koerperschaft['angaben']): void {
  const { dateiname: muster = defaultMuster } = angaben;
  const typed = [...muster.matchAll(placeholder)].map(([, name = '']) => name);
  for (const name of typed.filter((candidate) => known(candidate) === undefined)) {
    const near = nearest(name, platzhalter);
    reportAt(lesung, angaben, 'dateiname', {
      code: 'dateiname-platzhalter',
      severity: 'Fehler',
      message: `Den Platzhalter „{${name}}“ gibt es in Dateinamen nicht.`,
      remedy: near === undefined ? `Möglich sind ${enumerate(platzhalter.map(inBraces))}.` : `Meinten Sie „{${near}}“?`,
    });
  }
  if (typed.some((name) => known(name) === 'dokument')) return;
  reportAt(lesung, angaben, 'dateiname', {
    code: 'dateiname-ohne-dokument',
    severity: 'Fehler',
    message: 'Dem Muster der Dateinamen fehlt „{dokument}“; Niederschrift und Anlagen hießen alle gleich.',
    remedy: 'Schreiben Sie zum Beispiel: dateiname: "{datum}_{gremium}_{dokument}"',
  });
}

/**
 * How the files of this sitting are called.
 *
 * Errors: reports `dateiname-angabe-fehlt` at the sitting for what the pattern asks for and the sitting does not tell.
 */
export function namensgebung(lesung: Lesung, { dateiname }: Koerperschaft['angaben'], sitzung: Sitzung): Namensgebung {
  const muster = dateiname ?? defaultMuster;
  const values = valuesOf(sitzung);
  const asked = new Set([...muster.matchAll(placeholder)].flatMap(([, name = '']) => known(name) ?? []));
  for (const name of asked) if (name !== 'dokument' && values[name] === undefined) reportMissing(lesung, sitzung, name);
  return (dokument) =>
    fileName(
      muster.replace(placeholder, (typed, name) => {
        const found = known(name);
        return found === undefined ? typed : ({ ...values, dokument }[found] ?? typed);
      }),
    );
}

function valuesOf({ id, angaben, gremien: [gremium] }: Sitzung): Readonly<Partial<Record<Platzhalter, string>>> {
  const aktenzeichen = angaben.aktenzeichen ?? gremium.angaben.aktenzeichen;
  // In a joint sitting each committee counts its own; the leading one gives the name.
  const nummer = typeof angaben.nummer === 'object' ? angaben.nummer.get(gremium.id) : angaben.nummer;
  return {
    sitzung: id,
    datum: angaben.datum,
    gremium: gremium.angaben.kurz ?? gremium.id,
    ...(aktenzeichen === undefined ? {} : { aktenzeichen }),
    ...(nummer === undefined ? {} : { nummer: nummer === offen ? offen : String(nummer) }),
  };
}

function reportMissing(lesung: Lesung, { angaben, gremien: [gremium] }: Sitzung, name: Platzhalter): void {
  const isFile = name === 'aktenzeichen';
  reportAt(lesung, angaben, name, {
    code: 'dateiname-angabe-fehlt',
    severity: 'Fehler',
    message: `Die Dateinamen sollen ${isFile ? 'das Aktenzeichen' : 'die Nummer der Sitzung'} tragen (koerperschaft.yaml, dateiname); hier steht ${isFile ? 'keines' : 'keine'}.`,
    remedy: isFile
      ? `Ergänzen Sie aktenzeichen: … hier oder, für alle Sitzungen, in gremien/${gremium.id}.yaml.`
      : 'Ergänzen Sie nummer: …, oder schreiben Sie nummer: offen, solange sie nicht feststeht.',
  });
}

function known(typed: string): Platzhalter | undefined {
  return platzhalter.find((name) => foldSpelling(name) === foldSpelling(typed.trim()));
}

function inBraces(name: string): string {
  return `{${name}}`;
}

/** What some system refuses in a name becomes "-"; dots and spaces at its ends go, which Windows would drop and others hide. */
function fileName(text: string): string {
  return text
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .normalize('NFC');
}
