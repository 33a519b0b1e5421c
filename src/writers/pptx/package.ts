// The slides of a deck → all parts of the package: masters, themes, pictures, notes, and what binds them together.

import type { DocumentTree, ImageData } from '../../document/nodes.js';
import type { DrawnByOffice } from '../../office/charts/chart-look.js';
import { corePropertiesXml } from '../../office/core-properties.js';
import { escapeXml } from '../../office/xml-text.js';
import { formatDateLong } from '../../source/german-date.js';
import type { Slide } from './deck.js';
import { layouts, layoutXml, type MasterSurroundings, masterXml, namespaces } from './master-xml.js';
import { emu, slideSize } from './measures.js';
import { notesMasterXml, notesXml } from './notes-xml.js';
import { createRelations, type Relations, xmlHead } from './relations.js';
import type { DeckScope } from './scope.js';
import type { ShapeSurroundings } from './shape-xml.js';
import { type DeckSurroundings, linksFromNotes, slideXml, surroundingsOf } from './slide-xml.js';
import { themeXml } from './theme-xml.js';

/** A deck to be packed. */
export interface Deck extends DeckScope {
  readonly slides: readonly Slide[];
  readonly crest?: ImageData;
}

type Parts = Map<string, string | Uint8Array>;

/** The parts by their paths. */
export async function packageOf(deck: Deck): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const { slides, tree } = deck;
  const parts: Parts = new Map();
  const charts: DrawnByOffice[] = [];
  const around = deckSurroundings(deck, parts, charts);
  for (const [index, slide] of slides.entries()) addSlide(slide, index + 1, around, parts);
  addMasters(deck, around, parts);
  await addCharts(charts, parts);
  addPresentation(slides.length, parts);
  parts.set('docProps/core.xml', corePropertiesXml(tree));
  parts.set('docProps/app.xml', appXml(slides));
  parts.set('[Content_Types].xml', contentTypes([...parts.keys()]));
  return parts;
}

function deckSurroundings(
  { hausstil, rasters, slides, tree }: Deck,
  parts: Parts,
  charts: DrawnByOffice[],
): DeckSurroundings & Pick<MasterSurroundings, 'foot'> {
  const numbers = new Map<string, number>();
  for (const [index, { anchors }] of slides.entries()) {
    for (const anchor of anchors) if (!numbers.has(anchor)) numbers.set(anchor, index + 1);
  }
  return {
    hausstil,
    foot: footOf(tree),
    slideOf: (anchor) => numbers.get(anchor),
    chartFor: (relations) => (drawn) => relations.to('chart', `../charts/chart${charts.push(drawn)}.xml`),
    pictureFor: (relations) => (image) => addPicture(image, { relations, rasters, parts }),
  };
}

function footOf({ frame, meta, status }: DocumentTree) {
  const text = [frame.headLeft, frame.headRight].filter((words) => words !== '').join(' · ');
  return { status: status.join(' · '), text, date: frame.footLeft === '' ? formatDateLong(meta.date) : frame.footLeft };
}

/** Each with its workbook, so that it can be edited. */
async function addCharts(charts: readonly DrawnByOffice[], parts: Parts): Promise<void> {
  if (charts.length === 0) return;
  const { packedCharts } = await import('../../office/charts/packed-charts.js');
  for (const [index, { chart, workbook }] of packedCharts(charts).entries()) {
    const relations = createRelations();
    const name = `Diagramm-${index + 1}.xlsx`;
    relations.to('package', `../embeddings/${name}`);
    parts.set(`ppt/embeddings/${name}`, workbook);
    addPart(`ppt/charts/chart${index + 1}.xml`, chart, relations, parts);
  }
}

/** Each picture is there once, whatever slides show it. */
function addPicture(
  image: ImageData,
  {
    relations,
    rasters,
    parts,
  }: { readonly relations: Relations; readonly rasters: Deck['rasters']; readonly parts: Parts },
): ReturnType<ShapeSurroundings['pictureOf']> {
  const add = (ending: string, bytes: Uint8Array) => {
    const name = `media/${image.name}.${ending}`;
    parts.set(`ppt/${name}`, bytes);
    return relations.to('image', `../${name}`);
  };
  if (image.format !== 'svg') return { raster: add(image.format, image.bytes) };
  const png = rasters.get(image.name);
  if (png === undefined) throw new Error(`no PNG was drawn of ${image.name}`);
  return { raster: add('png', png), vector: add('svg', image.bytes) };
}

function addPart(path: string, xml: string, relations: Relations, parts: Parts): void {
  parts.set(path, xml);
  const [, folder = '', name = ''] = /^(.*\/)?([^/]+)$/u.exec(path) ?? [];
  parts.set(`${folder}_rels/${name}.rels`, relations.xml());
}

function addSlide(slide: Slide, number: number, deck: DeckSurroundings, parts: Parts): void {
  const { xml, relations } = slideXml(slide, number, deck);
  if (slide.notes.length > 0) {
    relations.to('notesSlide', `../notesSlides/notesSlide${number}.xml`);
    const own = createRelations();
    own.to('slide', `../slides/slide${number}.xml`);
    own.to('notesMaster', '../notesMasters/notesMaster1.xml');
    addPart(`ppt/notesSlides/notesSlide${number}.xml`, notesXml(slide.notes, linksFromNotes(own, deck)), own, parts);
  }
  addPart(`ppt/slides/slide${number}.xml`, xml, relations, parts);
}

