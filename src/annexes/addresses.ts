// Web addresses in links of a file that names the address they are relative to (ISO 32000-1, 12.6.4.7) → whole addresses: the
// file they are put into has another one, or none.
import { dictAt, nameAt } from '../pdf/entries.js';
import { type PDFDict, PDFName, PDFString } from '../pdf/library.js';
import { textOf } from '../pdf/strings.js';

/** Makes the addresses of all actions among `dicts` whole; they come from the file with the catalog `source`. */
export function completeAddresses(dicts: Iterable<PDFDict>, source: PDFDict): void {
  const base = textOf(dictAt(source, 'URI')?.lookup(PDFName.of('Base')));
  if (base === undefined || !URL.canParse(base)) return;
  for (const dict of dicts) {
    const address = nameAt(dict, 'S') === PDFName.of('URI') ? textOf(dict.lookup(PDFName.of('URI'))) : undefined;
    if (address === undefined || URL.canParse(address) || !URL.canParse(address, base)) continue;
    dict.set(PDFName.of('URI'), PDFString.of(new URL(address, base).href));
  }
}
