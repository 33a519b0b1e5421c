// {{methodik}}: how figures come about in this workspace, made of what its catalogue says; the words are the template's.
import { formatDateShort } from '../../source/german-date.js';
import type { Eintrag, Katalog } from '../indikator/katalog.js';
import type { Tabelle } from '../indikator/tabellen.js';
import { alleZeichen } from '../indikator/zahlform.js';
import { reportNoFigures } from '../zahlen/fuellen.js';
import type { Antwort } from './bausteine.js';

/** Errors: `zahlen-ohne-katalog`. */
export const methodik: Antwort = ({ umfeld: { katalog }, at, report }) => {
  if (katalog === undefined) {
    reportNoFigures({ report, at });
    return undefined;
  }
  const { einträge } = katalog;
  const tabellen = benutzte(katalog);
  const [schwelle, ...abweichende] = schwellenIn(einträge);
  return {
    vorlage: 'methodik',
    werte: {
      schwelle: schwelle ?? '',
      abweichende,
      gerundete: tabellen.flatMap(({ angaben: { genauigkeit }, wort }) =>
        genauigkeit === undefined ? [] : [{ tabelle: wort, genauigkeit: String(genauigkeit) }],
      ),
      zensus: genannte(tabellen, 'zensus'),
      fortschreibung: genannte(tabellen, 'fortschreibung'),
      indizes: einträge.filter(({ art }) => art === 'index').map((index) => indexIn(index, einträge)),
      beispielwerte: einträge.filter(({ sindBeispielwerte }) => sindBeispielwerte).map(({ titel }) => titel),
      zeichen: alleZeichen,
    },
    texte: new Map(),
    dateien: katalog.dateien,
  };
};

/** Each once, in the order of the catalogue. */
function benutzte({ einträge }: Katalog): readonly Tabelle[] {
  const sides = einträge.flatMap(({ stände }) => stände.flatMap(({ zähler, nenner }) => [zähler, nenner]));
  return [...new Set(sides.flatMap((side) => side?.tabelle ?? []))];
}

interface Schwelle {
  readonly schwelle: number;
  readonly titel: readonly string[];
}

/** The thresholds, that of most indicators first. */
function schwellenIn(einträge: readonly Eintrag[]): readonly Schwelle[] {
  const secret = einträge.filter(({ schwelle, art }) => schwelle > 0 && art !== 'index');
  const each = [...new Set(secret.map(({ schwelle }) => schwelle))].map((schwelle) => ({
    schwelle,
    titel: secret.filter((eintrag) => eintrag.schwelle === schwelle).map(({ titel }) => titel),
  }));
  return each.toSorted((a, b) => b.titel.length - a.titel.length);
}

/** The sources of this kind, each with its day; what several tables are from is named once. */
function genannte(tabellen: readonly Tabelle[], gesucht: Tabelle['angaben']['art']): readonly string[] {
  const named = tabellen.flatMap(({ angaben: { art, quelle, stichtag, zeitraum }, wort }) => {
    const day = stichtag === undefined ? zeitraum : formatDateShort(stichtag);
    return art === gesucht ? [`${quelle ?? wort}${day === undefined ? '' : `, Stand ${day}`}`] : [];
  });
  return [...new Set(named)];
}

function indexIn({ titel, gewichte }: Eintrag, einträge: readonly Eintrag[]) {
  return {
    titel,
    teile: gewichte.map(({ indikator, gewicht }) => ({
      titel: einträge.find(({ id }) => id === indikator)?.titel ?? indikator,
      gewicht: String(gewicht).replace('.', ','),
    })),
  };
}
