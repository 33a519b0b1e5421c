// Body profiles: templates/profile/<name>.yaml of the workspace or of the package – how this house writes its minutes: words,
// order, forms. Read here; what each choice does is made where it is needed.
import { enumerate, nearest, type Position, placed } from '../../diagnostic.js';
import { list, oneOf, optional, record, text, withDefault, yesNo } from '../../source/shape.js';
import type { Shaped } from '../../source/shape-type.js';
import { listTemplates, templatePath } from '../../source/template-files.js';
import type { Dateiart } from '../dateiart.js';
import { type Gelesen, type Lesung, readYamlFile } from '../lesung.js';
import { standardTop, topArt } from '../top-arten.js';
import { profilAbstimmungFelder } from './profil-abstimmung.js';
import { profilAnwesenheitFelder } from './profil-anwesenheit.js';
import { aufbauFelder } from './profil-aufbau.js';

/** An item that stands on every agenda of the house. */
const standardpunktShape = record(
  {
    titel: text(),
    teil: withDefault(oneOf('öffentlich', 'nichtöffentlich'), 'öffentlich'),
    standard: optional(standardTop),
    art: optional(topArt),
  },
  'Standardpunkt',
);

const öffentlich = { teil: 'öffentlich' } as const;

const standardpunkte: readonly Shaped<typeof standardpunktShape>[] = [
  {
    ...öffentlich,
    titel: 'Eröffnung, Feststellung der ordnungsgemäßen Einladung und der Beschlussfähigkeit',
    standard: 'eröffnung',
  },
  { ...öffentlich, titel: 'Niederschrift über die vorangegangene Sitzung', standard: 'niederschrift' },
  { ...öffentlich, titel: 'Mitteilungen der Verwaltung', standard: 'mitteilungen' },
  { ...öffentlich, titel: 'Anfragen', standard: 'anfragen' },
  { ...öffentlich, titel: 'Verschiedenes', standard: 'verschiedenes' },
];

const profilShape = record(
  {
    name: text(),
    // What the public Niederschrift tells of a non-public TOP.
    nichtöffentlich: withDefault(oneOf('weglassen', 'überschrift', 'ergebnis'), 'überschrift'),
    // Whether public annexes get the first numbers, so that the public version shows no gap.
    anlagen_reihenfolge: withDefault(oneOf('nach Erwähnung', 'öffentliche zuerst'), 'nach Erwähnung'),
    // Whether the annexes of each TOP are counted by themselves.
    anlagen_nummerierung: withDefault(oneOf('durchgehend', 'je TOP'), 'durchgehend'),
    // Whether there is a file for a print on both sides of the paper, every annex on a sheet of its own.
    druckfassung: withDefault(yesNo(), false),
    // What `neu sitzung` puts on the agenda.
    standardpunkte: withDefault(list(standardpunktShape), standardpunkte),
    ...profilAbstimmungFelder,
    ...profilAnwesenheitFelder,
    ...aufbauFelder,
  },
  'Gremienprofil',
);

/** The body profiles, one file each. */
export const profilDatei = {
  art: 'profil',
  muster: 'templates/profile/*.yaml',
  shape: profilShape,
} as const satisfies Dateiart;

/** How a body writes its minutes. */
export type Profil = Shaped<typeof profilShape>;

/** The profile of that name; reports `profil-unbekannt` at the place that asks for it. */
export function readProfil(lesung: Lesung, name: string, at: Position | undefined): Gelesen<Profil> | undefined {
  const known = listTemplates(lesung.ordner, 'profile', '.yaml');
  if (known.includes(name))
    return readYamlFile(lesung, templatePath(lesung.ordner, 'profile', `${name}.yaml`), profilShape);
  const near = nearest(name, known);
  lesung.report(
    placed(
      {
        code: 'profil-unbekannt',
        severity: 'Fehler',
        message: `Das Gremienprofil „${name}“ gibt es nicht.`,
        remedy:
          near === undefined
            ? `Schreiben Sie ${enumerate(known)}, oder legen Sie templates/profile/${name}.yaml an.`
            : `Meinten Sie „${near}“?`,
      },
      at,
    ),
  );
  return undefined;
}
