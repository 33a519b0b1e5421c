// The calls that ask for building blocks of a plan, made of what the workspace records. What they print is decided in
// domain/planung/, by templates of templates/bausteine/.
import type { BlockCall, OptionValues } from './call-definition.js';

interface Rules extends Pick<BlockCall, 'example' | 'argument' | 'lacks'> {
  readonly options?: readonly (readonly [string, OptionValues])[];
}

function record<const Name extends string>(name: Name, { options = [], ...rules }: Rules) {
  const call: BlockCall = {
    form: 'block',
    dialects: ['autor'],
    ...rules,
    options: new Map(options),
    make: (argument, given) => ({ kind: 'record-block', call: { name, argument, options: given } }),
  };
  return [name, call] as const;
}

/** What all tables and charts of measures know. */
const measures: Rules['options'] = [
  ['handlungsfeld', 'any text'],
  ['status', ['vorgeschlagen', 'beschlossen', 'begonnen', 'abgeschlossen', 'zurückgestellt']],
  ['id', 'any text'],
  ['titel', 'any text'],
];

/** What all profiles know. */
const profiles: Rules['options'] = [
  ['indikatoren', 'any text'],
  ['vergleich', 'any text'],
  ['anteile', 'any text'],
];

/** By their names. */
export const recordCalls = [
  record('gesprächsstand', { example: '{{gesprächsstand}}', argument: 'none' }),
  record('maßnahmen', { example: '{{maßnahmen handlungsfeld="familien"}}', argument: 'none', options: measures }),
  record('maßnahmenblätter', {
    example: '{{maßnahmenblätter}}',
    argument: 'none',
    options: measures.filter(([name]) => name === 'handlungsfeld' || name === 'status'),
  }),
  record('zeitplan', { example: '{{zeitplan}}', argument: 'none', options: measures }),
  record('personalbedarf', {
    example: '{{personalbedarf}}',
    argument: 'none',
    options: measures.filter(([name]) => name !== 'status'),
  }),
  record('methodik', { example: '{{methodik}}', argument: 'none' }),
  record('kommunalprofile', {
    example: '{{kommunalprofile indikatoren="einwohner, alleinerziehende"}}',
    argument: 'none',
    options: profiles,
  }),
  record('kommunalprofil', { example: '{{kommunalprofil "Siegburg"}}', argument: 'needed', options: profiles }),
  record('gespräche', {
    example: '{{gespräche nach="kommune"}}',
    argument: 'none',
    options: [
      ['nach', ['verband', 'thema', 'kommune']],
      ['sortiert', ['name', 'häufigkeit']],
    ],
    lacks: (options) =>
      options.has('sortiert') && options.get('nach') !== 'thema'
        ? {
            message: 'Sortiert werden nur Themen.',
            remedy: 'Schreiben Sie nach="thema" dazu, oder lassen Sie „sortiert“ weg.',
          }
        : undefined,
  }),
  record('erwartungen', {
    example: '{{erwartungen nach="absender"}}',
    argument: 'none',
    options: [['nach', ['thema', 'absender']]],
  }),
  record('protokolle', {
    example: '{{protokolle gruppe="AG Sozialplanung"}}',
    argument: 'none',
    options: [['gruppe', 'any text']],
  }),
  record('fakten', {
    example: '{{fakten id="tab-fakten"}}',
    argument: 'none',
    options: [
      ['id', 'any text'],
      ['titel', 'any text'],
    ],
  }),
] as const;

/** The name of a call for a building block. */
export type RecordCallName = (typeof recordCalls)[number][0];
