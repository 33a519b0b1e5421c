// Whether what everybody will read names what not everybody may: papers, citizens, people of the non-public part – and whether what
// a TOP says about its publication has an effect. Reports only; changes nothing.
import { type Lesung, reportAt } from '../lesung.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { type Tagesordnungspunkt, topsOf } from '../sitzung/tagesordnung.js';
import { plainName } from '../stammdaten/person.js';
import type { Vorlage, Vorlagen } from '../stammdaten/vorlage.js';
import { reportNamed, words } from './genannt.js';
import { type ÖffentlicheStelle, öffentlicheStellen } from './oeffentliche-stellen.js';

/** Errors: reports `vorlage-im-oeffentlichen-text`, `einwohner-im-oeffentlichen-text`, `person-nur-nichtoeffentlich`,
 *          `vorlage-ungenannt`, `berichtigung-nichtoeffentlich`, `veroeffentlichen-wirkungslos` and `titel-oeffentlich-wirkungslos`. */
export function checkGeheimhaltung(lesung: Lesung, sitzung: Omit<Sitzung, 'offen'>, vorlagen: Vorlagen): void {
  const stellen = öffentlicheStellen(lesung, sitzung);
  const papers = [...vorlagen.values()].filter(({ angaben }) => !angaben.öffentlich);
  for (const paper of papers) checkPaper(lesung, paper, stellen);
  checkCitizens(lesung, sitzung, stellen);
  checkPeople(lesung, sitzung, stellen);
  for (const { teil, tops } of sitzung.teile) {
    for (const top of tops) {
      if (teil === 'öffentlich') checkPublicTop(lesung, top, sitzung.niederschriften);
      else checkPublication(lesung, top, sitzung.profil);
    }
  }
}

// ── Names in public texts ──────────────────────────────────────────────────────────────────────────────────────────

function checkPaper(lesung: Lesung, { nummer, angaben }: Vorlage, stellen: readonly ÖffentlicheStelle[]): void {
  // A plain number may be anything; only with the word before it, it is a paper's.
  const byNumber = /\D/u.test(nummer) ? words(nummer) : `Vorlage(?:n)?(?:-?\\s?Nr\\.?)?\\s+${words(nummer)}`;
  // A short title is a word like any other.
  const patterns = [byNumber, ...(angaben.titel.length >= 12 ? [words(angaben.titel)] : [])];
  reportNamed(lesung, stellen, patterns, (found) => ({
    code: 'vorlage-im-oeffentlichen-text',
    severity: 'Fehler',
    message: `Hier liest jeder „${found}“; die Vorlage ${nummer} ist nichtöffentlich.`,
    remedy: 'Nehmen Sie die Stelle heraus, oder schreiben Sie in der Vorlage öffentlich: ja.',
  }));
}

function checkCitizens(lesung: Lesung, sitzung: Omit<Sitzung, 'offen'>, stellen: readonly ÖffentlicheStelle[]): void {
  const known = new Set(peopleOf(sitzung).map((name) => surname(name)));
  for (const { name } of topsOf(sitzung).flatMap(({ angaben }) => angaben.einwohner)) {
    // Somebody of the committee may have the same surname.
    const addressed = known.has(surname(name))
      ? []
      : [`(?:Frau|Herrn?)\\s+(?:\\p{Lu}\\p{L}*\\.?\\s+)*${words(surname(name))}`];
    reportNamed(lesung, stellen, [...fullNames(name), ...addressed], (found) => ({
      code: 'einwohner-im-oeffentlichen-text',
      severity: 'Fehler',
      message: `Hier liest jeder „${found}“; unter einwohner: steht, wer dort gefragt hat, und gedruckt wird der Name nur intern.`,
      remedy: 'Schreiben Sie „ein Einwohner“ oder „eine Einwohnerin“, ohne Namen und Ort.',
    }));
  }
}

function checkPeople(lesung: Lesung, sitzung: Omit<Sitzung, 'offen'>, stellen: readonly ÖffentlicheStelle[]): void {
  const nonPublic = new Set(
    sitzung.teile
      .filter(({ teil }) => teil === 'nichtöffentlich')
      .flatMap(({ tops }) => tops.map((top) => top.angaben.nr)),
  );
  const isOnlyThere = ({ tops }: { readonly tops: readonly string[] }) =>
    tops.length > 0 && tops.every((nr) => nonPublic.has(nr));
  const names = [
    ...sitzung.verwaltung.filter(isOnlyThere).map(({ person }) => person.name),
    ...sitzung.angaben.gäste.filter(isOnlyThere).map(({ name }) => name),
  ];
  for (const name of names) {
    reportNamed(lesung, stellen, fullNames(name), (found) => ({
      code: 'person-nur-nichtoeffentlich',
      severity: 'Warnung',
      message: `Hier liest jeder „${found}“; nach tops: nahm diese Person nur am nichtöffentlichen Teil teil.`,
      remedy: 'Nennen Sie sie im öffentlichen Text nicht, oder berichtigen Sie tops:.',
    }));
  }
}

