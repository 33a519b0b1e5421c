// A talk for a plan, laid out before it is held or after: whom with, when, and the questions that every municipality is asked.
import { formatDateLong } from '../../source/german-date.js';
import { offen } from '../../source/shape.js';
import type { Faktum } from '../planung/fakten.js';
import { alsDateiname, inQuotes, type NeueDatei, schemaZeile, withComment } from './neue-datei.js';

/** With whom, and when. */
export interface NeuesGespräch {
  readonly art: 'kommune' | 'verband';
  readonly name: string;
  /** An ISO date, or `offen`. */
  readonly datum: string;
  /** What municipalities are asked, by the ids of fakten.yaml. */
  readonly fragen: ReadonlyMap<string, Faktum>;
}

/** Its file, after whom it is with; the date in its name tells several talks apart. */
export function neuesGespräch(
  { art, name, datum, fragen }: NeuesGespräch,
  { mitDatum }: { readonly mitDatum: boolean },
): readonly NeueDatei[] {
  const stem = alsDateiname(name);
  const held = datum === offen ? 'der Tag, sobald das Gespräch geführt ist' : formatDateLong(datum);
  const lines = [
    '---',
    schemaZeile('gespräch', 1),
    `${art}: ${inQuotes(name)}`,
    withComment(`datum: ${datum}`, held),
    '# ort: "Rathaus"',
    withComment('teilnehmende: []', 'nach Funktion, ohne Namen: [Leitung des Sozialamts]'),
    withComment('themen: []', 'zu jedem darf unten ein Abschnitt gleichen Namens stehen'),
    ...(art === 'kommune' ? answersOf(fragen) : []),
    withComment('freigabe: offen', 'intern oder öffentlich, sobald zugestimmt ist; vorher wird nichts gedruckt'),
    '---',
    '## Kurzfassung',
    '',
  ];
  return [{ pfad: `gespraeche/${stem}${mitDatum ? `-${datum}` : ''}.md`, text: `${lines.join('\n')}\n` }];
}

/** One line for each question, still to be answered. */
function answersOf(fragen: ReadonlyMap<string, Faktum>): readonly string[] {
  if (fragen.size === 0) return [];
  return [
    withComment('fakten:', 'entfernen Sie das # vor dem, was beantwortet ist'),
    ...[...fragen].map(([id, { titel, frage, werte }]) =>
      withComment(`  # ${id}: ${werte?.[0] ?? '…'}`, [frage ?? titel, ...(werte ? [werte.join(' · ')] : [])].join(' ')),
    ),
  ];
}
