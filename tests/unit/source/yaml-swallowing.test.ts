// What YAML would swallow or misread: the finding, word for word, and that reading goes on with what was meant.
import { expect, test } from 'vitest';
import { plain, readYaml, shown } from './reading.js';

interface Case {
  readonly name: string;
  readonly text: string;
  /** Place and message, remedy, and what is underlined. */
  readonly finding: readonly string[];
  readonly value: unknown;
}

const cases: readonly Case[] = [
  {
    name: 'a number sign in a title is no comment',
    text: 'titel: Antrag #12',
    finding: [
      '1:8+10 yaml-kommentar: In „Antrag #12“ fiele „#12“ weg, denn mit „#“ beginnt in YAML eine Bemerkung.',
      'Setzen Sie den Wert in Anführungszeichen, so: titel: "Antrag #12" – oder setzen Sie hinter „#“ ein Leerzeichen, wenn es eine Bemerkung sein soll.',
      'Antrag #12',
    ],
    value: { titel: 'Antrag #12' },
  },
  {
    name: 'quotation marks forgotten between braces are closed before the next key',
    text: 'x: { name: "Muster, Anna, anrede: Frau, ort: Much }\ny: 1',
    finding: [
      '1:12+13 yaml-anfuehrung-offen: Das Anführungszeichen vor „Muster, Anna“ wird nicht geschlossen.',
      'Schließen Sie den Wert in dieser Zeile, so: x: { name: "Muster, Anna", anrede: Frau, ort: Much }',
      '"Muster, Anna',
    ],
    value: { x: { name: 'Muster, Anna', anrede: 'Frau', ort: 'Much' }, y: '1' },
  },
  {
    name: 'typographic marks around a value with a comma become the straight ones',
    text: 'x: { name: „Muster, Anna“, ort: Much }',
    finding: [
      '1:21+5 yaml-komma: „„Muster, Anna““ zerfällt am Komma, denn zwischen geschweiften Klammern trennt es die Einträge.',
      'Setzen Sie den Wert in Anführungszeichen, so: x: { name: "Muster, Anna", ort: Much }',
      'Anna“',
    ],
    value: { x: { name: 'Muster, Anna', ort: 'Much' } },
  },
  {
    name: 'marks within marks: the outer ones become single ones',
    text: 'titel: "Die "neue" Planung"',
    finding: [
      '1:8+20 yaml-anfuehrung: In „"Die "neue" Planung"“ steht hinter dem schließenden Anführungszeichen noch Text.',
      'Setzen Sie den Wert in Anführungszeichen, so: titel: \'Die "neue" Planung\'',
      '"Die "neue" Planung"',
    ],
    value: { titel: 'Die "neue" Planung' },
  },
  {
    name: 'marks around two words apart stay with their words',
    text: 'titel: "A" und "B"',
    finding: [
      '1:8+11 yaml-anfuehrung: In „"A" und "B"“ steht hinter dem schließenden Anführungszeichen noch Text.',
      'Setzen Sie den Wert in Anführungszeichen, so: titel: \'"A" und "B"\'',
      '"A" und "B"',
    ],
    value: { titel: '"A" und "B"' },
  },
  {
    name: 'typographic marks around a title are printed, so they stay',
    text: 'titel: „Zukunft: jetzt“',
    finding: [
      '1:8+16 yaml-doppelpunkt: In „„Zukunft: jetzt““ steht ein weiterer Doppelpunkt; ohne Anführungszeichen gilt er als Ende eines Schlüssels.',
      'Setzen Sie den Wert in Anführungszeichen, so: titel: "„Zukunft: jetzt“"',
      '„Zukunft: jetzt“',
    ],
    value: { titel: '„Zukunft: jetzt“' },
  },
  {
    name: 'a key too far to the left under a point is said at its own line, and only there',
    text: 'tops:\n  - nr: 6\n   titel: Sozialticket\n    art: Antrag\n    von: C\n  - nr: 7\n    titel: Weiteres',
    finding: [
      '3:4+19 yaml-zu-wenig-eingerueckt: Die Zeile „titel: Sozialticket“ ist 3 Stellen weit eingerückt; sie gehört unter „nr“.',
      'Rücken Sie sie 4 Stellen weit ein, genau unter „nr“.',
      'titel: Sozialticket',
    ],
    value: {
      tops: [
        { nr: '6', titel: 'Sozialticket', art: 'Antrag', von: 'C' },
        { nr: '7', titel: 'Weiteres' },
      ],
    },
  },
  {
    name: 'a key too far to the left further down is said at its own line, not at the line below it',
    text: 'tops:\n  - nr: 6\n    titel: Sozialticket\n    zusagen:\n      - wer: a\n        was: b\n   art: Antrag\n    von: C\n  - nr: 7',
    finding: [
      '7:4+11 yaml-zu-wenig-eingerueckt: Die Zeile „art: Antrag“ ist 3 Stellen weit eingerückt; sie gehört unter „nr“.',
      'Rücken Sie sie 4 Stellen weit ein, genau unter „nr“.',
      'art: Antrag',
    ],
    value: {
      tops: [
        { nr: '6', titel: 'Sozialticket', zusagen: [{ wer: 'a', was: 'b' }], art: 'Antrag', von: 'C' },
        { nr: '7' },
      ],
    },
  },
  {
    name: 'a point too far to the left is said at its own line',
    text: 'tops:\n  - nr: 6\n    titel: Sozialticket\n - nr: 7\n    titel: Weiteres\n  - nr: 8',
    finding: [
      '4:2+7 yaml-zu-wenig-eingerueckt: Die Zeile „- nr: 7“ ist 1 Stelle weit eingerückt; sie gehört unter „- nr“ davor.',
      'Rücken Sie sie 2 Stellen weit ein, genau unter „- nr“ davor.',
      '- nr: 7',
    ],
    value: { tops: [{ nr: '6', titel: 'Sozialticket' }, { nr: '7', titel: 'Weiteres' }, { nr: '8' }] },
  },
  {
    name: 'a number sign with a blank before a mere number is none either',
    text: 'titel: Antrag # 12\nart: Antrag # wie besprochen\nnr: 3 # 12',
    finding: [
      '1:8+11 yaml-kommentar: In „Antrag # 12“ fiele „# 12“ weg, denn mit „#“ beginnt in YAML eine Bemerkung.',
      'Setzen Sie den Wert in Anführungszeichen, so: titel: "Antrag # 12"',
      'Antrag # 12',
    ],
    value: { titel: 'Antrag # 12', art: 'Antrag', nr: '3' },
  },
  {
    name: 'a colour without quotation marks is no comment',
    text: 'akzent: #1f4e79',
    finding: [
      '1:9+7 yaml-kommentar: „#1f4e79“ fiele weg, denn mit „#“ beginnt in YAML eine Bemerkung.',
      'Setzen Sie den Wert in Anführungszeichen, so: akzent: "#1f4e79" – oder setzen Sie hinter „#“ ein Leerzeichen, wenn es eine Bemerkung sein soll.',
      '#1f4e79',
    ],
    value: { akzent: '#1f4e79' },
  },
  {
    name: 'a number sign between brackets takes neither the bracket nor the next entry with it',
    text: 'x: { titel: Antrag #12, nr: 3 }\ny: 1',
    finding: [
      '1:13+10 yaml-kommentar: In „Antrag #12“ fiele „#12“ weg, denn mit „#“ beginnt in YAML eine Bemerkung.',
      'Setzen Sie den Wert in Anführungszeichen, so: x: { titel: "Antrag #12", nr: 3 } – oder setzen Sie hinter „#“ ein Leerzeichen, wenn es eine Bemerkung sein soll.',
      'Antrag #12',
    ],
    value: { x: { titel: 'Antrag #12', nr: '3' }, y: '1' },
  },
  {
    name: 'behind a time, a number or an answer a number sign begins a comment, its blank missing or not',
    text: 'ende: 18:45 #ok\nort: Siegburg',
    finding: [
      '1:13+3 yaml-bemerkung: „#ok“ gilt als Bemerkung und wird nicht gedruckt.',
      'Lassen Sie um „#“ ein Leerzeichen frei, so: ende: 18:45 # ok – oder den ganzen Wert in Anführungszeichen, wenn es dazugehört.',
      '#ok',
    ],
    value: { ende: '18:45', ort: 'Siegburg' },
  },
  {
    name: 'a number sign behind a bracket makes no text of the entries',
    text: '- { wer: muster, da: ja }#spät',
    finding: [
      '1:26+5 yaml-bemerkung: „#spät“ gilt als Bemerkung und wird nicht gedruckt.',
      'Lassen Sie um „#“ ein Leerzeichen frei, so: - { wer: muster, da: ja } # spät – oder den ganzen Wert in Anführungszeichen, wenn es dazugehört.',
      '#spät',
    ],
    value: [{ wer: 'muster', da: 'ja' }],
  },
  {
    name: 'a single point behind its key is a list of one',
    text: 'gäste: - Muster\nort: Siegburg',
    finding: [
      '1:8+8 yaml-listenpunkt: Der Listenpunkt „- Muster“ steht in der Zeile des Schlüssels.',
      'Beginnen Sie die Liste in der Zeile unter „gäste:“, jeden Punkt in eigener Zeile mit „- “ davor; oder setzen Sie „- Muster“ in Anführungszeichen, wenn der Strich zum Wert gehört.',
      '- Muster',
    ],
    value: { gäste: ['Muster'], ort: 'Siegburg' },
  },
  {
    name: 'points without a blank are not glued to one text',
    text: 'gäste:\n  -Muster\n  -Probe',
    finding: [
      '3:3+6 yaml-fortsetzung: Der Listenpunkt „-Probe“ würde an den Text davor angehängt.',
      'Schreiben Sie alle Punkte der Liste unter den Schlüssel, jeden in eine eigene Zeile mit „- “ davor.',
      '-Probe',
    ],
    value: { gäste: '-Muster -Probe' },
  },
  {
    name: 'between braces a key needs a space behind its colon too',
    text: 'abstimmung: { ja:11, nein: 2 }',
    finding: [
      '1:15+16 yaml-leerzeichen-fehlt: Nach dem Doppelpunkt in „ja:11, nein: 2 }“ fehlt ein Leerzeichen.',
      'Schreiben Sie: abstimmung: { ja: 11, nein: 2 }',
      'ja:11, nein: 2 }',
    ],
    value: { abstimmung: { ja: '11', nein: '2' } },
  },
  {
    name: 'between braces entries need a comma',
    text: 'abstimmung: { ja: 11 nein: 2 }',
    finding: [
      '1:22+4 yaml-komma-fehlt: Vor dem Schlüssel „nein“ fehlt ein Komma.',
      'Trennen Sie die Einträge mit Kommas, so: abstimmung: { ja: 11, nein: 2 } – oder setzen Sie den ganzen Wert in Anführungszeichen, wenn „nein“ kein Schlüssel ist.',
      'nein',
    ],
    value: { abstimmung: { ja: '11', nein: '2' } },
  },
  {
    name: 'several entries behind a key need braces',
    text: 'abstimmung: ja: 11, nein: 2',
    finding: [
      '1:13+15 yaml-klammern-fehlen: „ja: 11, nein: 2“ sind mehrere Angaben; um sie fehlen die geschweiften Klammern.',
      'Schreiben Sie sie in geschweifte Klammern, so: abstimmung: { ja: 11, nein: 2 }',
      'ja: 11, nein: 2',
    ],
    value: { abstimmung: { ja: '11', nein: '2' } },
  },
  {
    name: 'a comma between braces does not cut a name in two',
    text: 'wer: { name: Muster, Anna, Dr., ort: Siegburg }',
    finding: [
      '1:22+9 yaml-komma: „Muster, Anna, Dr.“ zerfällt am Komma, denn zwischen geschweiften Klammern trennt es die Einträge.',
      'Setzen Sie den Wert in Anführungszeichen, so: wer: { name: "Muster, Anna, Dr.", ort: Siegburg }',
      'Anna, Dr.',
    ],
    value: { wer: { name: 'Muster, Anna, Dr.', ort: 'Siegburg' } },
  },
  {
    name: 'a bare word between braces has no value',
    text: 'wer: { Anna }',
    finding: [
      '1:8+4 yaml-komma: Zwischen den geschweiften Klammern steht „Anna“ ohne Wert.',
      'Schreiben Sie Schlüssel und Wert, zum Beispiel { Anna: … }',
      'Anna',
    ],
    value: { wer: {} },
  },
  {
    name: 'a star is no reference',
    text: 'titel: *wichtig*',
    finding: [
      '1:8+9 yaml-sonderzeichen: „*wichtig*“ beginnt mit „*“; das ist in YAML ein Verweis auf eine andere Stelle.',
      'Setzen Sie den Wert in Anführungszeichen, so: titel: "*wichtig*"',
      '*wichtig*',
    ],
    value: { titel: '*wichtig*' },
  },
  {
    name: 'an ampersand is no anchor',
    text: 'firma: &Co KG',
    finding: [
      '1:8+6 yaml-sonderzeichen: „&Co KG“ beginnt mit „&“; das ist in YAML die Marke für einen Verweis.',
      'Setzen Sie den Wert in Anführungszeichen, so: firma: "&Co KG"',
      '&Co KG',
    ],
    value: { firma: '&Co KG' },
  },
  {
    name: 'an exclamation mark is no tag',
    text: '- !wichtig ja',
    finding: [
      '1:3+11 yaml-sonderzeichen: „!wichtig ja“ beginnt mit „!“; das ist in YAML eine Typangabe.',
      'Setzen Sie den Wert in Anführungszeichen, so: - "!wichtig ja"',
      '!wichtig ja',
    ],
    value: ['!wichtig ja'],
  },
  {
    name: 'an at sign may begin a value',
    text: 'konto: @kreis',
    finding: [
      '1:8+6 yaml-sonderzeichen: „@kreis“ beginnt mit „@“; das ist in YAML ein vorbehaltenes Zeichen.',
      'Setzen Sie den Wert in Anführungszeichen, so: konto: "@kreis"',
      '@kreis',
    ],
    value: { konto: '@kreis' },
  },
  {
    name: 'a percent sign may begin a value',
    text: 'anteil: %5 mehr',
    finding: [
      '1:9+7 yaml-sonderzeichen: „%5 mehr“ beginnt mit „%“; das ist in YAML eine Anweisung an das Leseprogramm.',
      'Setzen Sie den Wert in Anführungszeichen, so: anteil: "%5 mehr"',
      '%5 mehr',
    ],
    value: { anteil: '%5 mehr' },
  },
  {
    name: 'a backtick may begin a value',
    text: 'befehl: `npm start`',
    finding: [
      '1:9+11 yaml-sonderzeichen: „`npm start`“ beginnt mit „`“; das ist in YAML ein vorbehaltenes Zeichen.',
      'Setzen Sie den Wert in Anführungszeichen, so: befehl: "`npm start`"',
      '`npm start`',
    ],
    value: { befehl: '`npm start`' },
  },
  {
    name: 'a greater-than sign before a figure begins no text over several lines',
    text: 'alter: > 18\nort: Siegburg',
    finding: [
      '1:8+4 yaml-sonderzeichen: „> 18“ beginnt mit „>“; das ist in YAML der Anfang eines mehrzeiligen Textes.',
      'Setzen Sie den Wert in Anführungszeichen, so: alter: "> 18"',
      '> 18',
    ],
    value: { alter: '> 18', ort: 'Siegburg' },
  },
  {
    name: 'a greater-than sign glued to a figure would even be valid and empty',
    text: 'alter: >5\nort: Siegburg',
    finding: [
      '1:8+2 yaml-sonderzeichen: „>5“ beginnt mit „>“; das ist in YAML der Anfang eines mehrzeiligen Textes.',
      'Setzen Sie den Wert in Anführungszeichen, so: alter: ">5"',
      '>5',
    ],
    value: { alter: '>5', ort: 'Siegburg' },
  },
  {
    name: 'a dash for nothing begins no list',
    text: 'ort: -\nende: 18:00',
    finding: [
      '1:6+1 yaml-sonderzeichen: „-“ beginnt mit „-“; das ist in YAML ein Listenpunkt.',
      'Setzen Sie den Wert in Anführungszeichen, so: ort: "-"',
      '-',
    ],
    value: { ort: '-', ende: '18:00' },
  },
  {
    name: 'a list must begin below its key',
    text: 'gäste: - Muster\n  - Probe',
    finding: [
      '1:8+8 yaml-listenpunkt: Der Listenpunkt „- Muster“ steht in der Zeile des Schlüssels.',
      'Beginnen Sie die Liste in der Zeile unter „gäste:“, jeden Punkt in eigener Zeile mit „- “ davor; oder setzen Sie „- Muster“ in Anführungszeichen, wenn der Strich zum Wert gehört.',
      '- Muster',
    ],
    value: { gäste: ['Muster', 'Probe'] },
  },
  {
    name: 'a mark of YAML itself is refused where nothing stands behind it',
    text: 'vorsitz: &chef\n  name: Muster',
    finding: [
      '1:10+5 yaml-verweis: „&chef“ beginnt mit „&“; das ist in YAML die Marke für einen Verweis, und die gibt es hier nicht.',
      'Löschen Sie „&chef“, und schreiben Sie wiederkehrende Angaben an jeder Stelle aus.',
      '&chef',
    ],
    value: { vorsitz: { name: 'Muster' } },
  },
  {
    name: 'brackets at a title’s begin make no list',
    text: 'titel: [Entwurf] Satzung',
    finding: [
      '1:8+17 yaml-klammer: „[Entwurf] Satzung“ beginnt mit einer Klammer; was hinter ihr steht, ginge verloren.',
      'Setzen Sie den Wert in Anführungszeichen, so: titel: "[Entwurf] Satzung"',
      '[Entwurf] Satzung',
    ],
    value: { titel: '[Entwurf] Satzung' },
  },
  {
    name: 'a bracket needs its partner',
    text: 'gegen: [B, C\nort: Siegburg',
    finding: [
      '1:8+1 yaml-klammer-offen: Die Klammer „[“ wird nicht geschlossen.',
      'Ergänzen Sie „]“, so: gegen: [B, C]',
      '[',
    ],
    value: { gegen: ['B', 'C'], ort: 'Siegburg' },
  },
  {
    name: 'a bracket needs the right partner',
    text: 'gegen: [B, C}',
    finding: [
      '1:13+1 yaml-klammer-falsch: Die Klammer „[“ wird mit „}“ geschlossen.',
      'Schließen Sie sie mit „]“, so: gegen: [B, C]',
      '}',
    ],
    value: { gegen: ['B', 'C'] },
  },
  {
    name: 'a bracket over several lines is indented further than its key',
    text: 'x:\n  gegen: [\n    B\n]\ny: 1',
    finding: [
      '4:1+1 yaml-klammer-einrueckung: Die Zeile „]“ gehört noch zur Klammer „[“ und ist dafür zu wenig eingerückt.',
      'Rücken Sie sie 4 Stellen weit ein, oder schreiben Sie die Klammer in eine einzige Zeile.',
      ']',
    ],
    value: { x: { gegen: ['B'] }, y: '1' },
  },
  {
    name: 'a colon in a title ends no key',
    text: 'titel: Haushalt: Entwurf',
    finding: [
      '1:8+17 yaml-doppelpunkt: In „Haushalt: Entwurf“ steht ein weiterer Doppelpunkt; ohne Anführungszeichen gilt er als Ende eines Schlüssels.',
      'Setzen Sie den Wert in Anführungszeichen, so: titel: "Haushalt: Entwurf"',
      'Haushalt: Entwurf',
    ],
    value: { titel: 'Haushalt: Entwurf' },
  },
  {
    name: 'a colon in a title ends no key between braces either',
    text: '- { nr: 4, titel: Haushalt: Entwurf, art: Antrag }',
    finding: [
      '1:19+17 yaml-doppelpunkt: In „Haushalt: Entwurf“ steht ein weiterer Doppelpunkt; ohne Anführungszeichen gilt er als Ende eines Schlüssels.',
      'Setzen Sie den Wert in Anführungszeichen, so: - { nr: 4, titel: "Haushalt: Entwurf", art: Antrag }',
      'Haushalt: Entwurf',
    ],
    value: [{ nr: '4', titel: 'Haushalt: Entwurf', art: 'Antrag' }],
  },
  {
    name: 'a key needs a space behind its colon',
    text: 'titel:Haushalt\nort: Siegburg',
    finding: [
      '1:1+14 yaml-leerzeichen-fehlt: Nach dem Doppelpunkt in „titel:Haushalt“ fehlt ein Leerzeichen.',
      'Schreiben Sie: titel: Haushalt',
      'titel:Haushalt',
    ],
    value: { titel: 'Haushalt', ort: 'Siegburg' },
  },
  {
    name: 'a dash needs a space behind it',
    text: 'anwesenheit:\n  - { wer: a, da: ja }\n  -{ wer: b, da: ja }',
    finding: [
      '3:3+1 yaml-leerzeichen-fehlt: Nach dem Strich, mit dem der Listenpunkt beginnt, fehlt ein Leerzeichen.',
      'Schreiben Sie: - { wer: b, da: ja }',
      '-',
    ],
    value: {
      anwesenheit: [
        { wer: 'a', da: 'ja' },
        { wer: 'b', da: 'ja' },
      ],
    },
  },
  {
    name: 'the fixed space of a word processor is no space to YAML',
    text: 'ort: Siegburg\ntitel:\u00A0Haushalt',
    finding: [
      '2:1+15 yaml-leerzeichen-fehlt: Nach dem Doppelpunkt in „titel: Haushalt“ fehlt ein Leerzeichen.',
      'Schreiben Sie: titel: Haushalt',
      'titel:\u00A0Haushalt',
    ],
    value: { ort: 'Siegburg', titel: 'Haushalt' },
  },
  {
    name: 'a key needs a colon',
    text: 'ort: Siegburg\ntitel Haushalt\nnr: 3',
    finding: [
      '2:1+14 yaml-doppelpunkt-fehlt: In der Zeile „titel Haushalt“ steht kein Doppelpunkt, der Schlüssel und Wert trennt.',
      'Schreiben Sie Schlüssel und Wert, so: titel: Haushalt – oder rücken Sie die Zeile ein, wenn sie den Wert darüber fortsetzt.',
      'titel Haushalt',
    ],
    value: { ort: 'Siegburg', titel: 'Haushalt', nr: '3' },
  },
  {
    name: 'text behind a closing quotation mark is not lost',
    text: 'titel: "Antrag" der Fraktion',
    finding: [
      '1:8+21 yaml-anfuehrung: In „"Antrag" der Fraktion“ steht hinter dem schließenden Anführungszeichen noch Text.',
      'Setzen Sie den Wert in Anführungszeichen, so: titel: \'"Antrag" der Fraktion\'',
      '"Antrag" der Fraktion',
    ],
    value: { titel: '"Antrag" der Fraktion' },
  },
  {
    name: 'a quotation mark that is never closed ends with its line',
    text: 'titel: "Antrag\nort: "Siegburg"\nnr: 3',
    finding: [
      '1:8+7 yaml-anfuehrung-offen: Das Anführungszeichen vor „Antrag“ wird nicht geschlossen.',
      'Schließen Sie den Wert in dieser Zeile, so: titel: "Antrag"',
      '"Antrag',
    ],
    value: { titel: 'Antrag', ort: 'Siegburg', nr: '3' },
  },
  {
    name: 'the typographic mark of a word processor closes nothing',
    text: 'titel: "Antrag“\nort: Siegburg',
    finding: [
      '1:8+8 yaml-anfuehrung-offen: Das Anführungszeichen vor „Antrag“ wird nicht geschlossen.',
      'Schließen Sie den Wert in dieser Zeile, so: titel: "Antrag"',
      '"Antrag“',
    ],
    value: { titel: 'Antrag', ort: 'Siegburg' },
  },
  {
    name: 'an apostrophe at a name’s begin opens no quotation',
    text: "ort: 's Heerenberg\nnr: 3",
    finding: [
      '1:6+13 yaml-anfuehrung-offen: Das Anführungszeichen vor „s Heerenberg“ wird nicht geschlossen.',
      'Schließen Sie den Wert in dieser Zeile, so: ort: "\'s Heerenberg"',
      "'s Heerenberg",
    ],
    value: { ort: "'s Heerenberg", nr: '3' },
  },
  {
    name: 'a backslash in a path is no control sign',
    text: 'ordner: "C:\\Daten\\Kreis"',
    finding: [
      '1:9+16 yaml-rueckstrich: In „"C:\\Daten\\Kreis"“ hat „\\D“ keine Bedeutung; zwischen doppelten Anführungszeichen ist „\\“ ein Steuerzeichen.',
      "Nehmen Sie einfache Anführungszeichen, so: ordner: 'C:\\Daten\\Kreis'",
      '"C:\\Daten\\Kreis"',
    ],
    value: { ordner: 'C:\\Daten\\Kreis' },
  },
  {
    name: 'tabs at lines’ begins are told once for the file',
    text: 'tops:\n\tnr: 3\n\ttitel:\n\t\tkurz: Haushalt',
    finding: [
      '2:1+1 yaml-tabulator: Die Zeile „nr: 3“ ist mit einem Tabulator eingerückt (ebenso 2 weitere Zeilen); YAML kennt dafür nur Leerzeichen.',
      'Löschen Sie, was vor „nr: 3“ steht, und tippen Sie dort 2 Leerzeichen (2 für jede Ebene).',
      '\t',
    ],
    value: { tops: { nr: '3', titel: { kurz: 'Haushalt' } } },
  },
  {
    name: 'a tab behind a finished value does not glue the line to it',
    text: 'nr: 3\n\ttitel: Haushalt',
    finding: [
      '2:1+1 yaml-tabulator: Die Zeile „titel: Haushalt“ ist mit einem Tabulator eingerückt; YAML kennt dafür nur Leerzeichen.',
      'Löschen Sie, was vor „titel: Haushalt“ steht, und tippen Sie dort 2 Leerzeichen (2 für jede Ebene).',
      '\t',
    ],
    value: { nr: '3', titel: 'Haushalt' },
  },
  {
    name: 'fixed spaces at a line’s begin become no part of the key',
    text: 'top:\n\u00A0\u00A0nr: 3',
    finding: [
      '2:1+2 yaml-tabulator: Die Zeile „nr: 3“ ist mit einem geschützten Leerzeichen eingerückt; YAML kennt dafür nur Leerzeichen.',
      'Löschen Sie, was vor „nr: 3“ steht, und tippen Sie dort 2 Leerzeichen (2 für jede Ebene).',
      '\u00A0\u00A0',
    ],
    value: { top: { nr: '3' } },
  },
  {
    name: 'a line indented too far belongs to the key above',
    text: '- nr: 3\n   titel: Haushalt',
    finding: [
      '2:4+15 yaml-zu-weit-eingerueckt: Die Zeile „titel: Haushalt“ ist weiter eingerückt als die Zeile, zu der sie gehört.',
      'Rücken Sie sie 2 Stellen weit ein, genau unter dem Schlüssel davor.',
      'titel: Haushalt',
    ],
    value: [{ nr: '3', titel: 'Haushalt' }],
  },
  {
    name: 'a list below a value is not glued to it',
    text: 'gäste: Muster\n  - Probe',
    finding: [
      '2:3+7 yaml-fortsetzung: Der Listenpunkt „- Probe“ würde an den Text davor angehängt.',
      'Schreiben Sie alle Punkte der Liste unter den Schlüssel, jeden in eine eigene Zeile mit „- “ davor.',
      '- Probe',
    ],
    value: { gäste: 'Muster - Probe' },
  },
  {
    name: 'a key given twice is told with the line of the first',
    text: 'nr: 3\ntitel: Haushalt\nnr: 4',
    finding: [
      '3:1+2 schluessel-doppelt: Der Schlüssel „nr“ steht schon in Zeile 1; nur einer von beiden kann gelten.',
      'Löschen Sie eine der beiden Angaben, oder setzen Sie vor jeden neuen Eintrag einer Liste „- “.',
      'nr',
    ],
    value: { nr: '3', titel: 'Haushalt' },
  },
  {
    name: 'a key with combining marks is the same key',
    text: 'f\u00FCr: A\nfu\u0308r: B',
    finding: [
      '2:1+4 schluessel-doppelt: Der Schlüssel „für“ steht schon in Zeile 1; nur einer von beiden kann gelten.',
      'Löschen Sie eine der beiden Angaben, oder setzen Sie vor jeden neuen Eintrag einer Liste „- “.',
      'fu\u0308r',
    ],
    value: { für: 'A' },
  },
  {
    name: 'a second document in one file is not dropped in silence',
    text: 'nr: 3\n---\nnr: 4',
    finding: [
      '2:1+3 yaml-dokumente: Mit „---“ endet der Inhalt dieser Datei; was darunter steht, würde nicht gelesen.',
      'Löschen Sie die Zeile, oder legen Sie für den zweiten Teil eine eigene Datei an.',
      '---',
    ],
    value: { nr: '3' },
  },
  {
    name: 'a list is no key',
    text: '[Entwurf]: Satzung',
    finding: [
      '1:1+9 yaml-schluessel: „[Entwurf]“ kann nicht vor einem Doppelpunkt stehen; dort gehört ein Schlüssel hin.',
      'Schreiben Sie vor den Doppelpunkt ein einfaches Wort, zum Beispiel titel: Haushalt',
      '[Entwurf]',
    ],
    value: {},
  },
  {
    name: 'a control character is told, since nobody can see it',
    text: 'titel: Haus\u0007halt',
    finding: [
      '1:12+1 yaml-steuerzeichen: In der Zeile „titel: Haus halt“ steht ein unsichtbares Steuerzeichen.',
      'Löschen Sie das Zeichen an der 12. Stelle der Zeile, oder tippen Sie die Zeile neu.',
      '\u0007',
    ],
    value: { titel: 'Haus halt' },
  },
];

