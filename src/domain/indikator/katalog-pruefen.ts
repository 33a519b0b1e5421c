// Whether the keys of an indicator fit together: what it is made of, its unit, its direction, its classes and levels.
import { enumerate, nearest, placed } from '../../diagnostic.js';
import { foldSpelling, quoted } from '../../source/spelling.js';
import type { Gebiete } from '../gebiete/gebiete.js';
import { type Lesung, reportAt } from '../lesung.js';
import type { Eintrag, Verweis } from './katalog.js';
import type { IndikatorAngaben, SeiteAngaben } from './katalog-angaben.js';

interface Prüfling {
  readonly id: string;
  readonly angaben: IndikatorAngaben;
  readonly gebiete: Gebiete;
}

/**
 * Whether anything can be computed of it.
 *
 * Errors: `indikator-angaben`, `wert-spalten`, `einheit-gemischt`, `klassen-grenzen`, `gewicht-null`, `ebene-unbekannt`; a direction
 *         without a reason, `richtung-ohne-begruendung`, is not told, which is no error.
 */
export function checkIndikator(lesung: Lesung, prüfling: Prüfling): boolean {
  const { angaben } = prüfling;
  if (angaben.richtung !== 'neutral' && angaben.begründung === undefined) reportOhneBegründung(lesung, angaben);
  const checks = [
    checkBestandteile(lesung, angaben),
    checkWert(lesung, angaben),
    checkEinheit(lesung, angaben),
    checkKlassen(lesung, angaben),
    checkGewichte(lesung, angaben),
    checkEbene(lesung, prüfling),
  ];
  return !checks.includes(false);
}

/** Of counting, taking over and weighing it is one; only what is counted can be divided. */
function checkBestandteile(lesung: Lesung, angaben: IndikatorAngaben): boolean {
  const ways = (['zähler', 'wert', 'index'] as const).filter((key) => angaben[key] !== undefined);
  const hasNenner = angaben.nenner !== undefined || angaben.stände.some(({ nenner }) => nenner !== undefined);
  const isIndex = angaben.index !== undefined;
  const isCounted = [angaben, ...angaben.stände].some((part) => part.zähler !== undefined);
  const allStated = angaben.stände.length > 0 && angaben.stände.every((part) => part.zähler ?? part.wert);
  if (ways.length === 0 && !allStated) {
    return report(lesung, angaben, 'titel', 'sagt nicht, woraus er berechnet wird', {
      remedy: 'Ergänzen Sie zum Beispiel zähler: { tabelle: zensus-haushalte, spalten: [Insgesamt] }',
    });
  }
  if (ways.length > 1) {
    return report(
      lesung,
      angaben,
      ways.at(-1) ?? 'wert',
      `hat zugleich ${ways.map((way) => `${way}:`).join(' und ')}`,
      {
        remedy:
          'Löschen Sie eines von beiden: zähler zählt zusammen, wert übernimmt, index gewichtet andere Indikatoren.',
      },
    );
  }
  if (hasNenner && !isCounted) {
    return report(lesung, angaben, 'nenner', 'hat einen Nenner, aber keinen Zähler', {
      remedy: 'Schreiben Sie zähler: statt wert: oder index:, oder löschen Sie den Nenner.',
    });
  }
  if (angaben.je !== undefined && (!hasNenner || angaben.je === 0)) {
    return report(lesung, angaben, 'je', hasNenner ? 'wird mit je: 0 malgenommen' : 'hat je: ohne einen Nenner', {
      remedy: hasNenner
        ? 'Schreiben Sie je: 100 für Prozent, oder löschen Sie die Zeile.'
        : 'Ergänzen Sie den Nenner, zum Beispiel nenner: { spalten: [Insgesamt] }, oder löschen Sie die Zeile.',
    });
  }
  if (isIndex && angaben.stände.length > 0) {
    return report(lesung, angaben, 'stände', 'ist ein Index und hat eigene Stände', {
      remedy: 'Löschen Sie stände: – ein Index hat die Stände, die alle seine Teile haben.',
    });
  }
  return true;
}

