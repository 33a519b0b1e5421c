// The agenda of a new sitting: the items of every agenda of this house, around them what earlier sittings left to do and a place for
// the author's own.
import type { Profil } from '../profil/profil.js';
import { alsDateiname, inQuotes, withComment } from './neue-datei.js';
import type { OffenerPunkt } from './offenes.js';

type Standardpunkt = Profil['standardpunkte'][number];

/** An item as it will stand in the file. */
export interface NeuerPunkt {
  readonly nr: string;
  readonly teil: Standardpunkt['teil'];
  /** Absent: for the author to find. */
  readonly titel?: string;
  readonly standard?: Standardpunkt['standard'];
  readonly art?: string;
  readonly vorlage?: string;
  /** The earlier sitting whose minutes are up for approval. */
  readonly niederschrift?: string;
  /** Why it stands there. */
  readonly hinweis?: string;
  /** Its text, beside the sitzung.yaml; none where the program has sentences of its own for it. */
  readonly datei?: string;
}

type Ungezählt = Omit<NeuerPunkt, 'nr' | 'datei'>;

/** What a sitting closes with; everything else of its own comes before. */
const closing: readonly Standardpunkt['standard'][] = ['mitteilungen', 'anfragen', 'verschiedenes'];

const own: Ungezählt = {
  teil: 'öffentlich',
  art: 'Beschluss',
  hinweis: 'Ihr erster eigener Punkt; weitere schreiben Sie nach seinem Muster',
};

/** What goes before the sitting in its committee. */
export interface Vorgeschichte {
  readonly offene: readonly OffenerPunkt[];
  /** The folder of the last sitting. */
  readonly letzte?: string;
}

/** The items, numbered through all parts. */
export function neueTagesordnung(
  standardpunkte: readonly Standardpunkt[],
  { offene, letzte }: Vorgeschichte,
): readonly NeuerPunkt[] {
  const partOf = (teil: Standardpunkt['teil']) => standardpunkte.filter((punkt) => punkt.teil === teil);
  const leftOf = (teil: Standardpunkt['teil']) => offene.filter((punkt) => punkt.teil === teil);
  const isClosing = ({ standard }: Standardpunkt) => standard !== undefined && closing.includes(standard);
  const items: readonly Ungezählt[] = [
    ...partOf('öffentlich').filter((punkt) => !isClosing(punkt)),
    ...leftOf('öffentlich'),
    own,
    ...partOf('öffentlich').filter(isClosing),
    ...leftOf('nichtöffentlich'),
    ...partOf('nichtöffentlich'),
  ];
  return items.map((item, index) => {
    const nr = String(index + 1);
    if (item.standard === 'eröffnung') return { ...item, nr };
    const words = item.titel === undefined ? '' : `-${alsDateiname(item.titel)}`;
    const minutes = item.standard === 'niederschrift' && letzte !== undefined ? { niederschrift: letzte } : {};
    return { ...item, ...minutes, nr, datei: `top-${nr.padStart(2, '0')}${words}.md` };
  });
}

/** The key `tagesordnung` with them. */
export function tagesordnungYaml(punkte: readonly NeuerPunkt[]): readonly string[] {
  const parts = (['öffentlich', 'nichtöffentlich'] as const).filter((teil) =>
    punkte.some((punkt) => punkt.teil === teil),
  );
  return [
    'tagesordnung:',
    ...parts.flatMap((teil) => [
      `  - teil: ${teil}`,
      '    tops:',
      ...punkte.filter((punkt) => punkt.teil === teil).flatMap(punktYaml),
    ]),
    ...(parts.includes('nichtöffentlich') ? [] : restricted(punkte.length + 1)),
  ];
}

/** How a part that is not public looks: for its author to take, for most sittings have none. */
function restricted(nr: number): readonly string[] {
  return [
    '#  - teil: nichtöffentlich           # gab es einen, entfernen Sie in diesen Zeilen das # (die Leerzeichen dahinter bleiben)',
    '#    tops:',
    `#      - nr: ${nr}`,
    '#        titel: offen',
    '#        art: Beschluss',
    '#        text: offen',
    '#        beschluss: offen',
    '#        ergebnis: offen',
    '#        abstimmung: offen',
  ];
}

function punktYaml({
  nr,
  titel,
  standard,
  art,
  vorlage,
  niederschrift,
  hinweis = '',
  datei,
}: NeuerPunkt): readonly string[] {
  const entries = [
    `titel: ${titel === undefined ? 'offen' : inQuotes(titel)}`,
    ...(standard === undefined ? [] : [`standard: ${standard}`]),
    ...(art === undefined ? [] : [withComment(`art: ${art}`, arten)]),
    ...(vorlage === undefined ? [] : [`vorlage: ${inQuotes(vorlage)}`]),
    ...(niederschrift === undefined ? [] : [`niederschrift: ${niederschrift}`]),
    ...(datei === undefined ? [] : [`text: ${datei}`]),
    ...(standard === 'niederschrift'
      ? [withComment('einwendungen: offen', 'keine, oder eine Liste aus von, was, ergebnis')]
      : []),
    ...(art === undefined || standard !== undefined
      ? []
      : votedOn.includes(art)
        ? [resolution, outcome, vote]
        : [outcome]),
  ];
  return [withComment(`      - nr: ${nr}`, hinweis), ...entries.map((entry) => `        ${entry}`)];
}

const arten = 'auch: Empfehlung · Kenntnisnahme · Anfrage · Antrag · Mitteilung · Wahl';

const resolution = withComment('beschluss: offen', 'der Wortlaut in Anführungszeichen, oder wie Vorlage');
const outcome = withComment('ergebnis: offen', 'angenommen · abgelehnt · vertagt · zur Kenntnis genommen · …');
const vote = withComment('abstimmung: offen', 'einstimmig, oder ausgezählt: { ja: 11, nein: 3, enthaltung: 1 }');
const votedOn = ['Beschluss', 'Empfehlung', 'Antrag'];
