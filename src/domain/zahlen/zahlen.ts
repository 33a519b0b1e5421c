// The figures of a workspace as documents meet them: read and computed when the first one asks, then cut down to what its
// readers may see.
import { type Finding, hasErrors, placed, type Report } from '../../diagnostic.js';
import type { Block } from '../../document/nodes.js';
import type { Arbeitsbereich } from '../arbeitsbereich.js';
import type { Kreis } from '../art.js';
import type { ArtOf } from '../diagramme/diagrammarten-lesen.js';
import { reportWithoutTable } from '../diagramme/ohne-tabelle.js';
import type { Gebiete } from '../gebiete/gebiete.js';
import { haltGeheim } from '../geheimhaltung/geheimhaltung.js';
import { type BerechneterIndikator, berechne } from '../indikator/berechnen.js';
import { readIndikatoren } from '../indikator/indikatoren-lesen.js';
import { veröffentliche } from '../indikator/veroeffentlichen.js';
import type { Zahlenwerk } from '../indikator/zahlenwerk.js';
import { zeigeZahl } from '../indikator/zahlform.js';
import { asksForFigures, fillFigures } from './fuellen.js';
import { checkTypedFigures, mayTellFigures } from './getippt.js';

/** Whom a document is for, and the chart types it may ask for. */
export interface Leserschaft {
  readonly kreis: Kreis;
  readonly artOf: ArtOf;
  /** Slides are spoken to: what their charts show need not stand there as a table, too. */
  readonly istVortrag: boolean;
}

/** What documents need of figures. */
export interface Zahlen {
  /**
   * The blocks with all calls for figures answered for these readers.
   *
   * Errors: those of the tables and of `fillFigures`; of figures typed by hand `checkTypedFigures`, of charts `reportWithoutTable`.
   */
  readonly fill: (blocks: readonly Block[], leser: Leserschaft, report: Report) => Promise<readonly Block[]>;
  /** All that may be told these readers; nothing where the workspace has no catalogue, or tables that cannot be read. */
  readonly für: (kreis: Kreis, report: Report) => Promise<Zahlenwerk | undefined>;
}

interface Gelesenes {
  readonly findings: readonly Finding[];
  readonly für: ((kreis: Kreis) => Zahlenwerk) | undefined;
}

/** What of a workspace figures come from. */
type Bereich = Pick<Arbeitsbereich, 'lesung' | 'gebiete' | 'katalog'>;

/** The figures of this workspace; nothing is read before somebody asks. */
export function createZahlen(bereich: Bereich): Zahlen {
  let reading: Promise<Gelesenes> | undefined;
  const für: Zahlen['für'] = async (kreis, report) => {
    reading ??= readAll(bereich);
    const read = await reading;
    // Told to everybody who uses figures: one that is wrong anywhere makes none of them sure.
    for (const finding of read.findings) report(finding);
    return read.für?.(kreis);
  };
  return {
    für,
    fill: async (blocks, { kreis, artOf, istVortrag }, report) => {
      const asks = asksForFigures(blocks);
      const ids = bereich.katalog?.einträge.map(({ id }) => id) ?? [];
      if (!asks && !mayTellFigures(blocks, ids)) return blocks;
      // A text that only speaks of what the catalogue has is not spoiled by it.
      const zahlenwerk = await für(kreis, asks ? report : () => undefined);
      if (zahlenwerk !== undefined) checkTypedFigures(blocks, zahlenwerk, report);
      if (!asks) return blocks;
      if (zahlenwerk !== undefined && !istVortrag) reportWithoutTable(blocks, zahlenwerk, report);
      // Tables that cannot be read are reported above: that then no call has an answer, goes without saying.
      const isUnread = zahlenwerk === undefined && bereich.gebiete !== undefined && bereich.katalog !== undefined;
      return fillFigures(blocks, { zahlenwerk, artOf }, isUnread ? () => undefined : report);
    },
  };
}

async function readAll({ lesung, gebiete, katalog }: Bereich): Promise<Gelesenes> {
  if (gebiete === undefined || katalog === undefined) return { findings: [], für: undefined };
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const indikatoren = await readIndikatoren({ ...lesung, report }, gebiete.wert, katalog);
  if (hasErrors(findings)) return { findings, für: undefined };
  const berechnete = berechne(gebiete.wert, indikatoren, report);
  for (const indikator of berechnete) reportWrongTotals(indikator, gebiete.wert, report);
  const geheimhaltung = haltGeheim(gebiete.wert, berechnete);
  const told = {
    öffentlich: veröffentliche(gebiete.wert, berechnete, { geheimhaltung, für: 'öffentlich' }),
    intern: veröffentliche(gebiete.wert, berechnete, { geheimhaltung, für: 'intern' }),
  };
  return { findings, für: (kreis) => told[kreis === 'öffentlich' ? 'öffentlich' : 'intern'] };
}

/** More than cell keys and rounding of official statistics ever make; less is told below the tables. */
const mostDifference = 0.02;

/** Errors: `zahl-summe-weicht-ab` where a total in a table is far from the sum of what it says of the parts. */
function reportWrongTotals({ titel, stände, at }: BerechneterIndikator, { alle }: Gebiete, report: Report): void {
  for (const { bezeichnung, unterschiede } of stände) {
    for (const { gebiet, seite, summe, veröffentlicht } of unterschiede) {
      const size = veröffentlicht.abs().mul(mostDifference);
      // Of a few cases each may be one off.
      if (summe.sub(veröffentlicht).abs().compare(size) <= 0 || veröffentlicht.abs().compare(100) < 0) continue;
      const where = `${alle.get(gebiet)?.name ?? gebiet}, ${bezeichnung}${seite === 'nenner' ? ', Nenner' : ''}`;
      const message = `Bei „${titel}“ (${where}) nennt die Tabelle ${zeigeZahl(veröffentlicht, 0)}, die Summe der Teile ist ${zeigeZahl(summe, 0)}.`;
      const remedy = 'Prüfen Sie beide Zeilen und Spalten; gedruckt wird, was die Tabelle für das Ganze nennt.';
      report(placed({ code: 'zahl-summe-weicht-ab', severity: 'Warnung', message, remedy }, at));
    }
  }
}