function report(
  lesung: Lesung,
  angaben: IndikatorAngaben,
  field: string,
  what: string,
  { remedy }: { readonly remedy: string },
): false {
  const message = `Der Indikator ${quoted(angaben.titel)} ${what}.`;
  reportAt(lesung, angaben, field, { code: 'indikator-angaben', severity: 'Fehler', message, remedy });
  return false;
}

/** What is published as a value is one column: values cannot be added up. */
function checkWert(lesung: Lesung, angaben: IndikatorAngaben): boolean {
  const sides = [angaben.wert, ...angaben.stände.map(({ wert }) => wert)].filter((side) => side !== undefined);
  const isOne = ({ spalten, abzüglich, indikator }: SeiteAngaben) =>
    (spalten === undefined || spalten.length === 1) && abzüglich === undefined && indikator === undefined;
  const wrong = sides.find((side) => !isOne(side));
  if (wrong === undefined) return true;
  reportAt(lesung, wrong, 'spalten', {
    code: 'wert-spalten',
    severity: 'Fehler',
    message: `Bei ${quoted(angaben.titel)} gilt ein Wert, wie er veröffentlicht ist; dafür braucht es genau eine Spalte.`,
    remedy: 'Nennen Sie eine, zum Beispiel spalten: [Anteil], oder schreiben Sie zähler: statt wert:, wo gezählt wird.',
  });
  return false;
}

/** „%“ is per hundred, „je 1 000“ and ‰ per thousand. */
function checkEinheit(lesung: Lesung, angaben: IndikatorAngaben): boolean {
  const { einheit = '', nenner, stände } = angaben;
  if (nenner === undefined && stände.every((stand) => stand.nenner === undefined)) return true;
  const je = angaben.je ?? 100;
  const said = statedFactor(einheit);
  if (said === undefined || said === je) return true;
  reportAt(lesung, angaben, 'einheit', {
    code: 'einheit-gemischt',
    severity: 'Fehler',
    message: `Die Einheit ${quoted(einheit)} von ${quoted(angaben.titel)} heißt je ${said}, gerechnet wird ${angaben.je === undefined ? 'ohne Angabe ' : ''}je ${je}.`,
    remedy: `Schreiben Sie je: ${said}, oder berichtigen Sie die Einheit.`,
  });
  return false;
}

/** Per how many the unit says that it is; nothing where it says none. */
function statedFactor(einheit: string): number | undefined {
  if (/%|\bprozent\b/iu.test(einheit)) return 100;
  if (/‰|\bpromille\b/iu.test(einheit)) return 1000;
  const digits = /\b(?:je|pro)\s+(\d[\d. \u00A0\u202F]*)/iu.exec(einheit)?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/\D/gu, ''));
}

/** Each class ends above the one before it; the last has no end. */
function checkKlassen(lesung: Lesung, angaben: IndikatorAngaben): boolean {
  const { klassen } = angaben;
  const wrong = klassen.find(({ bis }, index) => {
    if (index === klassen.length - 1) return bis !== undefined;
    const before = klassen[index - 1]?.bis ?? Number.NEGATIVE_INFINITY;
    return bis === undefined || bis <= before;
  });
  if (wrong === undefined) return true;
  const isLast = wrong === klassen.at(-1);
  reportAt(lesung, wrong, wrong.bis === undefined ? 'name' : 'bis', {
    code: 'klassen-grenzen',
    severity: 'Fehler',
    message: isLast
      ? `Die letzte Klasse ${quoted(wrong.name)} von ${quoted(angaben.titel)} hat eine Grenze; was darüber liegt, wäre in keiner.`
      : wrong.bis === undefined
        ? `Die Klasse ${quoted(wrong.name)} von ${quoted(angaben.titel)} hat keine Grenze; das darf nur die letzte.`
        : `Die Grenze der Klasse ${quoted(wrong.name)} von ${quoted(angaben.titel)} liegt nicht über der der Klasse davor.`,
    remedy:
      'Schreiben Sie die Klassen aufsteigend, zum Beispiel [{ name: niedrig, bis: 10 }, { name: mittel, bis: 20 }, { name: hoch }]',
  });
  return false;
}

