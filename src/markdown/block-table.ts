// The table of ::: blocks: who may use each, what may be written behind its name, and the node it becomes.
// A block whose content does not fit makes nothing; the caller says so and keeps the content.
import { type Block, deepestHeading, type NodeOf } from '../document/nodes.js';
import { figureKeys, groupKeys, shapeFigure, shapeGroup } from './block-abbildung.js';
import {
  factsIn,
  inlinesOf,
  listsAsPlain,
  mostColumns,
  onlyParagraphs,
  paragraphsAs,
  textInlines,
} from './block-content.js';
import type { BlockDefinition, GivenBlock } from './block-definition.js';
import { chartKeys, shapeChart } from './block-diagramm.js';
import { shapeTable, tableKeys } from './block-tabelle.js';
import type { Dialect } from './dialect.js';

/** An A4 page has no more lines to write on. */
const mostFillLines = 40;

/** What runs along the pages of a section of its own. */
const frameKeys = ['kopf-links', 'kopf-rechts', 'fuß-links'];

const authors: readonly Dialect[] = ['autor', 'vorlage'];

/** To sign on, or a copy of what was signed. */
const signatureForms: ReadonlyMap<string, { readonly isCopy?: true }> = new Map([
  ['linien', {}],
  ['abschrift', { isCopy: true }],
]);

