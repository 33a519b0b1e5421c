// The population of one place by age, groups of people side by side: "Männer: m-unter-18, m-18-64; Frauen: w-unter-18, w-18-64".
import type { Series, SeriesRow } from '../../document/series.js';
import { quoted } from '../../source/spelling.js';
import { gezählt } from '../zahlen/belege.js';
import { askedFiguresOf, askedGebiet, type Gefunden, refuse } from '../zahlen/gefragt.js';
import { type Diagrammfrage, kurzname, type Reihe, reihenwert, unbekannt } from './reihe.js';

interface Gruppe {
  readonly name: string;
  readonly teile: readonly Gefunden[];
}

const example = '{{diagramm "Männer: m-unter-18, m-ab-18; Frauen: w-unter-18, w-ab-18" art="altersaufbau"}}';

/** A row for each age group, a column for each group of people. Errors: `diagramm-gruppen-form`, `diagramm-gruppen-ungleich`. */
export function gruppen(frage: Diagrammfrage): Reihe | undefined {
  const gebiet = askedGebiet(frage);
  const asked = gefragteGruppen(frage);
  if (gebiet === undefined || asked === undefined) return undefined;
  const [first] = asked;
  const one = first?.teile[0];
  if (first === undefined || one === undefined) return undefined;
  const rows = first.teile.map(({ indikator }, index): SeriesRow => {
    const values = asked.map(({ teile }) => {
      const teil = teile[index];
      return reihenwert(teil?.stand.werte.get(gebiet.id)?.ergebnis ?? unbekannt, teil?.indikator.dezimalen ?? 0);
    });
    return { label: kurzname(indikator), values };
  });
  const series: Series = {
    title: `${asked.map(({ name }) => name).join(' und ')} nach Alter, ${gebiet.name}`,
    unit: one.indikator.einheit,
    decimals: Math.max(...asked.flatMap(({ teile }) => teile.map(({ indikator }) => indikator.dezimalen))),
    head: 'Altersgruppe',
    columns: asked.map(({ name }) => ({ name })),
    rows,
  };
  const all = asked.flatMap(({ teile }) => teile);
  return {
    series,
    gezeigt: all.map(({ indikator, stand }) => ({
      ergebnis: stand.werte.get(gebiet.id)?.ergebnis ?? unbekannt,
      dezimalen: indikator.dezimalen,
    })),
    belegt: all.map(({ indikator, stand }) => ({ indikator, stände: [stand], gezeigt: gezählt(indikator) })),
    sätze: [],
  };
}

function gefragteGruppen(frage: Diagrammfrage): readonly Gruppe[] | undefined {
  const typed = frage.call.argument.split(';').map((part) => part.trim());
  const gruppen: Gruppe[] = [];
  for (const part of typed) {
    const [, name = '', list = ''] = /^([^:]+):(.+)$/su.exec(part) ?? [];
    if (list === '') {
      return refuse(frage, {
        code: 'diagramm-gruppen-form',
        severity: 'Fehler',
        message: `Bei ${quoted(part)} steht nicht, welche Indikatoren zu welcher Gruppe gehören.`,
        remedy: `Schreiben Sie zum Beispiel ${example}.`,
      });
    }
    const teile = askedFiguresOf(frage, list);
    if (teile === undefined) return undefined;
    gruppen.push({ name: name.trim(), teile });
  }
  return areAlike(frage, gruppen) ? gruppen : undefined;
}

/** Every row has one label, and one unit counts for all. */
function areAlike(frage: Diagrammfrage, gruppen: readonly Gruppe[]): boolean {
  const [first, ...others] = gruppen;
  const one = first?.teile[0];
  if (first === undefined || one === undefined) return false;
  const wrong = (message: string) => {
    const remedy = `Nennen Sie für jede Gruppe dieselben Altersgruppen in derselben Folge; wie sie heißen, steht im Katalog unter kurz:. Zum Beispiel ${example}.`;
    refuse(frage, { code: 'diagramm-gruppen-ungleich', severity: 'Fehler', message, remedy });
    return false;
  };
  for (const { name, teile } of others) {
    if (teile.length !== first.teile.length)
      return wrong(`„${first.name}“ hat ${first.teile.length} Altersgruppen, ${quoted(name)} hat ${teile.length}.`);
    const odd = teile.findIndex(({ indikator }, index) => {
      const opposite = first.teile[index];
      return opposite !== undefined && kurzname(indikator) !== kurzname(opposite.indikator);
    });
    const [left, right] = [first.teile[odd], teile[odd]];
    if (left !== undefined && right !== undefined)
      return wrong(
        `Nebeneinander stünden ${quoted(kurzname(left.indikator))} und ${quoted(kurzname(right.indikator))}.`,
      );
  }
  const unlike = gruppen
    .flatMap(({ teile }) => teile)
    .find(({ indikator }) => indikator.einheit !== one.indikator.einheit);
  if (unlike === undefined) return true;
  return wrong(`„${one.indikator.id}“ und „${unlike.indikator.id}“ haben verschiedene Einheiten.`);
}
