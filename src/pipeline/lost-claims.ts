// A document with annexes that claims less than the document alone → a warning at each annex that is the reason, with the reason.
import type { Claims } from '../annexes/annex-part.js';
import { type Finding, placed, type Report } from '../diagnostic.js';
import type { GemachteAnlage } from './annexes.js';
import type { Beleg } from './proof.js';

/** What a file may say of itself, and how it is called. */
export interface Claimed {
  readonly key: keyof Claims;
  readonly standard: string;
}

/** What the document alone claims and the one with annexes does not. */
export interface LostClaims {
  readonly lost: readonly Claimed[];
  /** The ids of annexes that have earned PDF/A and cost it by their colours. */
  readonly printColours: readonly string[];
}

/** Errors: `anlage-ungeprueft`, `anlage-nicht-bestanden`, `anlage-anders-als-geprueft`, `anlage-gestempelt`, `anlage-druckfarben`. */
export function reportLostClaims(
  anlagen: readonly GemachteAnlage[],
  { lost, printColours }: LostClaims,
  report: Report,
): void {
  for (const anlage of anlagen) {
    for (const [beleg, sentence] of Object.entries(unprovedOf)) {
      const missing = lost.filter(({ key }) => anlage.fremd?.belege[key] === beleg).map(({ standard }) => standard);
      if (missing.length > 0) report(placed(sentence(anlage, missing.join(' und ')), anlage.at));
    }
    const archive = lost.find(({ key }) => key === 'a');
    if (archive !== undefined && printColours.includes(anlage.id)) {
      report(placed(withPrintColours(anlage, archive.standard), anlage.at));
    }
  }
}

type Sentence = (anlage: GemachteAnlage, standards: string) => Omit<Finding, 'at'>;

/** What is said where an annex has no proof. */
const unprovedOf: Readonly<Record<Exclude<Beleg, 'belegt'>, Sentence>> = {
  ungeprüft: ({ bezeichnung, titel }, standards) => ({
    code: 'anlage-ungeprueft',
    severity: 'Warnung',
    message: `${bezeichnung} „${titel}“ haben andere gemacht; die Datei mit Anlagen gilt darum nicht als ${standards}.`,
    remedy:
      'Lassen Sie die Anlage mit „sitzungswerk anlage prüfen“ prüfen, oder veröffentlichen Sie die Niederschrift allein und die Anlagen daneben.',
  }),
  'nicht bestanden': ({ bezeichnung, titel }, standards) => ({
    code: 'anlage-nicht-bestanden',
    severity: 'Warnung',
    message: `${bezeichnung} „${titel}“ hat die Prüfung nicht bestanden; die Datei mit Anlagen gilt darum nicht als ${standards}.`,
    remedy:
      'Bitten Sie um eine bessere Fassung – was fehlt, steht im Prüfbericht neben der Datei –, oder veröffentlichen Sie die Niederschrift allein und die Anlagen daneben.',
  }),
  'anders als geprüft': ({ bezeichnung, titel }, standards) => ({
    code: 'anlage-anders-als-geprueft',
    severity: 'Warnung',
    message: `${bezeichnung} „${titel}“ musste zum Anhängen geändert werden und ist so nicht geprüft; die Datei mit Anlagen gilt darum nicht als ${standards}.`,
    remedy:
      'Bitten Sie um eine Fassung ohne die gemeldeten Mängel, oder veröffentlichen Sie die Niederschrift allein und die Anlagen daneben.',
  }),
  gestempelt: ({ bezeichnung, titel }, standards) => ({
    code: 'anlage-gestempelt',
    severity: 'Warnung',
    message: `${bezeichnung} „${titel}“ bekommt einen Stempel und ist so nicht geprüft; die Datei mit Anlagen gilt darum nicht als ${standards}.`,
    remedy: 'Löschen Sie stempel: ja; das Deckblatt sagt, welche Anlage es ist.',
  }),
};

/** ISO 19005-3, 6.2.4.3: colours for print need their own description, and a file has one for all its pages. */
const withPrintColours: Sentence = ({ bezeichnung, titel }, standard) => ({
  code: 'anlage-druckfarben',
  severity: 'Warnung',
  message: `${bezeichnung} „${titel}“ ist in Druckfarben (CMYK) angelegt, die zu den Farben der Niederschrift nicht passen; die Datei mit Anlagen gilt darum nicht als ${standard}.`,
  remedy: 'Bitten Sie um eine Fassung in Bildschirmfarben (RGB), oder veröffentlichen Sie die Anlage daneben.',
});