/** "Otto Klein" and "Klein, Otto"; a name of one word, or of initials, says too little. */
function fullNames(name: string): readonly string[] {
  const printed = plainName({ name });
  if (printed.split(/\s+/u).filter((word) => /\p{L}{2}/u.test(word)).length < 2) return [];
  return [words(printed), ...(printed === name ? [] : [words(name)])];
}

function surname(name: string): string {
  return name.includes(',') ? (name.split(',')[0] ?? name).trim() : (name.trim().split(/\s+/u).at(-1) ?? name);
}

function peopleOf({
  anwesenheit,
  verwaltung,
  gremien,
}: Pick<Sitzung, 'anwesenheit' | 'verwaltung' | 'gremien'>): readonly string[] {
  const members = gremien.flatMap(({ mitglieder, beratend }) => [...mitglieder, ...beratend]);
  return [...anwesenheit, ...verwaltung, ...members].map(({ person }) => person.name);
}

// ── What a TOP says of itself ──────────────────────────────────────────────────────────────────────────────────────

function checkPublicTop(lesung: Lesung, top: Tagesordnungspunkt, niederschriften: Sitzung['niederschriften']): void {
  const { angaben } = top;
  const { nichtöffentlich = [], wort = '' } = niederschriften.get(angaben.niederschrift ?? '') ?? {};
  for (const berichtigung of angaben.berichtigungen.filter(({ top: nr = '' }) => nichtöffentlich.includes(nr))) {
    reportAt(lesung, berichtigung, 'top', {
      code: 'berichtigung-nichtoeffentlich',
      severity: 'Warnung',
      message: `TOP ${berichtigung.top} der ${wort} war nichtöffentlich; diese Berichtigung liest jeder.`,
      remedy: 'Führen Sie sie unter berichtigungen: bei einem TOP des nichtöffentlichen Teils.',
    });
  }
  for (const field of ['veröffentlichen', 'titel_öffentlich'] as const) {
    if (angaben[field] === undefined) continue;
    reportAt(lesung, angaben, field, {
      code: field === 'veröffentlichen' ? 'veroeffentlichen-wirkungslos' : 'titel-oeffentlich-wirkungslos',
      severity: 'Warnung',
      message: `TOP ${angaben.nr} steht im öffentlichen Teil; ${field}: ändert dort nichts.`,
      remedy: 'Nehmen Sie die Angabe heraus, oder führen Sie den TOP im nichtöffentlichen Teil.',
    });
  }
  const hidden = top.vorlagen.filter((paper) => !paper.angaben.öffentlich);
  const [first] = hidden;
  if (first === undefined) return;
  const borrowed = borrowedFrom(top, hidden);
  if (borrowed === undefined) {
    reportAt(lesung, angaben, 'vorlage', {
      code: 'vorlage-ungenannt',
      severity: 'Hinweis',
      message: `Die Vorlage ${first.nummer} ist nichtöffentlich; die öffentliche Niederschrift nennt sie zu TOP ${angaben.nr} nicht.`,
      remedy: 'Schreiben Sie in der Vorlage öffentlich: ja, wenn jeder sie lesen darf.',
    });
  } else {
    reportAt(lesung, angaben, 'vorlage', {
      code: 'vorlage-im-oeffentlichen-text',
      severity: 'Fehler',
      message: `Der öffentliche TOP ${angaben.nr} hat ${borrowed} aus der nichtöffentlichen Vorlage ${first.nummer}.`,
      remedy: 'Schreiben Sie ihn beim TOP selbst, oder in der Vorlage öffentlich: ja.',
    });
  }
}

/** What of a public TOP would be printed from a paper that is not public. */
function borrowedFrom(top: Tagesordnungspunkt, hidden: readonly Vorlage[]): string | undefined {
  if (top.angaben.titel === undefined && hidden.some(({ angaben }) => angaben.titel === top.titel))
    return 'seinen Titel';
  const proposals = new Set(hidden.flatMap(({ beschlussvorschlag }) => [...beschlussvorschlag.values()]));
  const isProposal = top.beschlussfassungen.some(
    ({ beschluss }) => beschluss !== undefined && proposals.has(beschluss),
  );
  return isProposal ? 'den Wortlaut seines Beschlusses' : undefined;
}

function checkPublication(lesung: Lesung, top: Tagesordnungspunkt, { nichtöffentlich, name }: Sitzung['profil']): void {
  const { angaben, beschlussfassungen } = top;
  if (angaben.veröffentlichen !== true) return;
  const isDecided = beschlussfassungen.some(({ istEigene }) => istEigene);
  if (nichtöffentlich === 'ergebnis' && isDecided) return;
  reportAt(lesung, angaben, 'veröffentlichen', {
    code: 'veroeffentlichen-wirkungslos',
    severity: 'Hinweis',
    message: isDecided
      ? `Das Ergebnis zu TOP ${angaben.nr} wird nicht veröffentlicht: Das Gremienprofil „${name}“ sieht es nicht vor.`
      : `Zu TOP ${angaben.nr} gibt es noch keinen Beschluss, der veröffentlicht werden könnte.`,
    remedy: isDecided
      ? 'Schreiben Sie im Gremienprofil nichtöffentlich: ergebnis, oder nehmen Sie die Angabe heraus.'
      : 'Ergänzen Sie beschluss: und ergebnis:, oder nehmen Sie die Angabe heraus.',
  });
}