function checkGewichte(lesung: Lesung, angaben: IndikatorAngaben): boolean {
  const { index } = angaben;
  if (index === undefined) return true;
  if (index.length === 0) {
    return report(lesung, angaben, 'index', 'ist ein Index ohne Teile', {
      remedy:
        'Schreiben Sie zum Beispiel index: [{ indikator: erwerbslose, gewicht: 2 }, { indikator: alleinerziehende, gewicht: 1 }]',
    });
  }
  const wrong = index.find(({ gewicht }) => gewicht === 0);
  if (wrong === undefined) return true;
  reportAt(lesung, wrong, 'gewicht', {
    code: 'gewicht-null',
    severity: 'Fehler',
    message: `In ${quoted(angaben.titel)} hat ${quoted(wrong.indikator)} das Gewicht 0 und zählt also nicht.`,
    remedy: 'Geben Sie ihm ein Gewicht, zum Beispiel gewicht: 1, oder löschen Sie die Zeile.',
  });
  return false;
}

/** Errors: `index-richtungen` where an index without a direction has parts with and parts without one. */
export function checkRichtungen(
  { report: tell }: Lesung,
  { art, titel, richtung, braucht }: Pick<Eintrag, 'art' | 'titel' | 'richtung' | 'braucht'>,
  einträge: ReadonlyMap<string, Pick<Eintrag, 'richtung'>>,
): void {
  if (art !== 'index' || richtung !== 'neutral') return;
  const isNeutral = ({ indikator }: Verweis) => einträge.get(indikator)?.richtung === 'neutral';
  const [neutral, directed] = [braucht.find(isNeutral), braucht.find((part) => !isNeutral(part))];
  if (neutral === undefined || directed === undefined) return;
  const message = `Im Index ${quoted(titel)} hat ${quoted(directed.indikator)} eine Richtung und ${quoted(neutral.indikator)} keine: Hohe Werte gelten als günstig, auch die von ${quoted(neutral.indikator)}.`;
  const remedy =
    'Sagen Sie beim Index, was ein hoher Wert bedeutet, zum Beispiel richtung: hoch ist ungünstig mit einer begründung:, oder geben Sie jedem Teil eine Richtung.';
  tell(placed({ code: 'index-richtungen', severity: 'Hinweis', message, remedy }, neutral.at));
}

/** The id of the level, however its umlauts and capitals are typed. */
export function findEbene({ ebenen }: Gebiete, typed: string): string | undefined {
  return [...ebenen.keys()].find((id) => foldSpelling(id) === foldSpelling(typed.trim()));
}

function checkEbene(lesung: Lesung, { angaben, gebiete }: Prüfling): boolean {
  const { kleinste_ebene: ebene } = angaben;
  if (ebene === undefined || findEbene(gebiete, ebene) !== undefined) return true;
  const known = [...gebiete.ebenen.keys()].filter((id) => id !== 'vergleich');
  const near = nearest(ebene, known);
  reportAt(lesung, angaben, 'kleinste_ebene', {
    code: 'ebene-unbekannt',
    severity: 'Fehler',
    message: `Die Ebene ${quoted(ebene)} gibt es in gebiete.yaml nicht.`,
    remedy: near === undefined ? `Schreiben Sie ${enumerate(known)}.` : `Schreiben Sie ${quoted(near)}.`,
  });
  return false;
}

function reportOhneBegründung(lesung: Lesung, angaben: IndikatorAngaben): void {
  reportAt(lesung, angaben, 'richtung', {
    code: 'richtung-ohne-begruendung',
    severity: 'Warnung',
    message: `Bei ${quoted(angaben.titel)} steht nicht, warum gilt: ${angaben.richtung}. Bis dahin gilt er als neutral.`,
    remedy: 'Ergänzen Sie die Begründung, zum Beispiel begründung: Wer keine Arbeit hat, ist häufiger arm.',
  });
}
