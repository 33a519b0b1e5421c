// A PDF with so many pages and so many tags on each, none of which holds more than a letter: what tags cost, and nothing else.
import { writeFileSync } from 'node:fs';

const [CATALOG, PAGES, FONT, ROOT, DOCUMENT, PARENTS] = [1, 2, 3, 4, 5, 6];

/** Writes the file. */
export function makeTaggedPdf(path, pages, tagsPerPage) {
  const { write, finish } = objectWriter();
  const pageAt = (page) => PARENTS + 1 + 2 * page;
  const tagAt = (page, tag) => pageAt(pages) + page * tagsPerPage + tag;
  const refs = (count, at) => Array.from({ length: count }, (_, index) => `${at(index)} 0 R`).join(' ');
  const rows = Array.from({ length: pages }, (_, page) => refs(tagsPerPage, (tag) => tagAt(page, tag)));
  write(CATALOG, `<</Type/Catalog/Pages ${PAGES} 0 R/StructTreeRoot ${ROOT} 0 R/MarkInfo<</Marked true>>/Lang(de)>>`);
  write(PAGES, `<</Type/Pages/Count ${pages}/Kids[${refs(pages, pageAt)}]>>`);
  write(FONT, '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>');
  write(ROOT, `<</Type/StructTreeRoot/K ${DOCUMENT} 0 R/ParentTree ${PARENTS} 0 R>>`);
  write(DOCUMENT, `<</S/Document/P ${ROOT} 0 R/K[${rows.join(' ')}]>>`);
  write(PARENTS, `<</Nums[${rows.map((row, page) => `${page}[${row}]`).join(' ')}]>>`);
  for (let page = 0; page < pages; page++) {
    const letters = Array.from({ length: tagsPerPage }, (_, tag) => `/P<</MCID ${tag}>>BDC(Z)Tj EMC\n`).join('');
    const content = `BT /F 9 Tf 70 700 Td\n${letters}ET`;
    const resources = `/Resources<</Font<</F ${FONT} 0 R>>>>/MediaBox[0 0 595 842]`;
    const links = `/Parent ${PAGES} 0 R/Contents ${pageAt(page) + 1} 0 R/StructParents ${page}`;
    write(pageAt(page), `<</Type/Page${links}${resources}>>`);
    write(pageAt(page) + 1, `<</Length ${content.length}>>\nstream\n${content}\nendstream`);
    for (let tag = 0; tag < tagsPerPage; tag++) {
      write(tagAt(page, tag), `<</S/P/P ${DOCUMENT} 0 R/Pg ${pageAt(page)} 0 R/K ${tag}>>`);
    }
  }
  writeFileSync(path, finish(CATALOG), 'latin1');
}

function objectWriter() {
  const pieces = ['%PDF-1.7\n'];
  const offsets = [];
  let size = pieces[0].length;
  const put = (text) => {
    pieces.push(text);
    size += text.length;
  };
  return {
    write: (number, text) => {
      offsets[number] = size;
      put(`${number} 0 obj\n${text}\nendobj\n`);
    },
    finish: (root) => {
      const start = size;
      put(`xref\n0 ${offsets.length}\n0000000000 65535 f \n`);
      for (const offset of offsets.slice(1)) put(`${String(offset).padStart(10, '0')} 00000 n \n`);
      put(`trailer<</Size ${offsets.length}/Root ${root} 0 R>>\nstartxref\n${start}\n%%EOF\n`);
      return pieces.join('');
    },
  };
}
