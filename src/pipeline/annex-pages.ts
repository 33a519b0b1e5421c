// A document that refers to pages of its annexes → a finding for each that its annex does not have. Changes nothing.
import { placed, type Report } from '../diagnostic.js';
import type { DocumentTree } from '../document/nodes.js';
import { walk } from '../document/walk.js';
import type { GemachteAnlage } from './annexes.js';

/**
 * Says which pages are asked for in vain; such references lead to the beginning of the annex.
 *
 * Errors: `anlage-seite-fehlt`; nothing of an annex whose pages cannot be counted.
 */
export function checkAnnexPages(tree: DocumentTree, anlagen: readonly GemachteAnlage[], report: Report): void {
  const byId = new Map(anlagen.map((anlage) => [anlage.id, anlage]));
  walk(tree.children, (node) => {
    if (node.kind !== 'annex-reference' || node.page === undefined) return;
    const { annex, page } = node;
    const anlage = byId.get(annex);
    if (anlage?.seiten === undefined || page <= anlage.seiten) return;
    const { bezeichnung, seiten, at } = anlage;
    const finding = {
      code: 'anlage-seite-fehlt',
      severity: 'Warnung',
      message: `Hier wird auf Seite ${page} von ${bezeichnung} verwiesen; sie hat ${seiten === 1 ? 'nur eine Seite' : `nur ${seiten} Seiten`}.`,
      remedy: `Berichtigen Sie die Seite, zum Beispiel {{anlage "${annex}" seite="${seiten}"}}.`,
    } as const;
    report(placed(finding, node.at ?? at));
  });
}
