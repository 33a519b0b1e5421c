// Whether several shares are parts of one whole, and what is left of it.
import Fraction from 'fraction.js';
import { quoted } from '../../source/spelling.js';
import type { Ergebnis, Rechenweg } from '../indikator/ergebnis.js';
import { exakt, zahl, zahlenwert } from '../indikator/rechnen.js';
import { gedruckteZahl, zeigeZahl } from '../indikator/zahlform.js';
import { type Gefunden, refuse } from '../zahlen/gefragt.js';
import { type Diagrammfrage, unbekannt } from './reihe.js';

export interface Ganzes {
  readonly hatRest: boolean;
  /** What is left at a place; unknown where one of the shares is. */
  readonly rest: (gebiet: string) => Ergebnis;
}

/**
 * The whole of which these are parts.
 *
 * Errors: `diagramm-anteile-art` for what is no share or has another unit, `diagramm-anteile-nenner` where denominators differ,
 * `diagramm-anteile-doppelt` where a cell is counted in two of them, `diagramm-anteile-summe` where they are more than the whole.
 */
export function anteileDesGanzen(frage: Diagrammfrage, teile: readonly [Gefunden, ...Gefunden[]]): Ganzes | undefined {
  const wrong = wrongKind(teile) ?? wrongDenominator(frage, teile) ?? countedTwice(teile) ?? tooMuch(frage, teile);
  if (wrong !== undefined) return refuse(frage, { severity: 'Fehler', ...wrong });
  const ganzes = exakt(teile[0].indikator.faktor);
  const rest = (gebiet: string) => {
    const sum = sumAt(teile, gebiet);
    return sum === undefined ? unbekannt : zahl(ganzes.sub(sum));
  };
  // Rounded figures that are all there is may leave a hundredth; nothing is left where nowhere a rest would be printed.
  const isLeft = (id: string) => {
    const left = zahlenwert(rest(id));
    return left !== undefined && gedruckteZahl(left, teile[0].indikator.dezimalen) !== 0;
  };
  return { hatRest: [...teile[0].stand.werte.keys()].some(isLeft), rest };
}

interface Wrong {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

function wrongKind(teile: readonly [Gefunden, ...Gefunden[]]): Wrong | undefined {
  const [{ indikator: first }] = teile;
  const odd = teile.find(
    ({ indikator: { art, faktor, einheit } }) =>
      art !== 'quote' || faktor !== first.faktor || einheit !== first.einheit,
  );
  if (odd === undefined) return undefined;
  const { id, art, einheit } = odd.indikator;
  return {
    code: 'diagramm-anteile-art',
    message:
      art === 'quote'
        ? `„${id}“ zählt in ${quoted(einheit)}, „${first.id}“ in ${quoted(first.einheit)}; zu einem Ganzen fügt sich das nicht.`
        : `„${id}“ ist kein Anteil mit Zähler und Nenner.`,
    remedy: 'Nennen Sie Anteile mit demselben Nenner und derselben Einheit.',
  };
}

function wrongDenominator({ zahlenwerk }: Diagrammfrage, teile: readonly [Gefunden, ...Gefunden[]]): Wrong | undefined {
  const [first, ...others] = teile;
  for (const [place, { nenner }] of first.stand.werte) {
    const whole = zahlenwert(nenner);
    for (const { indikator, stand } of others) {
      const other = zahlenwert(stand.werte.get(place)?.nenner);
      if (whole === undefined || other === undefined || whole.equals(other)) continue;
      const name = zahlenwerk.gebiete.alle.get(place)?.name ?? place;
      return {
        code: 'diagramm-anteile-nenner',
        message: `„${first.indikator.id}“ und „${indikator.id}“ haben verschiedene Nenner: in ${name} ${zeigeZahl(whole, 0)} und ${zeigeZahl(other, 0)}.`,
        remedy: 'Nennen Sie Anteile an demselben Ganzen, oder stellen Sie sie mit {{indikatoren …}} nebeneinander.',
      };
    }
  }
  return undefined;
}

/** What is in two of them is no part beside the other: "ab 67" and "ab 75". */
function countedTwice(teile: readonly [Gefunden, ...Gefunden[]]): Wrong | undefined {
  const owners = new Map<string, string>();
  for (const { indikator, stand } of teile) {
    const cells = new Set(
      [...stand.werte.values()].flatMap(({ weg }) => cellsOf(weg.art === 'quotient' ? weg.zähler : weg)),
    );
    for (const cell of cells) {
      const owner = owners.get(cell);
      if (owner !== undefined) {
        return {
          code: 'diagramm-anteile-doppelt',
          message: `„${owner}“ und „${indikator.id}“ zählen zum Teil dasselbe; gestapelt stünde es zweimal da.`,
          remedy:
            'Nennen Sie Anteile, die einander ausschließen, oder stellen Sie sie mit {{indikatoren …}} nebeneinander.',
        };
      }
      owners.set(cell, indikator.id);
    }
  }
  return undefined;
}

function cellsOf(weg: Rechenweg): readonly string[] {
  switch (weg.art) {
    case 'zelle':
      return [[weg.zelle.datei, weg.zelle.blatt, weg.zelle.platz].join('\n')];
    case 'summe':
    case 'gebiete':
      return weg.teile.flatMap((teil) => cellsOf(teil.weg));
    case 'indikator':
      return cellsOf(weg.weg);
    default:
      return [];
  }
}

function tooMuch({ zahlenwerk }: Diagrammfrage, teile: readonly [Gefunden, ...Gefunden[]]): Wrong | undefined {
  const [{ indikator, stand }] = teile;
  for (const place of stand.werte.keys()) {
    const sum = sumAt(teile, place);
    // Each figure may be rounded at its source by itself: a tenth of a percent above is no mistake.
    if (sum === undefined || sum.compare(exakt(indikator.faktor).mul(new Fraction(1001, 1000))) <= 0) continue;
    const name = zahlenwerk.gebiete.alle.get(place)?.name ?? place;
    return {
      code: 'diagramm-anteile-summe',
      message: `In ${name} ergeben die Anteile zusammen ${zeigeZahl(sum, indikator.dezimalen)} statt höchstens ${zeigeZahl(exakt(indikator.faktor), 0)}.`,
      remedy:
        'Nennen Sie Anteile, die einander ausschließen, oder stellen Sie sie mit {{indikatoren …}} nebeneinander.',
    };
  }
  return undefined;
}

function sumAt(teile: readonly Gefunden[], place: string): Fraction | undefined {
  const values = teile.map(({ stand }) => zahlenwert(stand.werte.get(place)?.ergebnis));
  const known = values.filter((value) => value !== undefined);
  return known.length < values.length ? undefined : known.reduce((sum, value) => sum.add(value), new Fraction(0));
}
