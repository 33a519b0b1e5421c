// A plan to go on writing: its own file, what stands before and behind the chapters, and the first two of these, with nothing but headings.
import { formatDateLong } from '../../source/german-date.js';
import { inQuotes, type NeueDatei, schemaZeile, withComment } from './neue-datei.js';

/** The plan; `stand` an ISO date. */
export function neuerMasterplan({
  id,
  titel,
  stand,
}: {
  readonly id: string;
  readonly titel: string;
  readonly stand: string;
}): readonly NeueDatei[] {
  const commented = (line: string, comment: string) => withComment(line, comment, 58);
  return [
    {
      pfad: `dokumente/${id}.yaml`,
      text: text(
        schemaZeile('masterplan', 1),
        'art: masterplan',
        `titel: ${inQuotes(titel)}`,
        '# untertitel: "Strategische Sozialplanung"',
        '# verfasser: "Sozialamt"',
        commented(`stand: ${stand}`, formatDateLong(stand)),
        'version: "0.1"',
        commented('status: entwurf', 'mitzeichnung, zuletzt endfassung; bis dahin liegt er in intern/'),
        `vorwort: ${inQuotes(`${id}/vorwort.md`)}`,
        commented(`kurzfassung: ${inQuotes(`${id}/kurzfassung.md`)}`, 'höchstens zwei Seiten'),
        commented(`quellen: [${inQuotes(`${id}/kapitel/*.md`)}]`, 'je Kapitel eine Datei; gereiht nach ihren Namen'),
        commented(`anhang: [${inQuotes(`${id}/anhang/*.md`)}]`, 'Anhang A, Anhang B …'),
        commented('verzeichnisse: [inhalt, abkürzungen]', 'auch: tabellen, abbildungen, glossar'),
        commented('abkürzungen:', 'im Text beim ersten Mal ausgeschrieben'),
        '  # FSA: "Fachstelle für …"',
        '# glossar:',
        '#   Sozialraum: "Das Umfeld, in dem Menschen leben."',
        '# impressum: "Anschrift, Rechte"',
        '# anlagen:',
        '#   - { id: gutachten, titel: "Gutachten", datei: anlagen/gutachten.pdf }',
        commented('# mitzeichnung: [Kämmerei]', 'wer den ganzen Plan mitzeichnet; die Kapitel sagen es selbst'),
        commented('zeilennummern: nein', 'ja für die Abstimmung'),
      ),
    },
    { pfad: `${id}/vorwort.md`, text: text('# Vorwort', '') },
    { pfad: `${id}/kurzfassung.md`, text: text('# Kurzfassung', '') },
    kapitel(`${id}/kapitel/01-auftrag.md`, '# Auftrag {#auftrag}'),
    kapitel(`${id}/kapitel/02-ziele.md`, '# Ziele {#ziele}'),
    { pfad: `${id}/anhang/01-daten.md`, text: text('# Daten {#daten}', '') },
  ];
}

function kapitel(pfad: string, heading: string): NeueDatei {
  return {
    pfad,
    text: text(
      '---',
      schemaZeile('kapitel', 2),
      withComment('status: entwurf', 'mitzeichnung, zuletzt abgestimmt'),
      '# zuständig: "Sozialamt"',
      '# mitzeichnung: [Jugendamt, { wer: Kämmerei, am: 2018-08-27 }]',
      '---',
      heading,
      '',
    ),
  };
}

function text(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
