// The calls that ask for figures of the catalogue. What they print is decided where the figures are known (domain/zahlen/).
import type { BlockCall, InlineCall, OptionValues } from './call-definition.js';

const both = ['autor', 'vorlage'] as const;

/** Which place, which date: what all calls for one figure know. */
const oneFigure: readonly (readonly [string, OptionValues])[] = [
  ['gebiet', 'any text'],
  ['kommune', 'any text'],
  ['stichtag', 'any text'],
];

/** What all tables of figures know. */
const tables: readonly (readonly [string, OptionValues])[] = [
  ['id', 'any text'],
  ['titel', 'any text'],
  ['ebene', 'any text'],
  ['mit', 'any text'],
  ['stichtag', 'any text'],
  ['sortiert', ['name', 'amtlich', 'wert', 'rang']],
  ['querformat', ['ja', 'nein']],
];

/** Which indicators: those the document uses, these, or all of the catalogue. */
const manyIndicators: readonly (readonly [string, OptionValues])[] = [
  ['indikatoren', 'any text'],
  ['alle', ['ja', 'nein']],
];

function inline(
  name: string,
  example: string,
  options: readonly (readonly [string, OptionValues])[],
  argument: InlineCall['argument'] = 'needed',
) {
  const call: InlineCall = {
    form: 'inline',
    dialects: both,
    example,
    argument,
    options: new Map(options),
    make: (argument, given) => ({ kind: 'indicator-words', call: { name, argument, options: given } }),
  };
  return [name, call] as const;
}

interface BlockRules extends Pick<BlockCall, 'example' | 'argument'> {
  readonly dialects?: BlockCall['dialects'];
  readonly options: readonly (readonly [string, OptionValues])[];
}

function block(name: string, { options, dialects = both, ...rules }: BlockRules) {
  const call: BlockCall = {
    form: 'block',
    dialects,
    ...rules,
    options: new Map(options),
    make: (argument, given) => ({ kind: 'indicator-block', call: { name, argument, options: given } }),
  };
  return [name, call] as const;
}

/** By their names. */
export const indicatorCalls: readonly (readonly [string, InlineCall | BlockCall])[] = [
  inline('wert', '{{wert "alleinerziehende" kommune="Siegburg"}}', [
    ...oneFigure,
    ['zeige', ['wert', 'zahl', 'anzahl', 'abweichung', 'rang', 'stand']],
  ]),
  inline('veränderung', '{{veränderung "einwohner" kommune="Siegburg" seit="2017"}}', [
    ...oneFigure,
    ['seit', 'any text'],
    ['zeige', ['wert', 'satz', 'prozent']],
  ]),
  ...(['höchster', 'niedrigster'] as const).map((name) =>
    inline(name, `{{${name} "alleinerziehende"}}`, [
      ['ebene', 'any text'],
      ['stichtag', 'any text'],
      ['zeige', ['beides', 'ort', 'wert']],
    ]),
  ),
  block('indikator', {
    example: '{{indikator "alleinerziehende" id="tab-alleinerziehende"}}',
    argument: 'needed',
    options: [...tables, ['spalten', 'any text'], ['seit', 'any text'], ['zeitreihe', 'any text']],
  }),
  block('indikatoren', {
    example: '{{indikatoren "einwohner, dichte, alleinerziehende"}}',
    argument: 'needed',
    options: tables,
  }),
  // Ranks and the Ampel of one municipality need its consent; whether there is one, no author can say by a call.
  block('kennzahlen', {
    example: '{{kennzahlen "einwohner, alleinerziehende" kommune=name}}',
    argument: 'needed',
    dialects: ['vorlage'],
    options: [
      ['kommune', 'any text'],
      ['titel', 'any text'],
      ['id', 'any text'],
      ['vergleich', 'any text'],
    ],
  }),
  block('diagramm', {
    example: '{{diagramm "alleinerziehende" art="rangfolge"}}',
    argument: 'needed',
    options: [
      ['art', 'any text'],
      ['id', 'any text'],
      ['titel', 'any text'],
      ['ebene', 'any text'],
      ['mit', 'any text'],
      ...oneFigure,
      ['seit', 'any text'],
      ['sortiert', ['name', 'amtlich', 'wert']],
      ['ampel', ['ja', 'nein']],
      ['tabelle', ['ja', 'nein']],
      ['breite', 'any text'],
      ['alternativtext', 'any text'],
    ],
  }),
  inline('sparkline', '{{sparkline "alleinerziehende" kommune="Siegburg"}}', [...oneFigure, ['seit', 'any text']]),
  inline('geheimgehalten', '{{geheimgehalten}}', manyIndicators, 'none'),
  block('definitionen', {
    example: '{{definitionen}}',
    argument: 'none',
    options: [...manyIndicators, ['id', 'any text'], ['titel', 'any text'], ['querformat', ['ja', 'nein']]],
  }),
  block('datenanhang', {
    example: '{{datenanhang}}',
    argument: 'none',
    options: [...manyIndicators, ['zusammen', ['ja', 'nein']]],
  }),
  block('datentabellen', { example: '{{datentabellen}}', argument: 'none', options: [] }),
  block('datenbestand', {
    example: '{{datenbestand}}',
    argument: 'none',
    options: [
      ['id', 'any text'],
      ['titel', 'any text'],
      ['querformat', ['ja', 'nein']],
    ],
  }),
];

/** Whether the call of this name asks for figures. */
export function isIndicatorCall(name: string): boolean {
  return indicatorCalls.some(([known]) => known === name);
}