for (const { name, text, finding, value } of cases) {
  test(name, () => {
    const read = readYaml(text);
    expect(read.findings.map(shown)).toEqual([finding]);
    expect(plain(read.value)).toEqual(value);
  });
}

/** The line that a remedy shows, put in the place of the one that was wrong. */
function followed(text: string, line: number, remedy: string): string | undefined {
  const shownLine = /(?:, so|Schreiben Sie): (.*?)(?: – oder .*)?$/u.exec(remedy)?.[1];
  if (shownLine === undefined) return undefined;
  const lines = text.split('\n');
  const indent = /^ */u.exec(lines[line - 1] ?? '')?.[0] ?? '';
  return lines.with(line - 1, indent + shownLine).join('\n');
}

for (const { name, text } of cases) {
  const [finding] = readYaml(text).findings;
  const mended = finding === undefined ? undefined : followed(text, finding.at?.line ?? 1, finding.remedy);
  // Of wrongly indented lines the remedy shows the first, and means all.
  if (mended === undefined || finding?.code === 'yaml-tabulator') continue;
  test(`${name}: the line of the remedy is read without that finding`, () => {
    const codes = readYaml(mended).findings.map(({ code }) => code);
    expect([mended, codes]).toEqual([mended, codes.filter((code) => code !== finding?.code)]);
    expect(plain(readYaml(mended).value)).toEqual(plain(readYaml(text).value));
  });
}

