// Votes and elections as a large body takes them – one after the other, by name, with ballots – so that both writers and the gate
// see names and tables within the accent bar, over several pages.
import type { Block, DocumentTree, TableColumn } from '../../src/document/nodes.js';
import { documentTree, facts, heading, paragraph, resolution, table, vote } from './build-nodes.js';

const words: TableColumn = { width: { mm: 62 }, align: 'left' };
const figures: TableColumn = { width: { mm: 26 }, align: 'right' };

/** Names as they stand in the list of those present. */
function names(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, index) => `Beispiel-Musterfrau, Person ${from + index}`).join('; ');
}

function byName(number: number): Block {
  return resolution(
    `Beschluss Nr. ${number}/2018`,
    paragraph('Der Kreistag beschließt die Satzung in der Fassung der Vorlage.'),
    vote('Mehrheitlich beschlossen', 'namentliche Abstimmung · 35 Ja · 20 Nein · 4 Enthaltungen'),
    facts('list', ['Ja', names(1, 36)], ['Nein', names(36, 56)], ['Enthaltung', names(56, 60)]),
    paragraph(
      'Herr Gerd Muster hat gemäß §\u00a028 KrO NRW in Verbindung mit §\u00a031 GO NRW an der Beratung und Abstimmung nicht teilgenommen und den Raum verlassen.',
    ),
  );
}

const election = resolution(
  'Wahl: stellvertretende Landrätin oder stellvertretender Landrat',
  table(
    [words, figures, figures, figures],
    [
      ['Wahlvorschlag', '1. Wahlgang', '2. Wahlgang', '3. Wahlgang'],
      ['Anna Muster', '29', '29', '30'],
      ['Ernst Beispiel', '28', '29', '29'],
      ['Enthaltungen', '2', '1', '–'],
    ],
    { hasRowHeaders: true },
  ),
  vote('Gewählt: Anna Muster', 'geheime Wahl · durch Los'),
  paragraph('Anna Muster nahm die Wahl an.'),
);

const amendments: readonly Block[] = [
  resolution('Änderungsantrag der Gruppe C', vote('Mehrheitlich abgelehnt', '2 Ja · 7 Nein · 0 Enthaltungen')),
  resolution(
    'Ziffer 1',
    vote(
      'Abstimmungsergebnis:',
      'mehrheitlich verwiesen an den Jugendhilfeausschuss gegen die Stimmen der Gruppe B bei Enthaltung der Gruppe C',
    ),
  ),
];

/** The tree: three TOPs with all of it, the last ending a page or more later. */
export const sampleVotesTree: DocumentTree = documentTree(
  [1, 2, 3].flatMap((nr) => [
    heading(1, `top-${nr}`, 'Satzung und Wahlen', { number: `TOP ${nr}` }),
    ...amendments,
    byName(nr),
    election,
  ]),
);
