// Whether the figures of the signed list and the rules on who votes fit the recorded presence, and whether it tells who was there at every
// vote. Reports only; changes nothing.
import { enumerate } from '../../diagnostic.js';
import { offen } from '../../source/shape.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { type Ablauf, ablaufOf } from '../sitzung/sitzungsablauf.js';
import { type Tagesordnungspunkt, topsOf } from '../sitzung/tagesordnung.js';
import { type Anwesenheit, concerns, seatOf } from '../sitzung/teilnahme.js';
import { beratendAm, type Gremium, mitgliederAm } from '../stammdaten/gremium.js';
import { statusDerZeile } from './anwesend.js';
import { capacityOf } from './anwesenheit-mitglieder.js';
import { und } from './anwesenheit-zeiten.js';
import { stimmberechtigteBei } from './stimmberechtigt.js';

type Unchecked = Omit<Sitzung, 'offen'>;

/** All checks of who was entitled to vote. */
export function checkStimmberechtigte(lesung: Lesung, sitzung: Unchecked): void {
  const counted = sitzung.angaben.anwesend_stimmberechtigt;
  const { gremien } = sitzung;
  if (typeof counted === 'number') {
    checkFigure(lesung, sitzung, {
      figure: counted,
      of: gremien,
      owner: sitzung.angaben,
      field: 'anwesend_stimmberechtigt',
    });
  }
  if (typeof counted === 'object') {
    for (const [id, figure] of counted) {
      const gremium = gremien.find((candidate) => candidate.id === id);
      if (gremium === undefined) reportUnknownCommittee(lesung, { owner: counted, field: id }, gremien);
      else if (figure !== offen) checkFigure(lesung, sitzung, { figure, of: [gremium], owner: counted, field: id });
    }
  }
  for (const gremium of gremien) {
    checkMajority(lesung, sitzung, gremium);
    checkVacancies(lesung, sitzung, gremium);
  }
  const ablauf = ablaufOf(sitzung);
  for (const entry of sitzung.anwesenheit) checkDecidable(lesung, sitzung, { entry, ablauf });
}

interface Kontrollzahl {
  readonly figure: number;
  /** The committees the figure is of. */
  readonly of: readonly Gremium[];
  readonly owner: object;
  readonly field: string;
}

/** The number on the signed list may be lower than the lines – people come late and leave early – but not lower than at every TOP. */
function checkFigure(lesung: Lesung, sitzung: Unchecked, { figure, of, owner, field }: Kontrollzahl): void {
  const taken = of.map((gremium) => seatsTaken(sitzung, gremium));
  const known = sum(taken.map(({ known: seats }) => seats));
  if (figure > known + sum(taken.map(({ unknown }) => unknown))) {
    reportAt(lesung, owner, field, {
      code: 'stimmberechtigte-zu-viele',
      severity: 'Warnung',
      message: `${figure} anwesende Stimmberechtigte sind eingetragen, die Anwesenheit nennt aber nur ${known}.`,
      remedy: 'Vergleichen Sie anwesend_stimmberechtigt: und die Anwesenheit mit der unterschriebenen Liste.',
    });
  }
  // Somebody may sit in several committees, so the largest of them is all that is certain of a common figure.
  const least = topsOf(sitzung).map(({ angaben: { nr } }) =>
    Math.max(...of.map((gremium) => stimmberechtigteBei(sitzung, { gremium, top: nr }).mindestens)),
  );
  const certain = Math.min(...least);
  if (least.length === 0 || figure >= certain) return;
  reportAt(lesung, owner, field, {
    code: 'stimmberechtigte-zu-wenige',
    severity: 'Warnung',
    message: `Nur ${figure} anwesende Stimmberechtigte sind eingetragen; nach der Anwesenheit waren es bei jedem TOP mindestens ${certain}.`,
    remedy: 'Vergleichen Sie anwesend_stimmberechtigt: und die Anwesenheit mit der unterschriebenen Liste.',
  });
}

/** The seats somebody sat in at some time; those of members without a line, and people whose seat is not recorded, may be more. */
function seatsTaken({ anwesenheit, angaben: { datum } }: Unchecked, gremium: Gremium) {
  const members = mitgliederAm(gremium, datum);
  const lines = anwesenheit.filter((entry) => concerns(entry, gremium));
  const seats = members
    .filter(({ angaben }) => angaben.stimmrecht)
    .map(({ person }) => lines.filter((entry) => seatOf(entry) === person));
  const seated = new Set([...members, ...beratendAm(gremium, datum)].map(({ person }) => person));
  return {
    known: seats.filter((own) => own.some(({ istDa }) => istDa !== false)).length,
    unknown:
      seats.filter((own) => own.length === 0).length +
      lines.filter((entry) => entry.istDa !== false && (entry.istSitzUnklar || !seated.has(seatOf(entry)))).length,
  };
}

function reportUnknownCommittee(
  lesung: Lesung,
  { owner, field }: { readonly owner: object; readonly field: string },
  gremien: readonly Gremium[],
): void {
  reportAt(lesung, owner, field, {
    code: 'gremium-nicht-beteiligt',
    severity: 'Fehler',
    message: `Das Gremium „${field}“ tagt in dieser Sitzung nicht.`,
    remedy: `Schreiben Sie ${enumerate(gremien.map(({ id }) => id))}.`,
  });
}

