// What can be wanting in a foreign PDF that is attached all the same, told to the secretary, with what to ask its sender for.
import type { Shortcoming } from './prepared-pdf.js';

/** More names than these are not listed. */
const mostNamed = 3;

const accessibleCopy =
  'Bitten Sie den Absender um ein barrierefreies PDF, in Word zum Beispiel mit „Dokumentstrukturtags für Barrierefreiheit“ gespeichert.';

export const shortcomings = {
  damaged: {
    code: 'anlage-beschaedigt',
    severity: 'Warnung',
    message: 'Die PDF-Datei ist beschädigt; sie ließ sich instand setzen.',
    remedy: 'Vergleichen Sie ihre Seiten mit dem Original, oder bitten Sie den Absender, sie neu zu erzeugen.',
  },
  encrypted: (forbidden: readonly string[]) => ({
    code: 'anlage-geschuetzt',
    severity: 'Warnung',
    message:
      forbidden.length === 0
        ? 'Die PDF-Datei ist ohne Kennwort verschlüsselt; angehängt wird sie unverschlüsselt.'
        : `Die PDF-Datei ist geschützt (untersagt: ${enumerated(forbidden)}); angehängt wird sie ohne diesen Schutz.`,
    remedy: 'Bitten Sie den Absender um eine Fassung ohne Schutz, oder fragen Sie ihn, ob er einverstanden ist.',
  }),
  scripts: (kinds: readonly string[]) => ({
    code: 'anlage-skript',
    severity: 'Warnung',
    message: `Die PDF-Datei führt etwas aus (${enumerated(kinds)}); das ist in der angehängten Fassung entfernt.`,
    remedy: 'Bitten Sie den Absender um eine Fassung ohne Skripte und Aktionen.',
  }),
  form: {
    code: 'anlage-formular',
    severity: 'Hinweis',
    message:
      'Die PDF-Datei ist ein Formular; in der angehängten Fassung lassen sich seine Felder nicht mehr ausfüllen.',
    remedy: 'Nehmen Sie das Original im Ordner „Anlagen“, wenn jemand das Formular ausfüllen soll.',
  },
  fieldsDrawn: (count: number) => ({
    code: 'anlage-feld-gezeichnet',
    severity: 'Hinweis',
    message:
      count === 1
        ? 'Ein Feld des Formulars hatte kein Aussehen; es ist aus seinem Wert gezeichnet.'
        : `${count} Felder des Formulars hatten kein Aussehen; sie sind aus ihren Werten gezeichnet.`,
    remedy: 'Vergleichen Sie die Felder mit dem Original.',
  }),
  fieldsBlank: (names: readonly string[]) => ({
    code: 'anlage-feld-ohne-aussehen',
    severity: 'Warnung',
    message: `Der Wert eines Feldes ließ sich nicht zeichnen: ${enumerated(names.map((name) => `„${name}“`))}.`,
    remedy: 'Bitten Sie den Absender, das ausgefüllte Formular mit „Als PDF drucken“ zu speichern.',
  }),
  xfaDropped: {
    code: 'anlage-xfa-entfernt',
    severity: 'Hinweis',
    message: 'Die PDF-Datei enthält ihr Formular zweimal, auch als XFA; angehängt wird die gewöhnliche Fassung.',
    remedy: 'Vergleichen Sie die Felder mit dem Original.',
  },
  signed: (signers: readonly string[]) => ({
    code: 'anlage-signiert',
    severity: 'Hinweis',
    message: `Die PDF-Datei ist elektronisch signiert${
      signers.length === 0 ? '' : ` (${enumerated(signers)})`
    }; prüfen lässt sich die Signatur nur am Original.`,
    remedy: 'Bewahren Sie das Original auf; es liegt unverändert im Ordner „Anlagen“.',
  }),
  untagged: {
    code: 'anlage-ohne-tags',
    severity: 'Warnung',
    message: 'Die PDF-Datei ist nicht getaggt; vorgelesen wird von jeder Seite nur, dass sie es gibt.',
    remedy: accessibleCopy,
  },
  partlyUntagged: (pages: readonly number[]) => ({
    code: 'anlage-teils-ohne-tags',
    severity: 'Warnung',
    message: `Von der PDF-Datei ist nicht alles getaggt: ${pageList(pages)}.`,
    remedy: accessibleCopy,
  }),
  tagsRepaired: (what: readonly string[]) => ({
    code: 'anlage-tags-ergaenzt',
    severity: 'Hinweis',
    message: `In den Tags der PDF-Datei fehlte etwas und ist ergänzt: ${what.join(', ')}.`,
    remedy: accessibleCopy,
  }),
  picturesWithoutText: (pages: readonly number[]) => ({
    code: 'anlage-bild-ohne-alternativtext',
    severity: 'Warnung',
    message: `Bilder ohne Alternativtext: ${pageList(pages)}.`,
    remedy: 'Bitten Sie den Absender um Alternativtexte für diese Bilder.',
  }),
  fontsWithoutUnicode: (fonts: readonly string[]) => ({
    code: 'anlage-schrift-ohne-zeichen',
    severity: 'Warnung',
    message: `Text in diesen Schriften lässt sich womöglich nicht vorlesen, suchen oder kopieren: ${enumerated(fonts)}.`,
    remedy: 'Bitten Sie den Absender, die Datei neu zu erzeugen, zum Beispiel in Word mit „Speichern unter – PDF“.',
  }),
  fontsNotEmbedded: (fonts: readonly string[]) => ({
    code: 'anlage-schrift-nicht-eingebettet',
    severity: 'Hinweis',
    message: `Diese Schriften sind nicht eingebettet und sehen anderswo anders aus: ${enumerated(fonts)}.`,
    remedy: 'Bitten Sie den Absender um eine Fassung mit eingebetteten Schriften, am besten um PDF/A.',
  }),
  noLanguage: {
    code: 'anlage-ohne-sprache',
    severity: 'Hinweis',
    message: 'Die PDF-Datei nennt ihre Sprache nicht; sie wird in der Sprache des Dokuments vorgelesen.',
    remedy: 'Bitten Sie den Absender, in der Datei die Sprache anzugeben.',
  },
  noTitle: {
    code: 'anlage-ohne-titel',
    severity: 'Hinweis',
    message: 'Die PDF-Datei hat keinen eigenen Titel.',
    remedy: 'Bitten Sie den Absender, in den Eigenschaften der Datei einen Titel anzugeben.',
  },
  emptyPages: (pages: readonly number[]) => ({
    code: 'anlage-seite-leer',
    severity: 'Hinweis',
    message: `In der PDF-Datei ist nichts zu sehen: ${pageList(pages)}.`,
    remedy: 'Fragen Sie den Absender, ob die Seite leer sein soll.',
  }),
} as const satisfies Readonly<Record<string, Shortcoming | ((...given: never[]) => Shortcoming)>>;

/** "A, B und 3 weitere". */
function enumerated(names: readonly string[]): string {
  const further = names.length - mostNamed;
  if (further > 1) return `${names.slice(0, mostNamed).join(', ')} und ${further} weitere`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`;
}

/** "Seite 2", "Seiten 2, 4 und 7 bis 9". */
function pageList(pages: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const page of [...new Set(pages)].sort((left, right) => left - right)) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  const words = runs.flatMap(([first, last]) =>
    last > first + 1 ? [`${first} bis ${last}`] : first === last ? [String(first)] : [String(first), String(last)],
  );
  const isOne = runs.length === 1 && runs[0]?.[0] === runs[0]?.[1];
  return `${isOne ? 'Seite' : 'Seiten'} ${enumerated(words)}`;
}
