// The line between text and footnotes, as a paragraph of a style of its own: `docx` takes that of running text, whose
// distances would push the notes down, and gives it a number.

/** word/footnotes.xml with the separators set by their style. */
export function withOwnSeparators(xml: string): string {
  return xml.replace(
    /(<w:footnote w:type="\w+" w:id="-?\d+">)<w:p>.*?(<w:(?:separator|continuationSeparator)\/>).*?<\/w:p>/gsu,
    (_, head: string, line: string) =>
      `${head}<w:p><w:pPr><w:pStyle w:val="Fussnotenlinie"/></w:pPr><w:r>${line}</w:r></w:p>`,
  );
}
