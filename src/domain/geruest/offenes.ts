// What earlier sittings of a committee left to do: items put off, recommendations made to it, promises not yet kept.
import { formatDateShort } from '../../source/german-date.js';
import { foldSpelling } from '../../source/spelling.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { type Tagesordnungspunkt, topsOf, type Öffentlichkeit } from '../sitzung/tagesordnung.js';
import type { Gremium } from '../stammdaten/gremium.js';
import { listName } from '../stammdaten/person.js';

/** An item to be taken up again. */
export interface OffenerPunkt {
  readonly teil: Öffentlichkeit;
  readonly titel: string;
  readonly art?: string;
  readonly vorlage?: string;
  /** "vertagt am 12.03.2018 (TOP 6)" */
  readonly hinweis: string;
}

/**
 * Items the committee put off, and recommendations that others made to it.
 *
 * Shape: `sitzungen` are those before the new one, in any order; what a later sitting of the committee had on its agenda is left out.
 */
export function wiederAufzunehmen(gremium: Gremium, sitzungen: readonly Sitzung[]): readonly OffenerPunkt[] {
  return sitzungen.flatMap((sitzung) => {
    const later = ownSittings(gremium, sitzungen).filter(({ tage }) => tage[0].datum > sitzung.tage[0].datum);
    const isTakenUp = (top: Tagesordnungspunkt) => later.some((one) => topsOf(one).some((other) => isSame(top, other)));
    return sitzung.teile.flatMap(({ teil, tops }) =>
      tops
        .filter((top) => isLeft(top, sitzung, gremium) && !isTakenUp(top))
        .map((top) => ({ teil, ...carriedOver(top, sitzung) })),
    );
  });
}

/** Promises given in its sittings and not marked `erledigt`, a line each: "12.03.2018, TOP 4, Schmitz: Masterplan vorstellen". */
export function offeneZusagen(gremium: Gremium, sitzungen: readonly Sitzung[]): readonly string[] {
  return ownSittings(gremium, sitzungen).flatMap((sitzung) =>
    topsOf(sitzung).flatMap(({ angaben: { nr }, zusagen }) =>
      zusagen
        .filter(({ angaben }) => angaben.erledigt === undefined)
        .map(({ person, angaben: { was, bis } }) => {
          const until = bis === undefined ? '' : ` (bis ${bis})`;
          return `${formatDateShort(sitzung.angaben.datum)}, TOP ${nr}, ${listName(person)}: ${was}${until}`;
        }),
    ),
  );
}

/** The last of these sittings that was the committee's. */
export function lastOf(gremium: Gremium, sitzungen: readonly Sitzung[]): Sitzung | undefined {
  return ownSittings(gremium, sitzungen)
    .toSorted((one, other) => (one.angaben.datum < other.angaben.datum ? -1 : 1))
    .at(-1);
}

function ownSittings({ id }: Gremium, sitzungen: readonly Sitzung[]): readonly Sitzung[] {
  return sitzungen.filter(({ gremien }) => gremien.some((gremium) => gremium.id === id));
}

function isLeft({ angaben }: Tagesordnungspunkt, sitzung: Sitzung, gremium: Gremium): boolean {
  const isOwn = sitzung.gremien.some(({ id }) => id === gremium.id);
  if (isOwn) return angaben.ergebnis === 'vertagt';
  const { name, kurz = name } = gremium.angaben;
  const isMeant = [gremium.id, name, kurz].map(foldSpelling).includes(foldSpelling(angaben.an ?? ''));
  return isMeant && (angaben.ergebnis === 'angenommen' || angaben.ergebnis === 'geändert angenommen');
}

function isSame(one: Tagesordnungspunkt, other: Tagesordnungspunkt): boolean {
  const papers = one.vorlagennummern.filter((nummer) => other.vorlagennummern.includes(nummer));
  return papers.length > 0 || foldSpelling(one.titel) === foldSpelling(other.titel);
}

function carriedOver(top: Tagesordnungspunkt, { angaben, gremien }: Sitzung): Omit<OffenerPunkt, 'teil'> {
  const { nr, ergebnis, art } = top.angaben;
  const [first] = gremien;
  const [vorlage] = top.vorlagennummern;
  const day = `${formatDateShort(angaben.datum)} (TOP ${nr})`;
  const from = `empfohlen vom ${first.angaben.kurz ?? first.angaben.name} am ${day}`;
  return {
    titel: top.titel,
    ...(art === undefined ? {} : { art: ergebnis === 'vertagt' ? art : 'Beschluss' }),
    ...(vorlage === undefined ? {} : { vorlage }),
    hinweis: ergebnis === 'vertagt' ? `vertagt am ${day}` : from,
  };
}