/** A vote is only as certain as the presence: a time of day beside TOPs without times leaves it open. */
function checkDecidable(
  lesung: Lesung,
  sitzung: Unchecked,
  { entry, ablauf }: { readonly entry: Anwesenheit; readonly ablauf: Ablauf },
): void {
  const { person, istDa, zeiten } = entry;
  const spans = zeiten.filter(({ ab, bis }) => ab !== offen && bis !== offen);
  const loose = spans.find((span) =>
    [span.ab_top === undefined && span.ab, span.bis_top === undefined && span.bis].some(Boolean),
  );
  const isVoter = sitzung.gremien.some(
    (gremium) =>
      concerns(entry, gremium) &&
      mitgliederAm(gremium, sitzung.angaben.datum).some((member) => member.person === seatOf(entry)),
  );
  if (istDa !== true || loose === undefined || !isVoter) return;
  const tops = topsOf(sitzung)
    .filter(isVotedOn)
    .map(({ angaben }) => angaben.nr);
  const unclear = tops.filter((nr) => statusDerZeile(ablauf, entry, nr) === 'unklar');
  if (unclear.length === 0) return;
  const field = loose.ab_top === undefined && loose.ab !== undefined ? 'ab' : 'bis';
  reportAt(lesung, loose, field, {
    code: 'anwesenheit-unklar',
    severity: 'Warnung',
    message: `Ob ${person.name} bei der Abstimmung zu TOP ${und(unclear)} da war, ist aus der Uhrzeit allein nicht zu ersehen.`,
    remedy: `Ergänzen Sie ${field}_top: mit der Nummer des TOP, oder bei den TOP beginn: und ende:.`,
  });
}

/** Whether anybody raised a hand. */
function isVotedOn({ beschlussfassungen }: Tagesordnungspunkt): boolean {
  return beschlussfassungen.some(
    ({ angaben: { abstimmung } }) => abstimmung !== undefined && abstimmung !== 'im Einvernehmen',
  );
}

/** In committees of a Kreis, members of the Kreistag outnumber expert citizens (KrO NRW § 41); asked where capacities are recorded. */
function checkMajority(lesung: Lesung, sitzung: Unchecked, gremium: Gremium): void {
  const { datum } = sitzung.angaben;
  const recorded = mitgliederAm(gremium, datum).map(({ angaben }) => angaben.als ?? '');
  if (!recorded.some(isCouncillor) || !recorded.some(isExpert)) return;
  const lines = sitzung.anwesenheit.filter((entry) => concerns(entry, gremium));
  const outvoted = topsOf(sitzung).flatMap((top) => {
    if (!isVotedOn(top)) return [];
    const { sicher, höchstens } = stimmberechtigteBei(sitzung, { gremium, top: top.angaben.nr });
    const capacities = sicher.map((person) => {
      const line = lines.find((entry) => entry.person === person);
      return line === undefined ? '' : (capacityOf(gremium, line, datum) ?? '');
    });
    const experts = capacities.filter(isExpert).length;
    // Whoever's capacity or presence is not certain may be a member of the Kreistag.
    const councillors = höchstens - experts;
    return experts > 0 && experts >= councillors ? [{ nr: top.angaben.nr, experts, councillors }] : [];
  });
  const [first] = outvoted;
  if (first === undefined) return;
  reportAt(lesung, sitzung.angaben, 'anwesenheit', {
    code: 'sachkundige-ueberzahl',
    severity: 'Warnung',
    message: `Bei der Abstimmung zu TOP ${und(outvoted.map(({ nr }) => nr))} waren die Kreistagsmitglieder nicht in der Mehrheit: höchstens ${first.councillors}, dagegen ${first.experts} sachkundige Bürgerinnen und Bürger. Der Ausschuss ist dann nicht beschlussfähig.`,
    remedy:
      'Vergleichen Sie die Anwesenheit mit der Liste; wer auf das Stimmrecht verzichtet hat, bekommt stimmverzicht: mit der Nummer des TOP.',
  });
}

function isCouncillor(als: string): boolean {
  return /^(Kreistags|Rats|Stadtrats)mitglied|^Mitglied des (Kreistag|Rat)/iu.test(als.trim());
}

function isExpert(als: string): boolean {
  return /^sachkundige[rn]? Bürger/iu.test(als.trim());
}

/** More members than seats is told with the committee; fewer may be so, but is worth a look when minutes are written. */
function checkVacancies(lesung: Lesung, { angaben: { datum } }: Unchecked, gremium: Gremium): void {
  const { mitgliederzahl } = gremium.angaben;
  const members = mitgliederAm(gremium, datum).length;
  if (mitgliederzahl === undefined || members >= mitgliederzahl) return;
  reportAt(lesung, gremium.angaben, 'mitgliederzahl', {
    code: 'mitglieder-zu-wenige',
    severity: 'Hinweis',
    message: `${gremium.angaben.name} hat ${mitgliederzahl} Sitze; am Tag der Sitzung (${datum.split('-').reverse().join('.')}) sind nur ${members} Mitglieder eingetragen.`,
    remedy: 'Ist kein Sitz unbesetzt, ergänzen Sie die fehlenden Mitglieder unter mitglieder:.',
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