test('whoever copies the line from the remedy has no mistake left', () => {
  const withLine = cases.flatMap(({ text, finding: [place = '', remedy = ''] }) => {
    const line = /(?:, so|Schreiben Sie): „?([^\n]*?)(?:“| – oder .*)?$/u.exec(remedy)?.[1];
    return line === undefined || line.startsWith('{') ? [] : [{ text, line, number: Number.parseInt(place, 10) }];
  });
  expect(withLine.length).toBeGreaterThan(20);
  for (const { text, line, number } of withLine) {
    const lines = text.split('\n');
    const tabsInOthers = lines.map((other) => other.replaceAll('\t', '  '));
    const indentation = /^ */u.exec(lines[number - 1] ?? '')?.[0] ?? '';
    const corrected = tabsInOthers.with(number - 1, line.startsWith(' ') ? line : indentation + line).join('\n');
    // What is left of the tab below a finished value is its depth, which the remedy cannot know.
    const left = readYaml(corrected).findings.filter(({ code }) => code !== 'yaml-zu-weit-eingerueckt');
    expect([corrected, left]).toEqual([corrected, []]);
  }
});

test('every mistake of a file is told at once, each at its own place', () => {
  const text = ['titel: Antrag #12', 'art: *Antrag*', 'wer: { name: Muster, Anna }', 'von: A: B', 'an: "C" D'].join(
    '\n',
  );
  const { findings, value } = readYaml(text);
  expect(findings.map(({ code, at }) => `${at?.line}:${at?.column} ${code}`)).toEqual([
    '1:8 yaml-kommentar',
    '2:6 yaml-sonderzeichen',
    '4:6 yaml-doppelpunkt',
    '5:5 yaml-anfuehrung',
    '3:22 yaml-komma',
  ]);
  expect(plain(value)).toEqual({
    titel: 'Antrag #12',
    art: '*Antrag*',
    wer: { name: 'Muster, Anna' },
    von: 'A: B',
    an: '"C" D',
  });
});

