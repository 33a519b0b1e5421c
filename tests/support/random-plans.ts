// Random workspaces of a plan: talks, expectations and protocols, each released for the public, in the house, or not at all. Every value
// carries a mark of its own, so that a search finds which of them a document tells.
import type { Kreis } from '../../src/domain/art.js';
import { markOf } from './mark-pattern.js';
import { record } from './plan-text.js';
import { type Chance, chances } from './random-chance.js';
import { sampleFiles } from './sample-sitting.js';

/** Who may read a value; `nie` what no building block prints, released or not. */
export type Leser = 'öffentlich' | 'intern' | 'nie';

/** A value of a record. */
export interface Marke {
  readonly marke: string;
  readonly feld: string;
  readonly leser: Leser;
}

/** A workspace with three documents: a plan for everybody, `plan`, the same for the house, `hausplan`, and profiles. */
export interface RandomPlan {
  readonly files: Readonly<Record<string, string>>;
  readonly marken: readonly Marke[];
}

/** Always the same ones for the same seed. */
export function randomPlans(count: number, seed = 1): readonly RandomPlan[] {
  return chances(count, seed).map(build);
}

/** Whether a plan for these readers tells the value. */
export function darfLesen(leser: Leser, kreis: Kreis): boolean {
  return leser === 'öffentlich' || (leser === 'intern' && kreis !== 'öffentlich');
}

const kommunen = ['Alfter', 'Lohmar', 'Siegburg'] as const;
const schlüssel = ['05382004', '05382028', '05382060'] as const;

const calls = `# Plan

{{gesprächsstand}}

{{fakten id="tab-fakten"}}

{{gespräche}}

{{gespräche nach="verband"}}

{{gespräche nach="thema"}}

{{erwartungen}}

{{erwartungen nach="thema"}}

{{protokolle}}

{{kommunalprofile}}

{{kommunalprofil "Siegburg"}}
`;

const bericht = 'art: bericht\ntitel: Plan\nstand: 2018-09-17\nquellen: [kapitel/*.md]\n';

const surroundings = {
  'gebiete.yaml': `kreis: { name: Kreis Beispiel, schlüssel: "05382" }\nkommunen:\n${kommunen
    .map((name, index) => `  - { name: ${name}, schlüssel: "${schlüssel[index]}" }\n`)
    .join('')}`,
  'fakten.yaml': 'planung: { titel: Sozialplanung }\n',
  'indikatoren/tabellen.yaml': 'neu: { datei: neu.csv, quelle: Zensus, stichtag: 2022-12-31 }\n',
  'indikatoren/neu.csv': `Schlüssel;Personen\n${schlüssel.map((key) => `${key};1000\n`).join('')}`,
  'indikatoren/katalog.yaml':
    'personen: { titel: Bevölkerung, definition: Personen, zähler: { tabelle: neu, spalten: Personen }, einheit: Personen, schwelle: keine }\n',
  'kapitel/01.md': calls,
  'dokumente/plan.yaml': bericht,
  'dokumente/hausplan.yaml': `${bericht}öffentlich: nein\n`,
  'dokumente/profile.yaml': 'art: kommunalprofil\ntitel: Profil\nstand: 2018-09-17\n',
};

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="10" height="10"><rect width="9" height="9"/></svg>';

/** Gives marks of a record with this release. */
interface Feder {
  readonly wort: (feld: string) => string;
  /** Of what is never printed. */
  readonly nie: (feld: string) => string;
}

function build(chance: Chance): RandomPlan {
  const marken: Marke[] = [];
  const files: Record<string, string> = { ...sampleFiles(), ...surroundings };
  const mark = (feld: string, leser: Leser) => {
    const marke = markOf(leser === 'öffentlich' ? 'öffentlich' : 'geheim', marken.length);
    marken.push({ marke, feld, leser });
    return marke;
  };
  const feder = (leser: Leser): Feder => ({ wort: (feld) => mark(feld, leser), nie: (feld) => mark(feld, 'nie') });

  // The first with each municipality answers, another is with one of them again, the others are with associations.
  for (const [index, kommune] of [...kommunen, 'Siegburg', undefined, undefined].entries()) {
    const freigabe = chance.one('öffentlich', 'intern', 'offen');
    const isHeld = chance.one(true, true, true, false);
    const released = freigabe === 'offen' ? 'nie' : freigabe;
    const art = `gespräch${kommune === undefined ? ' mit Verband' : ''}`;
    const pen = feder(isHeld ? released : 'nie');
    const name = `gespraeche/${feder(released).wort(`${art}.datei`)}`;
    const thema = `Thema ${pen.wort(`${art}.thema`)}`;
    const picture = chance.coin() ? pen.wort(`${art}.bild`) : undefined;
    if (picture !== undefined) files[`gespraeche/${picture}.svg`] = svg;
    files[`${name}.md`] = record(
      {
        ...(kommune === undefined ? { verband: `Verband ${pen.wort(`${art}.verband`)}` } : { kommune }),
        datum: isHeld ? `2018-05-${10 + index}` : 'offen',
        ort: pen.wort(`${art}.ort`),
        teilnehmende: `[${pen.wort(`${art}.teilnehmende`)}]`,
        themen: `[${thema}]`,
        ...(index < kommunen.length && { fakten: `{ planung: ${pen.wort(`${art}.fakt`)} }` }),
        freigabe,
      },
      `Kurz ${pen.wort(`${art}.kurzfassung`)}.${picture === undefined ? '' : ` Siehe ![Bild](${picture}.svg).`}`,
      { [thema]: `Lang ${pen.wort(`${art}.abschnitt`)}.`, Internes: `Nur ${pen.nie(`${art}.internes`)}.` },
    );
  }

  for (const _ of [1, 2]) {
    const freigabe = chance.one('öffentlich', 'intern', 'offen');
    const pen = feder(freigabe === 'offen' ? 'nie' : freigabe);
    const thema = `Thema ${pen.wort('erwartung.thema')}`;
    files[`erwartungen/${pen.wort('erwartung.datei')}.md`] = record(
      {
        von: `Gruppe ${pen.wort('erwartung.von')}`,
        datum: '2018-06-11',
        anlass: pen.wort('erwartung.anlass'),
        themen: chance.coin() ? `[${thema}]` : `[${thema}, Wohnen]`,
        freigabe,
      },
      `Kurz ${pen.wort('erwartung.kurzfassung')}.`,
      {
        ...(chance.coin() && { [thema]: `Lang ${pen.wort('erwartung.abschnitt')}.` }),
        Internes: `Nur ${pen.nie('erwartung.internes')}.`,
      },
    );
  }

  for (const tag of ['2018-01-18', '2018-02-18']) {
    const freigabe = chance.one('öffentlich', 'intern');
    const pen = feder(freigabe);
    files[`protokolle/${pen.wort('protokoll.datei')}.md`] = record(
      {
        gruppe: `AG ${pen.wort('protokoll.gruppe')}`,
        datum: tag,
        ort: pen.wort('protokoll.ort'),
        teilnehmende: pen.wort('protokoll.teilnehmende'),
        moderation: pen.wort('protokoll.moderation'),
        themen: `[${pen.wort('protokoll.thema')}]`,
        freigabe,
      },
      `Kurz ${pen.wort('protokoll.kurzfassung')}.`,
      { Ergebnisse: `Nur ${pen.nie('protokoll.internes')}.` },
    );
  }
  return { files, marken };
}
