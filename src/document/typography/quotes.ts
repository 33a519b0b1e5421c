// Typewritten and English quotation marks → German ones, and the apostrophe. Only what has both its ends becomes a quotation:
// a mark that stands alone may be inches, feet, minutes or a piece of code, and stays.
import { all, type Edit, matchesIn, type Rule, replaceAll } from './rule.js';

const signs = /["“”„'‚‘]/gu;
const halves = "'‚‘";
/** What may stand before an opening mark, and nothing or white space. */
const before = /^[\s([{–—/„“‚‘’"'«»›‹-]?$/u;
/** What may stand behind a closing one, and nothing or white space. */
const behind = /^[\s)\]}.,;:!?…–—/“‘’”"'«»›‹-]?$/u;

/** The mark of a word that lost its beginning: 's, 'ne, 'rein, '68er. */
const elision = "'(?=(?:s|ne?|nen|nem|ner|nes|rein|raus|rauf|runter|rum|ran|mal|\\d\\der)(?![\\p{L}\\p{N}'’]))";
const startsElided = new RegExp(`^${elision}`, 'u');

interface Mark {
  readonly at: number;
  readonly sign: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** Two marks that belong together. */
interface Pair {
  readonly open: Mark;
  readonly close: Mark;
}

function marksIn(text: string): readonly Mark[] {
  return matchesIn(text, signs).flatMap(({ index: at, 0: sign }): readonly Mark[] => {
    if (sign === '„' || sign === '‚') return [{ at, sign, canOpen: true, canClose: false }];
    if (sign === "'" && startsElided.test(text.slice(at, at + 8))) return [];
    const [left, right] = [text.charAt(at - 1), text.charAt(at + 1)];
    const canOpen = before.test(left) && /^\S$/u.test(right);
    const canClose = behind.test(right) && /^\S$/u.test(left);
    return canOpen || canClose ? [{ at, sign, canOpen, canClose }] : [];
  });
}

function areAlike(one: Mark, other: Mark): boolean {
  return halves.includes(one.sign) === halves.includes(other.sign);
}

/** Which marks belong together, in the order of their beginning. */
function pairsIn(text: string): readonly Pair[] {
  const marks = marksIn(text);
  const open: Mark[] = [];
  const pairs: Pair[] = [];
  for (const [index, mark] of marks.entries()) {
    const partner = mark.canClose ? open.findLastIndex((candidate) => areAlike(candidate, mark)) : -1;
    if (partner >= 0 && !isMeasure(text, mark, marks[index + 1])) {
      const [opening] = open.splice(partner);
      if (opening !== undefined) pairs.push({ open: opening, close: mark });
    } else if (mark.canOpen) {
      open.push(mark);
    }
  }
  return pairs.toSorted((a, b) => a.open.at - b.open.at);
}

/** „Der 19"-Monitor“: behind a figure, with another mark to close what is open, it stands for inches, feet or minutes. */
function isMeasure(text: string, mark: Mark, next: Mark | undefined): boolean {
  const isTypewritten = mark.sign === '"' || mark.sign === "'";
  const canNextClose = next?.canClose === true && !next.canOpen && areAlike(mark, next);
  return isTypewritten && /\d/u.test(text.charAt(mark.at - 1)) && canNextClose;
}

/** The marks of all quotations as they should be: halved inside another one, and inside a halved one whole. */
function rightMarks(text: string): readonly Edit[] {
  const around: { readonly end: number; readonly isHalf: boolean }[] = [];
  return pairsIn(text)
    .flatMap(({ open, close }) => {
      while ((around.at(-1)?.end ?? Number.POSITIVE_INFINITY) < open.at) around.pop();
      const outer = around.at(-1);
      const isTyped = open.sign === '„' || open.sign === '‚';
      const isHalf = isTyped || outer === undefined ? halves.includes(open.sign) : !outer.isHalf;
      around.push({ end: close.at, isHalf });
      return isHalf ? [change(open, '‚'), change(close, '‘')] : [change(open, '„'), change(close, '“')];
    })
    .filter(({ start, text: sign }) => text.charAt(start) !== sign)
    .toSorted((a, b) => a.start - b.start);
}

function change({ at }: Mark, text: string): Edit {
  return { start: at, end: at + 1, text };
}

const quotationSource = 'Duden, Anführungszeichen; DIN 5008, Anführungszeichen';

/** Quotation marks before the apostrophe: what is left of typewritten marks then is none. */
export const quoteRules: readonly Rule[] = [
  {
    name: 'Anführungszeichen, auch statt der englischen',
    example: { before: 'Die "Tafel" und das “Forum”', after: 'Die „Tafel“ und das „Forum“' },
    source: quotationSource,
    needs: /["“”]/u,
    edits: (text) => rightMarks(text).filter((edit) => edit.text === '„' || edit.text === '“'),
  },
  {
    name: 'Halbe Anführungszeichen, auch in einer Anführung',
    example: {
      before: 'Der Antrag "Mehr \'Mitte\' und "Teilhabe""',
      after: 'Der Antrag „Mehr ‚Mitte‘ und ‚Teilhabe‘“',
    },
    source: quotationSource,
    needs: /["'“”]/u,
    edits: rightMarks,
  },
  {
    name: 'Apostroph',
    example: { before: "So geht's: Hans' Antrag", after: 'So geht’s: Hans’ Antrag' },
    source: 'Duden, Apostroph; DIN 5008, Apostroph',
    needs: /['´`]/u,
    edits: all(
      replaceAll(/(?<=\p{L})['´`](?=\p{L})/gu, '’'),
      replaceAll(/(?<=\p{L}[sxzßSXZ])'(?![\p{L}\p{N}'"])/gu, '’'),
      replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])${elision}`, 'gu'), '’'),
    ),
  },
];