test('two mistakes on one line keep their places as typed', () => {
  const { findings } = readYaml('x: [*a, b #1, c]');
  expect(findings.map(({ code, at }) => `${at?.line}:${at?.column}+${at?.length} ${code}`)).toEqual([
    '1:5+2 yaml-sonderzeichen',
    '1:9+4 yaml-kommentar',
  ]);
});

test('what is harmless is no finding', () => {
  const harmless = [
    'titel: Haushalt # Entwurf',
    'titel: "Antrag #12" # gut',
    '# Kopf\n#ort: Bonn\n---\nnr: 3\n',
    'nr: 3\n...\n# Ende\n',
    'beginn: 17:00 Uhr',
    'titel: Müller & Söhne * 5 > 3',
    'titel: „Haushalt“, Entwurf (2018)',
    'gegen: [B, C]\nx: { a: 1, b: [2, { c: 3 }] } # gut',
    'text: |\n  Antrag #12\n  a: b: c\n  \tx\n\n  - Punkt\nnr: 3',
    'text: >-\n  Zeile\n  noch eine\nnr: 3',
    'text: "über\n  zwei Zeilen"\nnr: 3',
    'titel: ein langer Titel\n  über zwei Zeilen\nnr: 3',
    'x: [\n  a,\n  \tb\n]',
    'x: {\n  a: 1,\n  b: 2\n}\ny: 1',
    'x:\n  y: [\n    a\n  ]\nz: 1',
    '"nr": 3\n',
  ];
  for (const text of harmless) expect([text, readYaml(text).findings]).toEqual([text, []]);
});
