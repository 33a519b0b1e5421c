// Charts whose figures stand in no table of the document → what to do about each. Looks at the calls of a whole document, before they are answered.
import { placed, type Report } from '../../diagnostic.js';
import type { Block, DataCall, NodeOf } from '../../document/nodes.js';
import { walk } from '../../document/walk.js';
import type { Zahlenwerk } from '../indikator/zahlenwerk.js';
import { genannteIn } from '../zahlen/verwendete.js';
import { datentabellenName } from './datentabellen.js';

/** Errors: `diagramm-ohne-tabelle` where some indicator of a chart is in no table; nothing where one is not known, which is reported elsewhere. */
export function reportWithoutTable(blocks: readonly Block[], zahlenwerk: Zahlenwerk, report: Report): void {
  const asked: NodeOf<'indicator-block'>[] = [];
  walk(blocks, (node) => {
    if (node.kind === 'indicator-block') asked.push(node);
  });
  if (asked.some(({ call }) => hasTablesOfAll(call))) return;
  const inTables = new Set(asked.flatMap(({ call }) => (isTable(call) ? idsIn(call, zahlenwerk) : [])));
  for (const { call, at } of asked) {
    if (call.name !== 'diagramm') continue;
    const ids = idsIn(call, zahlenwerk);
    const missing = ids.find((id) => !inTables.has(id ?? ''));
    if (missing === undefined || ids.includes(undefined)) continue;
    report(
      placed(
        {
          code: 'diagramm-ohne-tabelle',
          severity: 'Hinweis',
          message: `Dieses Diagramm zeigt „${missing}“, und in keiner Tabelle des Dokuments stehen die Zahlen dazu; wer das Bild nicht sieht, erfährt sie nicht.`,
          remedy:
            'Schreiben Sie ans Ende des Dokuments {{datentabellen}}, für die Tabellen aller Diagramme, oder zum Diagramm tabelle="ja".',
        },
        at,
      ),
    );
  }
}

/** Without a list of its own an annex of data has a table of every indicator that is used. */
function hasTablesOfAll({ name, options }: DataCall): boolean {
  return name === datentabellenName || (name === 'datenanhang' && !options.has('indikatoren'));
}

function isTable({ name, options }: DataCall): boolean {
  if (name === 'diagramm') return options.get('tabelle') === 'ja';
  return ['indikator', 'indikatoren', 'kennzahlen', 'datenanhang'].includes(name);
}

function idsIn({ name, argument, options }: DataCall, zahlenwerk: Zahlenwerk): readonly (string | undefined)[] {
  const named = options.get('indikatoren') ?? argument;
  return genannteIn({ name, argument: named }, zahlenwerk).map((indikator) => indikator?.id);
}
