// A slide → its part of the package, with the relationships it needs.
import { escapeXml } from '../../office/xml-text.js';
import type { Slide } from './deck.js';
import { footXml, type MasterSurroundings, namespaces, placeholderBoxes, shapeTree } from './master-xml.js';
import type { Shape } from './placed.js';
import { createRelations, type Relations, xmlHead } from './relations.js';
import type { LinkTo } from './runs.js';
import { type ShapeSurroundings, shapeXml, titleXml } from './shape-xml.js';
import type { TextSurroundings } from './text-xml.js';

/** What every slide of a deck is written with. */
export interface DeckSurroundings extends Pick<MasterSurroundings, 'hausstil' | 'foot'> {
  /** The relationships of a picture in that part. */
  readonly pictureFor: (relations: Relations) => ShapeSurroundings['pictureOf'];
  readonly chartFor: (relations: Relations) => ShapeSurroundings['chartOf'];
  /** The number of the slide on which an anchor stands. */
  readonly slideOf: (anchor: string) => number | undefined;
}

/** A part and what it refers to. */
export interface WrittenPart {
  readonly xml: string;
  readonly relations: Relations;
}

/** Which layout a slide has, by its place in the list. */
export function layoutOf({ role, shapes }: Slide): number {
  if (role === 'deckblatt') return 1;
  return shapes.some(isBody) ? 2 : 3;
}

/** The first text that is not set apart is the one that the layout has a place for. */
function isBody(shape: Shape): boolean {
  return shape.kind === 'text' && shape.frame === undefined;
}

/** The slide; its shapes in the order in which they are read: title, what is told, foot. */
export function slideXml(slide: Slide, number: number, deck: DeckSurroundings): WrittenPart {
  const relations = createRelations();
  relations.to('slideLayout', `../slideLayouts/slideLayout${layoutOf(slide)}.xml`);
  const around = surroundingsOf(relations, deck);
  const isFirst = slide.role === 'deckblatt';
  const title = isFirst
    ? titleXml(slide.title, { box: placeholderBoxes.ctrTitle, anchor: 'b', placeholder: 'ctrTitle' }, around)
    : titleXml(slide.title, { box: placeholderBoxes.title, anchor: 'ctr', placeholder: 'title' }, around);
  const body = isFirst ? undefined : slide.shapes.find(isBody);
  const shapes = slide.shapes.map((shape) => shapeXml(shape, around, shape === body ? 'body' : undefined));
  const foot = isFirst ? '' : footXml({ ...deck, nextId: around.nextId }, number);
  const tree = shapeTree([title, ...shapes, foot].join(''));
  const xml = `${xmlHead}<p:sld ${namespaces}>${tree}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
  return { xml, relations };
}

/** What shapes of a part need: numbers of their own from 2 on, for 1 is the group around them. */
export function surroundingsOf(relations: Relations, deck: DeckSurroundings): ShapeSurroundings {
  let id = 1;
  return {
    ...linksOf(relations, deck),
    hausstil: deck.hausstil,
    nextId: () => {
      id += 1;
      return id;
    },
    pictureOf: deck.pictureFor(relations),
    chartOf: deck.chartFor(relations),
  };
}

/** How links of a part are written. */
function linksOf(relations: Relations, { slideOf }: Pick<DeckSurroundings, 'slideOf'>): TextSurroundings {
  const linkXml = (link: LinkTo) => {
    if ('url' in link) return `<a:hlinkClick r:id="${relations.to('hyperlink', link.url)}"/>`;
    const slide = slideOf(link.anchor);
    if (slide === undefined) return undefined;
    const id = relations.to('slide', `${slidesFolder}slide${slide}.xml`);
    return `<a:hlinkClick r:id="${id}" action="${escapeXml('ppaction://hlinksldjump')}"/>`;
  };
  return { linkXml, slideOf };
}

/** Notes know their own slide and no other (ECMA-376 part 1, 13.3.5): what leads to a slide is told by its words there. */
export function linksFromNotes(relations: Relations, deck: Pick<DeckSurroundings, 'slideOf'>): TextSurroundings {
  const { linkXml, slideOf } = linksOf(relations, deck);
  return { slideOf, linkXml: (link) => ('url' in link ? linkXml(link) : undefined) };
}

/** From wherever slides are spoken of: slides and their notes lie in folders beside each other. */
const slidesFolder = '../slides/';
