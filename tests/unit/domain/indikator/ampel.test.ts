// Who is better or worse than the Kreis: only where that is certain, and only where somebody says what is good.
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { ampelVon } from '../../../../src/domain/indikator/ampel.js';
import type { Rechenweg } from '../../../../src/domain/indikator/ergebnis.js';
import { zahl } from '../../../../src/domain/indikator/rechnen.js';
import { type Angabe, indikator, quote, stand } from '../../../support/build-zahlenwerk.js';

const schlecht = { ...quote, richtung: 'hoch ist ungünstig', begründung: 'Sie kostet.' } as const;

function signs(werte: Readonly<Record<string, Angabe>>, more: Parameters<typeof indikator>[2] = schlecht) {
  const one = stand('2022', werte);
  const ampel = ampelVon(indikator('a', [one], more), one, 'kreis');
  return ampel && Object.fromEntries([...ampel.stufeVon].map(([id, step]) => [id, ampel.stufen[step]?.zeichen]));
}

describe('the Ampel', () => {
  it('follows the direction; what is hidden and the Kreis itself have no sign', () => {
    const werte = { altfeld: [1, 10], talheim: [3, 10], oeden: [2, 10], zell: 'geheim', kreis: [2, 10] } as const;
    expect(signs(werte)).toEqual({ altfeld: 'ampel-grün', talheim: 'ampel-rot', oeden: 'ampel-gelb' });
    expect(signs(werte, { ...schlecht, richtung: 'hoch ist günstig' })).toEqual({
      altfeld: 'ampel-rot',
      talheim: 'ampel-grün',
      oeden: 'ampel-gelb',
    });
  });

  it('is yellow where the rounding of the source may hide which is higher', () => {
    const cell = (wert: number): Rechenweg => ({
      art: 'zelle',
      zelle: { text: '', tabelle: 't', datei: 't.csv', platz: 'A1', spalte: 'a', genauigkeit: 10 },
      ergebnis: zahl(new Fraction(wert)),
    });
    const value = (wert: number) => ({
      ergebnis: zahl(new Fraction(wert)),
      zähler: zahl(new Fraction(wert)),
      weg: cell(wert),
    });
    const werte = new Map([
      ['nah', value(109)],
      ['fern', value(120)],
      ['kreis', value(100)],
    ]);
    const one = stand('2022', {}, { werte });
    const ampel = ampelVon(indikator('a', [one], { ...schlecht, art: 'wert' }), one, 'kreis');
    expect([...(ampel?.stufeVon ?? [])]).toEqual([
      ['nah', 1],
      ['fern', 2],
    ]);
    expect(ampel?.satz).toContain('Hoch ist ungünstig (Sie kostet).');
  });

  it('is none without a direction, of counts, and without a value of the Kreis', () => {
    const werte = { altfeld: [1, 10], kreis: [2, 10] } as const;
    expect(signs(werte, quote)).toBeUndefined();
    expect(signs(werte, { ...schlecht, art: 'anzahl' })).toBeUndefined();
    expect(signs({ altfeld: [1, 10], kreis: 'unbekannt' })).toBeUndefined();
  });
});
