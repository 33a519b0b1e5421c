// Whether papers and the sittings that take them up fit together: numbers, committees, their way through the committees, texts.
// Reports only; changes nothing.
import { basename, join } from 'node:path';
import { enumerate, nearest, placed } from '../../diagnostic.js';
import { formatDateShort } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import { listFiles } from '../../source/workspace.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Gremium } from '../stammdaten/gremium.js';
import { gefaltet } from '../stammdaten/nummer.js';
import { allFilesOf, namesOf, type Vorlage, type Vorlagen } from '../stammdaten/vorlage.js';
import { anlagenOrdner } from './anlage.js';
import type { Sitzung } from './sitzung.js';
import { type Tagesordnungspunkt, topsOf } from './tagesordnung.js';

type Unchecked = Omit<Sitzung, 'offen'>;

/** Errors: reports `vorlage-gremium-unbekannt` and `vorlage-text-unbenutzt`. */
export function checkVorlagen(lesung: Lesung, vorlagen: Vorlagen, gremien: ReadonlyMap<string, Gremium>): void {
  for (const vorlage of vorlagen.values()) checkProposals(lesung, vorlage, [...gremien.values()].flatMap(namesOf));
  const read = new Set([...vorlagen.values()].flatMap(allFilesOf));
  for (const file of listFiles(lesung.ordner, 'vorlagen/**/*.md')) {
    const path = join(lesung.ordner, file);
    if (read.has(path) || file.startsWith(`vorlagen/${anlagenOrdner}/`)) continue;
    lesung.report({
      code: 'vorlage-text-unbenutzt',
      severity: 'Warnung',
      message: `Die Datei „${basename(file)}“ wird von keiner Vorlage genannt und nicht gelesen.`,
      remedy: `Nennen Sie sie in ihrer Vorlage, zum Beispiel: begründung: ${basename(file)}`,
      at: { file: path, line: 1, column: 1 },
    });
  }
}

/** A proposal to a committee that nobody knows would never be found. */
function checkProposals(lesung: Lesung, { angaben, nummer }: Vorlage, gremien: readonly string[]): void {
  const { beschlussvorschlag, beratungsfolge } = angaben;
  if (beschlussvorschlag === undefined || typeof beschlussvorschlag === 'string') return;
  const known = [...new Set([...gremien, ...beratungsfolge.map(({ gremium }) => gremium)])];
  for (const gremium of [...beschlussvorschlag.keys()].filter((key) => !known.includes(key))) {
    const near = nearest(gremium, known);
    // Without a Beratungsfolge nobody has said which committees there are besides those of the workspace.
    if (near === undefined && beratungsfolge.length === 0) continue;
    reportAt(lesung, beschlussvorschlag, gremium, {
      code: 'vorlage-gremium-unbekannt',
      severity: 'Warnung',
      message: `Die Vorlage ${nummer} schlägt „${gremium}“ etwas vor; ein solches Gremium gibt es hier nicht.`,
      remedy: near === undefined ? `Schreiben Sie ${enumerate(known)}.` : `Meinten Sie „${near}“?`,
    });
  }
}

/** Errors: reports `vorlage-fehlt`, `beratungsfolge-gremium` and `beratungsfolge-datum` at the sitting's TOPs. */
export function checkVorlagenDer(lesung: Lesung, sitzung: Unchecked, vorlagen: Vorlagen): void {
  const areKept = listFiles(lesung.ordner, 'vorlagen/**').length > 0;
  for (const top of topsOf(sitzung)) {
    if (areKept || top.titel === '') reportMissing(lesung, top, vorlagen);
    for (const vorlage of top.vorlagen) checkBeratungsfolge(lesung, top, { sitzung, vorlage });
  }
}

function reportMissing(lesung: Lesung, top: Tagesordnungspunkt, vorlagen: Vorlagen): void {
  const typed = top.angaben.vorlage;
  if (typed === offen) return;
  top.vorlagennummern.forEach((nummer, index) => {
    if (vorlagen.has(gefaltet(nummer))) return;
    const known = [...vorlagen.values()].map((vorlage) => vorlage.nummer);
    // Any two numbers of a year are near each other: only swapped digits tell of a slip.
    const near = known.find((other) => digitsOf(other) === digitsOf(nummer));
    lesung.report(
      placed(
        {
          code: 'vorlage-fehlt',
          // Without the paper the item has no title.
          severity: top.titel === '' ? 'Fehler' : 'Warnung',
          message: `Die Vorlage ${nummer} liegt nicht im Ordner „vorlagen“${top.titel === '' ? `; darum fehlt TOP ${top.angaben.nr} der Titel` : ''}.`,
          remedy:
            near === undefined
              ? `Legen Sie vorlagen/${nummer.replaceAll('/', '-').replace(/\s+/gu, '-')}.yaml an.`
              : `Meinten Sie „${near}“? Sonst legen Sie die Vorlage an.`,
        },
        lesung.origins.at(typed, index) ?? lesung.origins.at(top.angaben, 'vorlage'),
      ),
    );
  });
}

function digitsOf(nummer: string): string {
  return [...gefaltet(nummer)].toSorted().join('');
}

function checkBeratungsfolge(
  lesung: Lesung,
  { angaben }: Tagesordnungspunkt,
  { sitzung, vorlage }: { readonly sitzung: Unchecked; readonly vorlage: Vorlage },
): void {
  const { beratungsfolge } = vorlage.angaben;
  if (beratungsfolge.length === 0) return;
  const names = sitzung.gremien.flatMap(namesOf);
  const stations = beratungsfolge.filter(({ gremium }) => names.includes(gremium));
  const days = sitzung.tage.map(({ datum }) => datum);
  const dates = stations.map(({ datum }) => datum ?? offen);
  if (stations.length === 0) {
    reportAt(lesung, angaben, 'vorlage', {
      code: 'beratungsfolge-gremium',
      severity: 'Hinweis',
      message: `In der Beratungsfolge der Vorlage ${vorlage.nummer} steht dieses Gremium nicht.`,
      remedy: `Vergleichen Sie mit ${basename(vorlage.quelle.file)} (Beratungsfolge: ${enumerate(beratungsfolge.map(({ gremium }) => gremium))}).`,
    });
  } else if (!days.includes(offen) && !dates.some((date) => date === offen || days.includes(date))) {
    const shown = dates.map((date) => (date === offen ? date : formatDateShort(date)));
    reportAt(lesung, angaben, 'vorlage', {
      code: 'beratungsfolge-datum',
      severity: 'Hinweis',
      message: `Nach ihrer Beratungsfolge kommt die Vorlage ${vorlage.nummer} am ${shown.join(', ')} in dieses Gremium, nicht am ${days.map(formatDateShort).join(', ')}.`,
      remedy: `Vergleichen Sie mit ${basename(vorlage.quelle.file)}.`,
    });
  }
}
