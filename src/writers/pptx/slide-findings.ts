// What is to be said of a slide, as findings: too much on it, a title too long or given twice. Decides nothing.
import type { Finding } from '../../diagnostic.js';

type Unplaced = Omit<Finding, 'at'>;

/** Its text goes on on a second slide. */
export function slideContinued(title: string): Unplaced {
  return {
    code: 'folie-fortgesetzt',
    severity: 'Hinweis',
    message: `Auf der Folie „${shortened(title)}“ steht mehr Text, als darauf passt; er geht auf der nächsten Folie weiter.`,
    remedy:
      'Kürzen Sie ihn, oder teilen Sie ihn mit einer eigenen Überschrift auf zwei Folien auf, zum Beispiel # Nächste Schritte.',
  };
}

/** Something on it is higher than a slide, so that its end is off it. */
export function slideTooFull(title: string): Unplaced {
  return {
    code: 'folie-zu-voll',
    severity: 'Warnung',
    message: `Auf der Folie „${shortened(title)}“ ist eine Zeile einer Tabelle, oder was bei einem Bild steht, höher als die Folie; das Ende ist nicht zu sehen.`,
    remedy: 'Kürzen Sie den Text in der Tabelle oder die Anmerkungen darunter.',
  };
}

/** Its words do not fit into the columns. */
export function tableTooWide(): Unplaced {
  return {
    code: 'folie-tabelle-breit',
    severity: 'Warnung',
    message: 'Die Tabelle hat für eine Folie zu viele oder zu breite Spalten; Wörter darin werden zerrissen.',
    remedy:
      'Lassen Sie Spalten weg, zum Beispiel mit spalten="wert, rang", oder teilen Sie die Tabelle auf zwei Folien auf.',
  };
}

/** It takes more than two lines even in smaller letters. */
export function titleTooLong(title: string): Unplaced {
  return {
    code: 'folientitel-lang',
    severity: 'Warnung',
    message: `Der Titel „${shortened(title)}“ ist länger als die zwei Zeilen, die eine Folie für ihn hat.`,
    remedy: 'Kürzen Sie ihn; was er noch sagt, gehört in den Text der Folie.',
  };
}

/** Another slide is called the same. */
export function sameTitle(title: string): Unplaced {
  return {
    code: 'folientitel-doppelt',
    severity: 'Warnung',
    message: `Zwei Folien heißen „${shortened(title)}“; wer sich die Folien vorlesen lässt, kann sie nicht unterscheiden. Die zweite bekommt eine Nummer.`,
    remedy: 'Geben Sie jeder Folie einen eigenen Titel, der sagt, was auf ihr zu sehen ist.',
  };
}

/** Enough to find it by. */
const longestQuote = 60;

function shortened(title: string): string {
  return title.length > longestQuote ? `${title.slice(0, longestQuote).trimEnd()} …` : title;
}
