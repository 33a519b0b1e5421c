// Better or worse than the Kreis, where that is certain; from published values. Only where the catalogue says which way is good.
import type { Richtung } from './indikator.js';
import { spanneVon } from './spielraum.js';
import type { VeröffentlichterIndikator, VeröffentlichterStand } from './zahlenwerk.js';

/** A step of the Ampel, from the lowest values up. */
export interface Ampelstufe {
  readonly name: string;
  readonly zeichen: 'ampel-grün' | 'ampel-gelb' | 'ampel-rot';
}

export interface Ampel {
  readonly stufen: readonly Ampelstufe[];
  /** The place of its step in `stufen`; none where a sign hides the number, and for the Kreis itself. */
  readonly stufeVon: ReadonlyMap<string, number>;
  /** How places were judged, and why high is good or bad. */
  readonly satz: string;
}

const günstiger = { name: 'günstiger als der Kreis', zeichen: 'ampel-grün' } as const;
const gleich = { name: 'wie der Kreis', zeichen: 'ampel-gelb' } as const;
const ungünstiger = { name: 'ungünstiger als der Kreis', zeichen: 'ampel-rot' } as const;

const stufenNach: Readonly<Record<Exclude<Richtung, 'neutral'>, readonly Ampelstufe[]>> = {
  'hoch ist günstig': [ungünstiger, gleich, günstiger],
  'hoch ist ungünstig': [günstiger, gleich, ungünstiger],
};

/**
 * Every place below, at or above the Kreis; at it where rounding at the source may hide which.
 *
 * Nothing where no direction is given, for counts – no part is less than its whole by merit –, and where the Kreis has no value.
 */
export function ampelVon(
  { art, richtung, begründung }: VeröffentlichterIndikator,
  stand: Pick<VeröffentlichterStand, 'werte'>,
  kreis: string,
): Ampel | undefined {
  const own = stand.werte.get(kreis);
  const maß = own && spanneVon(own);
  if (richtung === 'neutral' || art === 'anzahl' || maß === undefined) return undefined;
  const stufeVon = new Map<string, number>();
  for (const [id, wert] of stand.werte) {
    const spanne = id === kreis ? undefined : spanneVon(wert);
    if (spanne === undefined) continue;
    const isBelow = spanne.bis !== undefined && spanne.bis.compare(maß.von) < 0;
    const isAbove = maß.bis !== undefined && spanne.von.compare(maß.bis) > 0;
    stufeVon.set(id, isBelow ? 0 : isAbove ? 2 : 1);
  }
  const reason = begründung === undefined ? '' : ` (${begründung.replace(/\.$/u, '')})`;
  return {
    stufen: stufenNach[richtung],
    stufeVon,
    satz: `Ampel: Vergleich mit dem Wert des Kreises; „${gleich.name}“, wo die Genauigkeit der Quelle keinen Unterschied sicher zeigt. ${richtung.charAt(0).toUpperCase()}${richtung.slice(1)}${reason}.`,
  };
}
