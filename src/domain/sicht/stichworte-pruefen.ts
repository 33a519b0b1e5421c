// Whether what everybody will read holds a part of what is not public: words of a title, an amount of money, a firm. A paraphrase
// goes unnoticed. Reports only; changes nothing.
import type { Lesung } from '../lesung.js';
import { wirdVeröffentlicht } from '../sitzung/oeffentliche-texte.js';
import type { Sitzung } from '../sitzung/sitzung.js';
import { type Tagesordnungspunkt, textsOf } from '../sitzung/tagesordnung.js';
import { reportNamed } from './genannt.js';
import { öffentlicheStellen } from './oeffentliche-stellen.js';
import { amountsAndFirms, quoted, runsOf } from './stichworte.js';

type Unchecked = Omit<Sitzung, 'offen'>;

/** Errors: `stichwort-im-oeffentlichen-text`. */
export function checkStichworte(lesung: Lesung, sitzung: Unchecked): void {
  const stellen = öffentlicheStellen(lesung, sitzung);
  const told = toldAnyway(sitzung);
  const isSecret = (pattern: string) => {
    const words = new RegExp(pattern, 'iu');
    return !told.some((said) => words.test(said));
  };
  for (const top of sitzung.teile.filter(({ teil }) => teil === 'nichtöffentlich').flatMap(({ tops }) => tops)) {
    const { nr } = top.angaben;
    // A firm is often named in the title as well: what one look has found, the next does not tell again.
    let unseen = stellen;
    const look = (patterns: readonly string[], why: string) => {
      unseen = reportNamed(lesung, unseen, patterns.filter(isSecret), (found) => ({
        code: 'stichwort-im-oeffentlichen-text',
        severity: 'Warnung',
        message: `Hier liest jeder „${found}“; ${why}.`,
        remedy: 'Nehmen Sie es heraus, oder schreiben Sie es allgemeiner; darf es jeder lesen, ist nichts zu tun.',
      }));
    };
    look(titlesOf(top).flatMap(runsOf), `das steht auch im Titel zum nichtöffentlichen TOP ${nr}`);
    const texts = [...titlesOf(top), ...textsOf(top).map(({ quelle }) => quelle.text)];
    // Each for itself: a text may name several.
    for (const pattern of new Set(texts.flatMap(amountsAndFirms))) {
      look([pattern], `das steht auch im nichtöffentlichen TOP ${nr}`);
    }
    if (sitzung.profil.nichtöffentlich !== 'weglassen') continue;
    look(
      [`(?:TOP|Tagesordnungspunkt\\p{L}{0,2})\\s+${quoted(nr)}(?!\\.\\d)`],
      'diesen Punkt lässt die öffentliche Niederschrift weg',
    );
  }
}

/** Its own and those of its papers that are not public. */
function titlesOf({ titel, vorlagen }: Tagesordnungspunkt): readonly string[] {
  const secret = vorlagen.filter(({ angaben }) => !angaben.öffentlich);
  return [...new Set([titel, ...secret.map(({ angaben }) => angaben.titel)])];
}

/** What is public without being deliberated: titles of public items and papers, names of committees, resolutions that are published. */
function toldAnyway({ teile, profil, gremien }: Unchecked): readonly string[] {
  const tops = teile.flatMap(({ teil, tops: own }) => own.map((top) => ({ teil, top })));
  return [
    ...gremien.map(({ angaben }) => angaben.name),
    ...tops.flatMap(({ teil, top }) => (teil === 'öffentlich' ? [top.titel] : (top.angaben.titel_öffentlich ?? []))),
    ...tops.flatMap(({ top: { vorlagen } }) =>
      vorlagen.filter(({ angaben }) => angaben.öffentlich).map(({ angaben }) => angaben.titel),
    ),
    ...tops
      .filter(({ teil, top }) => teil === 'nichtöffentlich' && wirdVeröffentlicht(top, profil))
      .flatMap(({ top }) =>
        top.beschlussfassungen.flatMap(({ istEigene, beschluss }) => (istEigene ? (beschluss?.quelle.text ?? []) : [])),
      ),
  ];
}
