// A workspace of a chosen size, the same for the same size: one document of protocols with long texts, and the same text as one
// plain Markdown file for other programs. Everything in it is made up.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A page of the house style holds about this many words of running text. */
const WORDS_PER_PAGE = 381;
const PAGES_PER_CHAPTER = 10;
/** Unless asked for otherwise. */
const TABLE_EVERY = 4;
const LIST_EVERY = 4;

/**
 * Lays a workspace into the folder that makes a document of about so many pages.
 *
 * Shape: returns its path and `plain`, the text as CommonMark with pipe tables.
 */
export function makeWorkspace(folder, pages, { tableEvery = TABLE_EVERY } = {}) {
  const random = createRandom(pages);
  const chapters = [];
  for (let page = 0; page < pages; page += PAGES_PER_CHAPTER) {
    chapters.push(
      chapterText({ pages: Math.min(PAGES_PER_CHAPTER, pages - page), firstPage: page, tableEvery }, random),
    );
  }
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('koerperschaft.yaml', 'name: Musterkreis\nunterzeile: Der Landrat\nsitz: Musterstadt\nhausstil: kreis\n');
  write('personen.yaml', 'muster:\n  name: Muster, Erika\n');
  write(
    'dokumente/bericht.yaml',
    'art: zusammenfassung\ntitel: Bericht zur Messung\nquellen: [protokolle/messung/*.md]\n',
  );
  chapters.forEach((text, index) => {
    const head = [
      'gruppe: Arbeitsgruppe Messung',
      `sitzung: ${index + 1}`,
      `datum: ${new Date(Date.UTC(2018, 0, 1 + index)).toISOString().slice(0, 10)}`,
      'freigabe: öffentlich',
    ];
    const number = String(index + 1).padStart(3, '0');
    write(`protokolle/messung/${number}.md`, `---\n${head.join('\n')}\n---\n\n## Kurzfassung\n\n${text}`);
  });
  return { workspace: folder, plain: chapters.map((text, index) => `# ${index + 1}. Sitzung\n\n${text}`).join('\n') };
}

/** Pages of text under headings, a table on some of them. */
function chapterText({ pages, firstPage, tableEvery }, random) {
  const blocks = [];
  for (let page = 0; page < pages; page++) {
    const hasTable = (firstPage + page) % tableEvery === tableEvery - 1;
    const hasList = (firstPage + page) % LIST_EVERY === 1;
    blocks.push(`### ${capitalised(words(4, random))}`);
    if (hasTable) blocks.push(table(10, random));
    let left = hasTable ? WORDS_PER_PAGE - 160 : WORDS_PER_PAGE;
    for (let paragraph = 0; left > 0; paragraph++) {
      const length = Math.min(left, 50 + random(60));
      blocks.push(hasList && paragraph === 2 ? list(length, random) : sentences(length, random));
      left -= length;
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

function sentences(length, random) {
  const parts = [];
  for (let left = length; left > 0; ) {
    const count = Math.min(left, 8 + random(12));
    const text = capitalised(words(count, random));
    parts.push(random(8) === 0 ? `**${text}.**` : random(8) === 0 ? `*${text}.*` : `${text}.`);
    left -= count;
  }
  return parts.join(' ');
}

function list(length, random) {
  const items = [];
  for (let left = length; left > 0; left -= 12) items.push(`- ${words(Math.min(12, left), random)}`);
  return items.join('\n');
}

function table(rows, random) {
  const header = '| Kommune | Bestand | Veränderung | Anmerkung |\n| --- | ---: | ---: | --- |';
  const row = () =>
    `| ${capitalised(words(1, random))} | ${random(90) + 10}.${100 + random(900)} | ${random(90)},${random(10)} | ${words(3, random)} |`;
  return [header, ...Array.from({ length: rows }, row)].join('\n');
}

function words(count, random) {
  return Array.from({ length: count }, () => vocabulary[random(vocabulary.length)]).join(' ');
}

function capitalised(text) {
  return text[0].toUpperCase() + text.slice(1);
}

/** Numbers below a bound, the same sequence for the same seed (Numerical Recipes' linear congruence, its high bits). */
function createRandom(seed) {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}

const vocabulary = (
  'die der das und für mit auf von zu im ist wird werden soll kann auch nach aus bei über Kreis Kommune Verwaltung Ausschuss Sitzung ' +
  'Beschluss Planung Sozialraum Beratung Betreuung Entwicklung Haushalt Mittel Maßnahme Förderung Bürgerinnen Bürger Gemeinde Stadt ' +
  'strategische gemeinsame künftige bisherige zusätzliche regelmäßige Zusammenarbeit Arbeitsgruppe Früherkennung Herausforderungen ' +
  'Bevölkerung Jugendhilfe Schuldnerberatung Wohnraumversorgung Bedarfsgemeinschaften Indikatoren Kennzahlen berichten vorstellen ' +
  'erörtern prüfen abstimmen erweitern fortschreiben beauftragen berücksichtigen zwischen innerhalb insbesondere voraussichtlich ' +
  'jährlich Zuständigkeit Trägerschaft Finanzierung Öffentlichkeit Gleichstellung Inklusion Pflegeplanung Seniorinnen Senioren Kinder'
).split(' ');
