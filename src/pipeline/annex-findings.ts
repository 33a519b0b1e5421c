// What is told of an annex that cannot be attached as it is, in sentences for whoever has put it there. Decides nothing.
import { basename } from 'node:path';
import type { Shortcoming } from '../annexes/prepare/prepared-pdf.js';
import type { Finding } from '../diagnostic.js';
import type { GeplantesDokument, NummerierteAnlage } from '../domain/art.js';
import type { FoundKind } from '../source/file-kind.js';

export function missingAnnex(
  host: GeplantesDokument,
  { bezeichnung }: NummerierteAnlage,
  dokument: string,
): Omit<Finding, 'at'> {
  return {
    code: 'anlage-nicht-erstellt',
    severity: 'Fehler',
    message: `„${dokument}“ konnte nicht erstellt werden und fehlt als ${bezeichnung}; darum entsteht „${host.dokument}“ nicht.`,
    remedy: `Beheben Sie zuerst, was zu „${dokument}“ gemeldet wird.`,
  };
}

export function onlyAsFile(datei: string, { words, kind }: FoundKind): Shortcoming {
  const name = basename(datei);
  if (kind === 'empty') {
    return {
      code: 'anlage-als-datei',
      severity: 'Warnung',
      message: `„${name}“ ist leer; im Dokument steht dafür ein Deckblatt.`,
      remedy: 'Kopieren Sie die Datei noch einmal, oder bitten Sie den Absender, sie neu zu schicken.',
    };
  }
  const isOffice = kind === 'word' || kind === 'powerpoint' || kind === 'opendocument' || kind === 'old-office';
  return {
    code: 'anlage-als-datei',
    severity: 'Hinweis',
    message: `„${name}“ ist ${words} und liegt als Datei bei; im Dokument steht dafür ein Deckblatt.`,
    remedy: isOffice
      ? 'Bitten Sie den Absender um ein PDF, oder machen Sie eines mit „sitzungswerk anlage umwandeln“; angehängt wird dann das PDF.'
      : 'Legen Sie ein PDF daneben, wenn die Anlage mit dem Dokument gedruckt werden soll.',
  };
}

export function misnamed(datei: string, { words, misnamed: wrong, endings: [usual] }: FoundKind): Shortcoming {
  return {
    code: 'anlage-endung',
    severity: 'Warnung',
    message: `„${basename(datei)}“ ist ${words}, der Name verspricht aber ${wrong?.words ?? 'etwas anderes'}; behandelt wird die Datei als das, was sie ist.`,
    remedy:
      usual === undefined
        ? 'Öffnen Sie sie; bitten Sie den Absender um eine neue, wenn sie sich nicht öffnen lässt.'
        : `Benennen Sie sie um, sodass ihr Name auf .${usual} endet.`,
  };
}

export function unstampable({ titel }: NummerierteAnlage): Shortcoming {
  return {
    code: 'anlage-stempel-signiert',
    severity: 'Hinweis',
    message: `„${titel}“ ist digital signiert und bekommt keinen Stempel.`,
    remedy: 'Löschen Sie stempel: ja; das Deckblatt sagt, welche Anlage es ist.',
  };
}

export function notSettable(datei: string): Shortcoming {
  return {
    code: 'anlage-nicht-gesetzt',
    severity: 'Warnung',
    message: `„${basename(datei)}“ ließ sich nicht drucken und liegt als Datei bei; im Dokument steht dafür ein Deckblatt.`,
    remedy: 'Speichern Sie die Datei neu, am besten als PDF, oder lassen Sie sie sich neu schicken.',
  };
}

/** Large files of kinds that we would have to read whole. */
export function tooLarge(datei: string, mostBytes: number): Shortcoming {
  return {
    code: 'anlage-als-datei',
    severity: 'Warnung',
    message: `„${basename(datei)}“ ist größer als ${megabytes(mostBytes)} MB und liegt als Datei bei; im Dokument steht dafür ein Deckblatt.`,
    remedy: 'Legen Sie eine kleinere Fassung an ihre Stelle, zum Beispiel ein PDF mit Bildern in 150 dpi.',
  };
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}

export function sameFile(datei: string, { bezeichnung, titel }: NummerierteAnlage): Shortcoming {
  return {
    code: 'anlage-gleiche-datei',
    severity: 'Hinweis',
    message: `„${basename(datei)}“ hat denselben Inhalt wie ${bezeichnung} „${titel}“; beide werden beigefügt.`,
    remedy: 'Löschen Sie eine von beiden, wenn das ein Versehen ist; ein Text kann dieselbe Anlage mehrmals nennen.',
  };
}