function addMasters({ crest, hausstil }: Deck, deck: DeckSurroundings, parts: Parts): void {
  const surroundings = (relations: Relations): MasterSurroundings => ({
    ...surroundingsOf(relations, deck),
    foot: deck.foot,
    ...(crest !== undefined && { crest }),
  });
  for (const [index, layout] of layouts.entries()) {
    const relations = createRelations();
    relations.to('slideMaster', '../slideMasters/slideMaster1.xml');
    addPart(
      `ppt/slideLayouts/slideLayout${index + 1}.xml`,
      layoutXml(layout, surroundings(relations)),
      relations,
      parts,
    );
  }
  const relations = createRelations();
  const ids = layouts.map((_, index) => relations.to('slideLayout', `../slideLayouts/slideLayout${index + 1}.xml`));
  relations.to('theme', '../theme/theme1.xml');
  addPart('ppt/slideMasters/slideMaster1.xml', masterXml(surroundings(relations), ids), relations, parts);
  const ofNotes = createRelations();
  ofNotes.to('theme', '../theme/theme2.xml');
  addPart('ppt/notesMasters/notesMaster1.xml', notesMasterXml(), ofNotes, parts);
  const theme = themeXml(hausstil);
  parts.set('ppt/theme/theme1.xml', theme);
  parts.set('ppt/theme/theme2.xml', theme);
}

function addPresentation(count: number, parts: Parts): void {
  const relations = createRelations();
  const master = relations.to('slideMaster', 'slideMasters/slideMaster1.xml');
  const notes = relations.to('notesMaster', 'notesMasters/notesMaster1.xml');
  // From 256 on (ECMA-376 19.7.13).
  const slides = Array.from({ length: count }, (_, index) => {
    const id = relations.to('slide', `slides/slide${index + 1}.xml`);
    return `<p:sldId id="${256 + index}" r:id="${id}"/>`;
  });
  for (const kind of ['presProps', 'viewProps', 'tableStyles'] as const) relations.to(kind, `${kind}.xml`);
  relations.to('theme', 'theme/theme1.xml');
  const xml = [
    `${xmlHead}<p:presentation ${namespaces} saveSubsetFonts="1">`,
    `<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="${master}"/></p:sldMasterIdLst>`,
    `<p:notesMasterIdLst><p:notesMasterId r:id="${notes}"/></p:notesMasterIdLst>`,
    slides.length === 0 ? '' : `<p:sldIdLst>${slides.join('')}</p:sldIdLst>`,
    `<p:sldSz cx="${emu(slideSize.width)}" cy="${emu(slideSize.height)}"/><p:notesSz cx="6858000" cy="9144000"/>`,
    '<p:defaultTextStyle><a:defPPr><a:defRPr lang="de-DE"/></a:defPPr></p:defaultTextStyle></p:presentation>',
  ].join('');
  addPart('ppt/presentation.xml', xml, relations, parts);
  parts.set('ppt/presProps.xml', `${xmlHead}<p:presentationPr ${namespaces}/>`);
  parts.set('ppt/viewProps.xml', `${xmlHead}<p:viewPr ${namespaces}/>`);
  parts.set(
    'ppt/tableStyles.xml',
    `${xmlHead}<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>`,
  );
  parts.set('_rels/.rels', rootRelations());
}

function rootRelations(): string {
  const relations = createRelations();
  relations.to('officeDocument', 'ppt/presentation.xml');
  relations.to('extended-properties', 'docProps/app.xml');
  // The one relationship that is no business of Office's own (ECMA-376 part 2, 11.3).
  const core =
    '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>';
  return relations.xml().replace('</Relationships>', `${core}</Relationships>`);
}

function appXml(slides: readonly Slide[]): string {
  const notes = slides.filter((slide) => slide.notes.length > 0).length;
  return [
    `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">`,
    `<PresentationFormat>Breitbild</PresentationFormat><Slides>${slides.length}</Slides><Notes>${notes}</Notes></Properties>`,
  ].join('');
}

const presentation = 'application/vnd.openxmlformats-officedocument.presentationml';
const officeDocument = 'application/vnd.openxmlformats-officedocument';

/** What each part is, by where it lies. */
const types: readonly (readonly [RegExp, string])[] = [
  [/^ppt\/presentation\.xml$/u, `${presentation}.presentation.main+xml`],
  [/^ppt\/slides\/[^/]+\.xml$/u, `${presentation}.slide+xml`],
  [/^ppt\/slideLayouts\/[^/]+\.xml$/u, `${presentation}.slideLayout+xml`],
  [/^ppt\/slideMasters\/[^/]+\.xml$/u, `${presentation}.slideMaster+xml`],
  [/^ppt\/notesMasters\/[^/]+\.xml$/u, `${presentation}.notesMaster+xml`],
  [/^ppt\/notesSlides\/[^/]+\.xml$/u, `${presentation}.notesSlide+xml`],
  [/^ppt\/presProps\.xml$/u, `${presentation}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/u, `${presentation}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/u, `${presentation}.tableStyles+xml`],
  [/^ppt\/theme\/[^/]+\.xml$/u, `${officeDocument}.theme+xml`],
  [/^ppt\/charts\/[^/]+\.xml$/u, `${officeDocument}.drawingml.chart+xml`],
  [/^docProps\/core\.xml$/u, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/u, `${officeDocument}.extended-properties+xml`],
];

const endings: readonly (readonly [string, string])[] = [
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['xml', 'application/xml'],
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['svg', 'image/svg+xml'],
  ['xlsx', `${officeDocument}.spreadsheetml.sheet`],
];

function contentTypes(paths: readonly string[]): string {
  const defaults = endings.map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`);
  const overrides = paths.toSorted().flatMap((path) => {
    const [, type] = types.find(([pattern]) => pattern.test(path)) ?? [];
    return type === undefined ? [] : [`<Override PartName="/${escapeXml(path)}" ContentType="${type}"/>`];
  });
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}
