// What a sitting with files of others as its annexes was made into, against these files: every original is kept, every page is there as
// it was, links lead where they led, the file is as sound as its parts and claims nothing that they have not earned.
import { join } from 'node:path';
import type { AngehängteAnlage } from '../../src/pipeline.js';
import { checksumOfFile } from '../../src/source/checksum.js';
import { type Built, type LaidFile, pdfsOf } from './annex-sitting.js';
import { faultsOf } from './outside-tools.js';
import { differences, type SeenPdf, seePdf } from './seen-pages.js';

/** A file of the material, and what is known of it by itself. */
export interface Given extends LaidFile {
  /** From the folder of the material on. */
  readonly subject: string;
  /** What must become of it. */
  readonly verdict: string;
  /** Where its pages lie as they are attached, if others made it and it has any. */
  readonly pages?: string;
}

/** Where an annex stands in the file with all of them. */
interface Place {
  readonly anlage: AngehängteAnlage;
  /** Where links to it lead: its cover where it has one. Counted from 1. */
  readonly begins: number;
  /** The first of its own pages, and how many there are. */
  readonly first: number;
  readonly pageCount: number;
  /** Where its pages lie alone, in the state in which they are attached; a cover sheet alone has none. */
  readonly pages?: string;
  readonly given?: Given;
}

/** poppler takes minutes for its pictures of 10 gigapixels. */
const endless = 'pdf/pdfjs/bomb_giant.pdf';

/** Everything that is wrong with what was made of a sitting with these files. */
export async function problemsOf(built: Built, files: readonly Given[]): Promise<readonly string[]> {
  const mistakes = built.findings.filter(({ severity }) => severity === 'Fehler').map(({ message }) => message);
  const places = placesIn(built, files);
  const { alone, whole } = pdfsOf(built);
  const last = places.at(-1);
  if (whole === undefined || last === undefined || places.length !== files.length) {
    return [...mistakes, `${places.length} annexes instead of ${files.length}`];
  }
  const path = join(built.folder, whole.name);
  const endlessPages = places.filter(({ given }) => given?.subject === endless).map(({ first }) => first);
  const seen = await seePdf(path, endlessPages);
  const wanted = last.first + last.pageCount - 1;
  const counts = [seen.pages.length, whole.seiten].every((count) => count === wanted);
  const linked = new Set(seen.pages.slice(0, alone.seiten).flatMap(({ links }) => links));
  const problems = [
    ...mistakes,
    ...(counts ? [] : [`${seen.pages.length} pages, told ${whole.seiten}, instead of ${wanted}`]),
    ...claimsIn(seen, built, places),
    ...(await soundness(path, [join(built.folder, alone.name), ...places.flatMap(({ pages }) => pages ?? [])])),
  ];
  for (const place of places) {
    const own = [
      ...(linked.has(place.begins) ? [] : [`no link of the document leads to page ${place.begins}`]),
      ...(await problemsAt(place, { seen, built })),
    ];
    problems.push(...own.map((problem) => `${place.given?.subject ?? place.anlage.datei}: ${problem}`));
  }
  return problems;
}

/** The annexes in their order, by the pages that stand.json tells of. */
function placesIn(built: Built, files: readonly Given[]): readonly Place[] {
  const { dateien, anlagen = [] } = built.result;
  const bySum = new Map(files.map((file) => [checksumOfFile(file.path), file]));
  const places: Place[] = [];
  let next = (pdfsOf(built).alone.seiten ?? 0) + 1;
  for (const anlage of anlagen) {
    const given = bySum.get(anlage.sha512 ?? '');
    const isOwn = anlage.verdikt === 'eigenes Dokument';
    const name = isOwn ? anlage.datei.replace(/\.[^.]+$/u, '.pdf') : anlage.datei;
    const pageCount = dateien.find((file) => file.name === name)?.seiten ?? 0;
    const pages = isOwn ? join(built.folder, name) : given?.pages;
    const first = isOwn ? next : next + 1;
    places.push({ anlage, begins: next, first, pageCount, ...(pages && { pages }), ...(given && { given }) });
    next = first + pageCount;
  }
  return places;
}

async function problemsAt(
  { anlage, given, first, pageCount, pages }: Place,
  { seen, built }: { readonly seen: SeenPdf; readonly built: Built },
): Promise<readonly string[]> {
  if (given === undefined) return ['attached, and nobody laid it there'];
  const isKept = checksumOfFile(join(built.folder, anlage.datei)) === checksumOfFile(given.path);
  const problems = [
    ...(isKept ? [] : ['the original is not kept']),
    ...(anlage.verdikt === given.verdict ? [] : [`${anlage.verdikt} instead of ${given.verdict}`]),
    // The same file gives the same pages, whatever is attached beside it.
    ...(anlage.sha512_beigefügt === (pages && checksumOfFile(pages)) ? [] : ['other pages than it has alone']),
  ];
  if (pages === undefined) return pageCount === 0 ? problems : [...problems, `${pageCount} pages instead of none`];
  const before = await seePdf(pages, given.subject === endless ? [1] : []);
  const isWhole = before.pages.length === pageCount;
  const counted = isWhole ? [] : [`${pageCount} pages instead of ${before.pages.length}`];
  return [...problems, ...counted, ...differences(before, seen, first)];
}

/** It says what is told of it, and of what the document alone claims no more than the pages of others have been proved to be. */
function claimsIn({ claims }: SeenPdf, built: Built, places: readonly Place[]): readonly string[] {
  const { alone, whole } = pdfsOf(built);
  const foreign = places.filter(({ given, pageCount }) => given?.pages !== undefined && pageCount > 0);
  // No report of theirs says anything of PDF/A.
  const earned = (alone.standards ?? []).filter((standard) =>
    foreign.every(({ anlage }) => standard === 'PDF/UA-1' && anlage.verdikt === 'geprüft'),
  );
  const [said, told, wanted] = [claims, whole?.standards ?? [], earned].map((standards) => standards.join(', '));
  return [
    ...(said === told ? [] : [`says it is "${said}", told: "${told}"`]),
    ...(told === wanted ? [] : [`claims "${told}" instead of "${wanted}"`]),
  ];
}

/** qpdf finds nothing that it does not find in one of the parts. */
async function soundness(path: string, parts: readonly string[]): Promise<readonly string[]> {
  const { severity, said } = await faultsOf(path);
  let worst = 0;
  for (const part of severity === 0 ? [] : parts) worst = Math.max(worst, (await faultsOf(part)).severity);
  return severity <= worst ? [] : [`qpdf: ${said}`];
}
