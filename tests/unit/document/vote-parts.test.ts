import { expect, it } from 'vitest';
import { keepVoteParts } from '../../../src/document/vote-parts.js';
import { inlines, text } from '../../support/build-nodes.js';

/** The lines a text may fall into at the most: broken wherever a plain space allows it. */
function linesOf(counts: string): readonly string[] {
  const kept = keepVoteParts(inlines(counts)).map((inline) => (inline.kind === 'text' ? inline.value : ''));
  return kept
    .join('')
    .split(' ')
    .map((line) => line.replaceAll('\u00a0', ' '));
}

it('keeps each part between dots together, with the dot at its end', () => {
  expect(linesOf('Ja 9 (Gruppe A: 6, Gruppe B: 3) · Nein 1 (Gruppe C: 1) · Enthaltung 0')).toEqual([
    'Ja 9 (Gruppe A: 6, Gruppe B: 3) ·',
    'Nein 1 (Gruppe C: 1) ·',
    'Enthaltung 0',
  ]);
});

it('lets a part that no line holds break after its commas', () => {
  const counts = 'Ja 29 (Gruppe A: 6, Gruppe B: 5, Gruppe C: 5, Gruppe D: 5, Gruppe E: 4, Gruppe F: 4) · Nein 0';
  expect(linesOf(counts)).toEqual([
    'Ja 29 (Gruppe A: 6,',
    'Gruppe B: 5,',
    'Gruppe C: 5,',
    'Gruppe D: 5,',
    'Gruppe E: 4,',
    'Gruppe F: 4) ·',
    'Nein 0',
  ]);
});

it('lets a sentence break anywhere but beside its figures', () => {
  expect(linesOf('mehrheitlich bei 11 Gegenstimmen und 2 Stimmenthaltungen, gemeinsam mit TOP 5 und 6')).toEqual([
    'mehrheitlich',
    'bei 11 Gegenstimmen',
    'und 2 Stimmenthaltungen,',
    'gemeinsam',
    'mit',
    'TOP 5 und 6',
  ]);
});

it('lets a part that is longer than a line and has no comma break as a sentence', () => {
  const long = 'mehrheitlich gegen die Stimmen der Gruppe B bei Enthaltung der Gruppe C';
  expect(linesOf(`${long} · 2 Nein`).at(-1)).toBe('2 Nein');
  expect(linesOf(`${long} · 2 Nein`).length).toBeGreaterThan(8);
});

it('leaves everything that is no text alone', () => {
  const strong = { kind: 'strong', children: [text('Ja 9')] } as const;
  expect(keepVoteParts([strong])).toEqual([strong]);
});
