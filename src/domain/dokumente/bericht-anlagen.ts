// The annexes of a report: numbered in the order in which its texts name them, then as listed.
import { basename } from 'node:path';
import type { Call } from '../../markdown/parse.js';
import type { NummerierteAnlage, Umfeld } from '../art.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Anlage } from '../sitzung/anlage.js';
import { numberedAnlagen, orderAnlagen } from '../sitzung/anlage-nummern.js';

/** What of a report decides on its annexes. */
export interface Anlagenbesitzer {
  /** The file that lists them. */
  readonly datei: string;
  readonly istÖffentlich: boolean;
  readonly anlagen: readonly Anlage[];
  /** The references to them in its texts. */
  readonly aufrufe: readonly Call[];
}

/** Reports `anlage-im-oeffentlichen-bericht` at annexes that not everybody may read, where everybody may read the report. */
export function checkBerichtAnlagen(lesung: Lesung, { istÖffentlich, anlagen }: Anlagenbesitzer): void {
  for (const { id, angaben } of anlagen.filter(({ angaben }) => istÖffentlich && angaben.öffentlich === false)) {
    reportAt(lesung, angaben, 'öffentlich', {
      code: 'anlage-im-oeffentlichen-bericht',
      severity: 'Fehler',
      message: `Die Anlage „${id}“ ist nichtöffentlich; das Dokument, dem sie beiliegt, darf aber jeder lesen.`,
      remedy: 'Nehmen Sie sie heraus, oder schreiben Sie für das ganze Dokument öffentlich: nein.',
    });
  }
}

/** The annexes with their numbers. Errors: those of `orderAnlagen` and `numberedAnlagen`. */
export function anlagenOfBericht(
  umfeld: Umfeld,
  { datei, istÖffentlich, anlagen, aufrufe }: Anlagenbesitzer,
): readonly NummerierteAnlage[] {
  const inOrder = orderAnlagen(umfeld.lesung, anlagen, { calls: aufrufe, datei: basename(datei) });
  return numberedAnlagen(umfeld, inOrder, {
    istÖffentlich: () => istÖffentlich,
    bezeichnung: (_, nummer) => `Anlage ${nummer}`,
  });
}