/** All blocks by their names. */
export const blockDefinitions: ReadonlyMap<string, BlockDefinition> = new Map([
  [
    'hinweis',
    define({
      dialects: authors,
      hasTitle: true,
      example: 'hinweis "Titel"',
      make: ({ title, blocks }) => [{ kind: 'note', title: textInlines(title), children: blocks }],
    }),
  ],
  [
    'zitat',
    define({ dialects: authors, example: 'zitat', make: ({ blocks }) => [{ kind: 'quote', children: blocks }] }),
  ],
  [
    'querformat',
    define({
      dialects: authors,
      example: 'querformat',
      make: ({ blocks }) => [{ kind: 'section', orientation: 'querformat', children: blocks }],
    }),
  ],
  [
    'abschnitt',
    define({
      keys: ['format', ...frameKeys],
      example: 'abschnitt format=hochformat kopf-links="Anhang" fuß-links="Stand 2018"',
      make: ({ blocks, choice, text }) => {
        const orientation = choice('format', new Map(orientations.map((name) => [name, name])), 'hochformat');
        const [headLeft = '', headRight = '', footLeft = ''] = frameKeys.map(text);
        const hasFrame = frameKeys.some((key) => text(key) !== '');
        const frame = { headLeft, headRight, footLeft, headOnFirstPage: true };
        return [{ kind: 'section', orientation, ...(hasFrame && { frame }), children: blocks }];
      },
    }),
  ],
  [
    'briefkopf',
    define({
      keys: ['name', 'unterzeile'],
      example: 'briefkopf name="Kreis Beispiel" unterzeile="Der Landrat"',
      make: alone(({ text }) => ({
        kind: 'letterhead',
        name: textInlines(text('name')),
        subline: textInlines(text('unterzeile')),
        crestAlt: '',
      })),
    }),
  ],
  [
    'titel',
    define({
      example: 'titel',
      expects: 'einen Absatz für den Titel und, wenn es ihn gibt, einen für den Untertitel',
      make: ({ blocks }) => {
        const [title, subtitle, ...more] = onlyParagraphs(blocks) ?? [];
        if (title === undefined || more.length > 0) return undefined;
        return [{ kind: 'title', children: title.children, subtitle: subtitle?.children ?? [] }];
      },
    }),
  ],
  [
    'eckdaten',
    define({
      keys: ['als'],
      example: 'eckdaten als=zeile',
      expects: 'Begriffe, und unter jedem in einer Zeile mit „: “ seinen Wert',
      make: ({ blocks, choice }) => {
        const facts = factsIn(blocks);
        const layouts = new Map<string, NodeOf<'facts'>['layout']>([
          ['liste', 'list'],
          ['zeile', 'line'],
        ]);
        return facts && [{ ...facts, layout: choice('als', layouts, 'list') }];
      },
    }),
  ],
  [
    'spalten',
    define({
      keys: ['anzahl'],
      example: 'spalten anzahl=3',
      expects: 'nur Blöcke „spalte“',
      make: ({ content, whole }) => {
        const cells = content.filter((node) => node.kind === 'column-cell');
        if (cells.length === 0 || cells.length < content.length) return undefined;
        return [{ kind: 'columns', count: whole('anzahl', 2, [1, mostColumns]), cells }];
      },
    }),
  ],
  [
    'spalte',
    define({
      hasTitle: true,
      parent: 'spalten',
      example: 'spalte "Gruppe A"',
      make: ({ title, blocks }) => [{ kind: 'column-cell', title: textInlines(title), children: blocks }],
    }),
  ],
  [
    'namen',
    define({ example: 'namen', expects: 'eine Aufzählung mit „- “', make: ({ blocks }) => listsAsPlain(blocks) }),
  ],
  [
    'top',
    define({
      keys: ['nummer', 'rechts', 'stufe', 'id'],
      example: 'top nummer="TOP 4" rechts="Vorlage 45/2018" stufe=2 id=top-4',
      expects: 'einen Absatz, die Überschrift',
      make: ({ blocks, text, whole }) => {
        const [title, ...more] = onlyParagraphs(blocks) ?? [];
        if (title === undefined || more.length > 0) return undefined;
        const level = whole('stufe', 2, [1, deepestHeading]);
        const [number, aside] = [text('nummer'), textInlines(text('rechts'))];
        return [
          {
            kind: 'heading',
            level,
            id: text('id'),
            ...(number === '' ? {} : { number }),
            children: title.children,
            ...(aside.length === 0 ? {} : { aside }),
          },
        ];
      },
    }),
  ],
  ['ohne-nummer', define({ example: 'ohne-nummer', make: ({ blocks }) => blocks.map(withoutNumber) })],
  [
    'beschluss',
    define({
      keys: ['titel'],
      example: 'beschluss titel="Beschluss"',
      make: ({ blocks, text }) => [
        { kind: 'resolution', label: textInlines(text('titel') || 'Beschluss'), children: blocks },
      ],
    }),
  ],
  [
    'abstimmung',
    define({
      keys: ['ergebnis', 'zählung'],
      example: 'abstimmung ergebnis="Einstimmig beschlossen" zählung="16 Ja"',
      make: alone(({ text }) => ({
        kind: 'vote',
        result: textInlines(text('ergebnis')),
        counts: textInlines(text('zählung')),
      })),
    }),
  ],
  [
    'unterschriften',
    define({
      keys: ['als'],
      example: 'unterschriften als=abschrift',
      expects: 'Namen, und unter jedem in einer Zeile mit „: “ das Amt',
      make: ({ blocks, choice }) => {
        const items = factsIn(blocks)?.items;
        const copy = choice('als', signatureForms, {});
        const signatories = items?.map(
          ({ term, value }) => ({ kind: 'signatory', name: term, role: inlinesOf(value) }) as const,
        );
        return signatories && [{ kind: 'signatures', signatories, ...copy }];
      },
    }),
  ],
  [
    'tabelle',
    define({
      dialects: authors,
      keys: tableKeys,
      example: 'tabelle breiten="14mm 1fr 26mm" ausrichtung="links links rechts" stil=linien',
      expects: 'eine Tabelle mit senkrechten Strichen und danach, wenn es sie gibt, Absätze als Anmerkungen',
      make: shapeTable,
    }),
  ],
  [
    'abbildung',
    define({
      dialects: authors,
      keys: figureKeys,
      example: 'abbildung titel="Ablauf des Verfahrens" breite=120mm id=abb-ablauf',
      expects: 'ein Bild oder einen anderen Block und danach, wenn es sie gibt, Anmerkungen',
      make: shapeFigure,
    }),
  ],
  [
    'abbildungen',
    define({
      dialects: authors,
      keys: groupKeys,
      example: 'abbildungen spalten=2 titel="Vergleich"',
      expects: 'nur Bilder und Blöcke „abbildung“',
      make: shapeGroup,
    }),
  ],
  [
    'diagramm',
    define({
      dialects: authors,
      keys: chartKeys,
      example: 'diagramm titel="Einpersonenhaushalte" einheit="%" bild=bilder/haushalte.svg',
      expects: 'Begriffe mit ihren Werten oder eine Tabelle, und danach, wenn es sie gibt, Absätze als Anmerkungen',
      make: shapeChart,
    }),
  ],
  [
    'notizen',
    define({
      dialects: authors,
      example: 'notizen',
      make: ({ blocks }) => [{ kind: 'speaker-notes', children: blocks }],
    }),
  ],
  ['klein', define({ example: 'klein', make: ({ blocks }) => paragraphsAs('fine', blocks) })],
  ['einleitung', define({ example: 'einleitung', make: ({ blocks }) => paragraphsAs('lead', blocks) })],
  [
    'zeilennummern',
    define({ example: 'zeilennummern', make: ({ blocks }) => [{ kind: 'numbered-lines', children: blocks }] }),
  ],
  [
    'verzeichnis',
    define({
      keys: ['art', 'tiefe'],
      hasTitle: true,
      example: 'verzeichnis art=inhalt tiefe=2 "Inhalt"',
      make: alone(({ title, whole, choice }) => ({
        kind: 'directory',
        of: choice('art', new Map(directories.map((name) => [name, name])), 'inhalt'),
        title: textInlines(title),
        depth: whole('tiefe', 2, [1, deepestHeading]),
      })),
    }),
  ],
  ['titelseite', define({ example: 'titelseite', make: ({ blocks }) => [{ kind: 'title-page', children: blocks }] })],
  ['deckblatt', define({ example: 'deckblatt', make: ({ blocks }) => [{ kind: 'cover-sheet', children: blocks }] })],
  [
    'leerzeilen',
    define({
      keys: ['anzahl'],
      hasTitle: true,
      example: 'leerzeilen anzahl=3 "Bemerkungen"',
      make: alone(({ title, whole }) => ({
        kind: 'fill-lines',
        count: whole('anzahl', 1, [1, mostFillLines]),
        label: title,
      })),
    }),
  ],
  ['seitenumbruch', define({ example: 'seitenumbruch', make: alone(() => ({ kind: 'page-break' })) })],
]);

/** A heading counts for nothing; so does what stands below it, wherever it is from. */
function withoutNumber(block: Block): Block {
  return block.kind === 'heading' ? { ...block, isUnnumbered: true } : block;
}

const orientations: readonly NodeOf<'section'>['orientation'][] = ['hochformat', 'querformat'];
const directories: readonly NodeOf<'directory'>['of'][] = ['inhalt', 'tabellen', 'abbildungen', 'orte'];

function define(given: Partial<BlockDefinition> & Pick<BlockDefinition, 'example' | 'make'>): BlockDefinition {
  return { dialects: ['vorlage'], keys: [], hasTitle: false, ...given };
}

/** For a block that says everything in its first line: it makes its node when nothing stands in it. */
function alone(make: (given: GivenBlock) => Block): BlockDefinition['make'] {
  return (given) => (given.content.length > 0 ? undefined : [make(given)]);
}
