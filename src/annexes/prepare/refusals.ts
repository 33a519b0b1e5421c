// The reasons why a foreign PDF stays a file, each with what to ask its sender for. Must stay free of the PDF library.
import type { RefusedPdf, Shortcoming } from './prepared-pdf.js';

const asBesideFile = 'Sie liegt unverändert als Datei bei.';

/** A file that is left as it is and laid beside, with a cover sheet in its place. */
function laidBeside(reason: string, shortcoming: Omit<Shortcoming, 'severity' | 'message'>): RefusedPdf {
  return {
    kind: 'file',
    verdict: 'als Datei beigelegt',
    reason: `${reason} ${asBesideFile}`,
    shortcomings: [{ ...shortcoming, severity: 'Warnung', message: reason }],
  };
}

/** Bytes that are no paper at all. */
function rejected(reason: string, shortcoming: Omit<Shortcoming, 'severity' | 'message'>): RefusedPdf {
  return {
    kind: 'file',
    verdict: 'abgelehnt',
    reason,
    shortcomings: [{ ...shortcoming, severity: 'Warnung', message: reason }],
  };
}

export const refusals = {
  tooLarge: (megabytes: number) =>
    laidBeside(`Die PDF-Datei ist größer als ${megabytes} MB und wird deshalb nicht angehängt.`, {
      code: 'anlage-zu-gross',
      remedy: 'Bitten Sie den Absender um eine kleinere Fassung, zum Beispiel mit Bildern in 150 dpi.',
    }),
  empty: rejected('Die PDF-Datei ist leer (0 Byte).', {
    code: 'anlage-leer',
    remedy: 'Bitten Sie den Absender, die Datei noch einmal zu schicken.',
  }),
  noPdf: rejected('Die Datei heißt wie eine PDF-Datei, ist aber keine.', {
    code: 'anlage-kein-pdf',
    remedy: 'Öffnen Sie die Datei; bitten Sie den Absender um eine PDF-Datei, wenn sie sich nicht öffnen lässt.',
  }),
  noPages: rejected('Die PDF-Datei hat keine Seiten.', {
    code: 'anlage-ohne-seiten',
    remedy: 'Bitten Sie den Absender, die Datei neu zu erzeugen.',
  }),
  damaged: laidBeside('Die PDF-Datei ist so beschädigt, dass sich ihre Seiten nicht lesen lassen.', {
    code: 'anlage-unlesbar',
    remedy: 'Bitten Sie den Absender, die Datei neu zu erzeugen und noch einmal zu schicken.',
  }),
  password: laidBeside('Die PDF-Datei lässt sich nur mit einem Kennwort öffnen.', {
    code: 'anlage-kennwort',
    remedy: 'Bitten Sie den Absender um eine Fassung ohne Kennwort.',
  }),
  unknownEncryption: laidBeside(
    'Die PDF-Datei ist auf eine Art verschlüsselt, die dieses Programm nicht öffnen kann, zum Beispiel mit einem Zertifikat.',
    { code: 'anlage-verschluesselung', remedy: 'Bitten Sie den Absender um eine Fassung ohne Verschlüsselung.' },
  ),
  dynamicForm: laidBeside(
    'Die PDF-Datei ist ein XFA-Formular, dessen Seiten erst in Adobe Reader oder Acrobat entstehen; sie selbst enthält keine.',
    {
      code: 'anlage-xfa',
      remedy: 'Öffnen Sie das Formular in Adobe Reader, drucken Sie es in eine PDF-Datei, und hängen Sie diese an.',
    },
  ),
  tooSlow: (seconds: number) =>
    laidBeside(`Die PDF-Datei war nach ${seconds} Sekunden noch nicht gelesen.`, {
      code: 'anlage-zu-aufwendig',
      remedy: 'Bitten Sie den Absender um eine einfachere Fassung, zum Beispiel mit „Als PDF drucken“ erzeugt.',
    }),
  tooMuchMemory: laidBeside('Die PDF-Datei braucht mehr Arbeitsspeicher, als für eine Anlage vorgesehen ist.', {
    code: 'anlage-zu-aufwendig',
    remedy: 'Bitten Sie den Absender um eine einfachere Fassung, zum Beispiel mit „Als PDF drucken“ erzeugt.',
  }),
} as const;
