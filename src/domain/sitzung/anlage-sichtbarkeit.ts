// Who may read an annex of a sitting: as recorded, else as its document, its TOP or the texts that mention it have it.

import { basename } from 'node:path';
import { type Finding, placed } from '../../diagnostic.js';
import type { Umfeld } from '../art.js';
import type { Autorentext } from '../autorentext.js';
import { type Anlage, anlagenOrdner } from './anlage.js';
import { isAnnexCall } from './anlage-nummern.js';
import { alleTexte, öffentlicheTexte } from './oeffentliche-texte.js';
import type { Sitzung } from './sitzung.js';

/**
 * The annexes that everybody may read.
 *
 * Errors: reports `anlage-sichtbarkeit` where nothing tells – such an annex is taken for non-public; not where a text that may
 *         mention it could not be read or refers to an annex that is not there, which is reported itself – and
 *         `anlage-im-oeffentlichen-text` where a public text refers to one that is not.
 */
export function publicAnlagen({ lesung, dokumente }: Umfeld, sitzung: Sitzung): ReadonlySet<Anlage> {
  const isRestricted = new Set(dokumente.filter(({ öffentlich }) => !öffentlich).map(({ id }) => id));
  const isPublic = (anlage: Anlage): boolean => {
    const { angaben, inhalt } = anlage;
    if (angaben.öffentlich !== undefined) return angaben.öffentlich;
    if (inhalt.art === 'dokument' && isRestricted.has(inhalt.dokument)) return false;
    const told = byTop(anlage, sitzung) ?? byMention(anlage, sitzung);
    if (told !== undefined) return told;
    if (sitzung.teile.every(({ teil }) => teil === 'öffentlich')) return true;
    const likely = byUnclearText(sitzung);
    if (likely !== undefined) return likely;
    reportUndecided(lesung, anlage);
    return false;
  };
  const open = new Set(sitzung.anlagen.filter(isPublic));
  for (const anlage of sitzung.anlagen) if (!open.has(anlage)) reportMentions(lesung, anlage, sitzung);
  return open;
}

function reportUndecided({ report, origins }: Umfeld['lesung'], { id, angaben, inhalt, at }: Anlage): void {
  const isListed = origins.at(angaben) !== undefined;
  const entry = inhalt.art === 'datei' ? `datei: ${anlagenOrdner}/${basename(inhalt.datei)}, ` : '';
  report(
    placed(
      {
        code: 'anlage-sichtbarkeit',
        severity: 'Warnung',
        message: `Ob jeder die Anlage „${id}“ lesen darf, steht nirgends: Kein Text nennt sie, und sie gehört zu keinem TOP. Sie gilt als nichtöffentlich.`,
        remedy: isListed
          ? 'Ergänzen Sie bei der Anlage öffentlich: ja oder öffentlich: nein.'
          : `Tragen Sie sie unter anlagen: ein, zum Beispiel - { ${entry}öffentlich: ja }.`,
      },
      origins.at(angaben, 'id') ?? at,
    ),
  );
}

/** A reference to it would print its number and title for everybody. */
function reportMentions({ report }: Umfeld['lesung'], { id }: Anlage, sitzung: Sitzung): void {
  const calls = [...new Set(öffentlicheTexte(sitzung))].flatMap((text) => text.calls);
  for (const { at } of calls.filter((call) => isAnnexCall(call) && call.argument === id)) {
    report({ ...restrictedMention(id), at });
  }
}

/** What is wrong where a text for everybody refers to an annex that is not. */
export function restrictedMention(id: string): Omit<Finding, 'at'> {
  return {
    code: 'anlage-im-oeffentlichen-text',
    severity: 'Fehler',
    message: `Dieser Text ist öffentlich, die Anlage „${id}“ ist es nicht.`,
    remedy: 'Nehmen Sie den Verweis heraus, oder schreiben Sie bei der Anlage öffentlich: ja.',
  };
}

function byTop({ angaben: { top } }: Anlage, { teile }: Sitzung): boolean | undefined {
  const part = teile.find(({ tops }) => tops.some(({ angaben }) => angaben.nr === top));
  return part === undefined ? undefined : part.teil === 'öffentlich';
}

/** One public text is enough: it is printed with the annex's number. */
function byMention({ id }: Anlage, sitzung: Sitzung): boolean | undefined {
  const mentions = ({ calls }: Autorentext) => calls.some((call) => isAnnexCall(call) && call.argument === id);
  if (öffentlicheTexte(sitzung).some(mentions)) return true;
  return alleTexte(sitzung).some(mentions) ? false : undefined;
}

/** A text with a mistake is the likely mention; the Niederschrift is not made until it is mended. */
function byUnclearText(sitzung: Sitzung): boolean | undefined {
  const misspelt = textsWithUnknownAnnex(sitzung);
  const unread = sitzung.teile.filter(({ tops }) => tops.some(({ textUngelesen }) => textUngelesen));
  const open = öffentlicheTexte(sitzung);
  if (misspelt.some((text) => open.includes(text)) || unread.some(({ teil }) => teil === 'öffentlich')) return true;
  return misspelt.length > 0 || unread.length > 0 ? false : undefined;
}

/** The texts that refer to an annex there is none of: from them on, in all versions, annexes have numbers that are not theirs. */
export function textsWithUnknownAnnex(sitzung: Sitzung): readonly Autorentext[] {
  const known = new Set(sitzung.anlagen.map(({ id }) => id));
  return alleTexte(sitzung).filter(({ calls }) => calls.some((call) => isAnnexCall(call) && !known.has(call.argument)));
}
