// What tagged files of LibreOffice, Word and others lack in their elements: keys of notes, words for pictures.
import { PDFHexString, PDFName, PDFString } from '../../pdf/library.js';
import { byteKey, textOf } from '../../pdf/strings.js';
import type { TagElement } from '../../pdf/tag-index.js';
import type { Journal } from './journal.js';
import type { Tagging } from './prepare-tags.js';
import { shortcomings } from './shortcomings.js';

export function repairElements(tagging: Tagging, journal: Journal): void {
  const elements = tagging.index?.elements ?? [];
  identifyNotes(elements, tagging);
  describePictures(elements, tagging, journal);
}

/** Each note has a key that no other has (PDF/UA-1, 7.9). */
function identifyNotes(elements: readonly TagElement[], { mended }: Tagging): void {
  const keys = new Set<string>();
  const notes: TagElement[] = [];
  for (const item of elements) {
    const key = byteKey(item.element.lookup(PDFName.of('ID')));
    if (item.role === 'Note' && (key === undefined || keys.has(key))) notes.push(item);
    if (key !== undefined) keys.add(key);
  }
  let number = 0;
  for (const { element } of notes) {
    do number += 1;
    while (keys.has(`Anmerkung-${number}`));
    element.set(PDFName.of('ID'), PDFString.of(`Anmerkung-${number}`));
    mended('Kennungen von Fußnoten');
  }
}

/** A picture without words gets at least those that say where it is (PDF/UA-1, 7.3). */
function describePictures(elements: readonly TagElement[], { pages, title, mended }: Tagging, journal: Journal): void {
  const numbers = new Map(pages.map(({ ref }, index) => [ref, index + 1]));
  const found: number[] = [];
  for (const { element, role, page } of elements) {
    const words = ['Alt', 'ActualText'].map((key) => textOf(element.lookup(PDFName.of(key)))?.trim() ?? '');
    if ((role !== 'Figure' && role !== 'Formula') || words.some((text) => text !== '')) continue;
    const number = page === undefined ? undefined : numbers.get(page);
    const place = number === undefined ? '' : ` auf Seite ${number}`;
    const name = role === 'Figure' ? 'Bild' : 'Formel';
    element.set(PDFName.of('Alt'), PDFHexString.fromText(`${name}${place} der Anlage: ${title}`));
    found.push(number ?? 1);
    mended('Alternativtexte');
  }
  if (found.length > 0) journal.report(shortcomings.picturesWithoutText(found));
}
