// Whether a paper that is printed can be put to its committees: its day, its way through them, its proposals, who has co-signed.
// Reports only; changes nothing.
import { nearest } from '../../diagnostic.js';
import { formatDateShort } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import { type Lesung, reportAt } from '../lesung.js';
import { stehtAus } from '../mitzeichnung.js';
import type { Gremium } from '../stammdaten/gremium.js';
import { namesOf, type Vorlage, vorschlagFür } from '../stammdaten/vorlage.js';
import type { Station } from '../stammdaten/vorlage-angaben.js';

/**
 * Whether the paper bears a day; without one nothing is made of it.
 *
 * Errors: `vorlage-ohne-datum`, `beratungsfolge-unbekannt`, `beratungsfolge-reihenfolge`, `vorlage-ohne-vorschlag`, `vorlage-mitzeichnung`.
 */
export function checkGedruckteVorlage(lesung: Lesung, vorlage: Vorlage, gremien: readonly Gremium[]): boolean {
  const { angaben, nummer } = vorlage;
  const { beratungsfolge } = angaben;
  for (const station of beratungsfolge) checkGremium(lesung, station, gremien);
  checkOrder(lesung, beratungsfolge);
  checkProposals(lesung, vorlage, gremien);
  checkCoSignatures(lesung, vorlage);
  if (angaben.datum !== undefined) return true;
  reportAt(lesung, angaben, 'sachverhalt', {
    code: 'vorlage-ohne-datum',
    severity: 'Fehler',
    message: `Die Vorlage ${nummer} soll gedruckt werden und hat kein Datum.`,
    remedy: 'Ergänzen Sie den Tag, von dem sie ist, zum Beispiel datum: 2018-08-28.',
  });
  return false;
}

/** A committee of the workspace, or one by its printed name; an id that nobody knows would be printed as it is. */
function checkGremium(lesung: Lesung, station: Station, gremien: readonly Gremium[]): void {
  const { gremium } = station;
  const known = gremien.flatMap(namesOf);
  if (known.includes(gremium)) return;
  // Committees are called alike from behind: "Sozialausschuss" is no slip of "Kreisausschuss".
  const beginning = (name: string) => name.slice(0, 3).toLowerCase();
  const near = nearest(
    gremium,
    known.filter((name) => beginning(name) === beginning(gremium)),
  );
  if (near === undefined && /^\p{Lu}/u.test(gremium)) return;
  reportAt(lesung, station, 'gremium', {
    code: 'beratungsfolge-unbekannt',
    severity: 'Warnung',
    message: `Das Gremium „${gremium}“ gibt es hier nicht; in der Beratungsfolge steht der Name so, wie er getippt ist.`,
    remedy:
      near === undefined
        ? 'Schreiben Sie seinen Namen, wie er gedruckt werden soll, zum Beispiel gremium: Kreistag.'
        : `Meinten Sie „${near}“?`,
  });
}

function checkOrder(lesung: Lesung, stations: readonly Station[]): void {
  const dated = stations.filter(({ datum = offen }) => datum !== offen);
  for (const [index, station] of dated.entries()) {
    const { datum: before = '' } = dated[index - 1] ?? {};
    const { datum = '' } = station;
    if (before === '' || datum >= before) continue;
    reportAt(lesung, station, 'datum', {
      code: 'beratungsfolge-reihenfolge',
      severity: 'Warnung',
      message: `In der Beratungsfolge steht der ${formatDateShort(datum)} hinter dem ${formatDateShort(before)}.`,
      remedy: 'Berichtigen Sie das Datum, oder ordnen Sie die Gremien nach den Tagen ihrer Beratung.',
    });
  }
}

/** Whoever is to decide needs words to decide on; where a proposal names a committee that is not there, that has been said. */
function checkProposals(lesung: Lesung, vorlage: Vorlage, gremien: readonly Gremium[]): void {
  const { angaben, nummer, beschlussvorschlag } = vorlage;
  const { beratungsfolge } = angaben;
  const known = [...gremien.flatMap(namesOf), ...beratungsfolge.map(({ gremium }) => gremium), ''];
  if ([...beschlussvorschlag.keys()].some((name) => !known.includes(name))) return;
  for (const station of beratungsfolge.filter(({ zuständigkeit }) => zuständigkeit === 'Entscheidung')) {
    const meant = gremien.filter((gremium) => namesOf(gremium).includes(station.gremium));
    const proposal = beschlussvorschlag.get(station.gremium) ?? vorschlagFür(vorlage, meant);
    if (proposal !== undefined) continue;
    const name = meant[0]?.angaben.name ?? station.gremium;
    reportAt(lesung, station, 'zuständigkeit', {
      code: 'vorlage-ohne-vorschlag',
      severity: 'Warnung',
      message: `„${name}“ soll über die Vorlage ${nummer} entscheiden; einen Beschlussvorschlag dafür gibt es nicht.`,
      remedy:
        beschlussvorschlag.size === 0
          ? 'Ergänzen Sie beschlussvorschlag: mit dem Wortlaut.'
          : `Ergänzen Sie unter beschlussvorschlag: den Wortlaut für ${station.gremium}.`,
    });
  }
}

function checkCoSignatures(lesung: Lesung, { angaben, nummer }: Vorlage): void {
  const open = angaben.mitzeichnung.filter(stehtAus).map(({ wer }) => wer);
  if (angaben.status !== 'endfassung' || open.length === 0) return;
  reportAt(lesung, angaben, 'status', {
    code: 'vorlage-mitzeichnung',
    severity: 'Warnung',
    message: `Die Vorlage ${nummer} ist als Endfassung bezeichnet, aber noch nicht mitgezeichnet: ${open.map((wer) => `„${wer}“`).join(', ')}. Sie bleibt ein Entwurf.`,
    remedy:
      'Tragen Sie bei mitzeichnung: den Tag ein (am: 2018-08-27), oder schreiben Sie bis dahin status: mitzeichnung.',
  });
}
