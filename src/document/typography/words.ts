// The words that rules of typography know, as parts of regular expressions.

export const months =
  'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|(?:Jan|Feb|Febr|Apr|Jun|Jul|Aug|Sept|Sep|Okt|Nov|Dez)\\.';

/** What amounts are measured in; no letter or digit may follow. */
export const units =
  '%|‰|€|EUR|TEUR|Euro|Cent|ct|°C|Uhr|(?:[kcdmµ])?m[²³23]?|ha|[kmµ]?g|t|h?l|ml|h|min|[kMG]?Wh?|kWp|Mio\\.|Mrd\\.|Tsd\\.|v\\.[ \\u00a0\\u202f]?H\\.';

/** What has a number behind it. */
export const numberedWords =
  'Abs\\.|Absatz|Absatzes|Absätze|Absätzen|Halbsatz|Satz|Nr\\.|Nrn\\.|Nummer|Nummern|Art\\.|Artikel|Artikels|Ziff\\.|Ziffer|Ziffern|TOP|TOPs|Tagesordnungspunkt|Tagesordnungspunkte|Punkt|Anlage|Anlagen|Anhang|Seite|Seiten|S\\.|Blatt|Bl\\.|Zeile|Zeilen|Spalte|Kap\\.|Kapitel|Kapitels|Abschnitt|Teil|Tabelle|Tabellen|Tab\\.|Abbildung|Abbildungen|Abb\\.|Rn\\.|Rdnr\\.|Vorlage|Vorlagen|Drucksache|Drucksachen|DS|DIN|SGB|Band|Bd\\.|Heft|Raum|Saal|Zimmer|Stufe|Phase|Klasse|Gruppe';

/** What stands before a number that only its owner may write otherwise. */
export const nameOfNumber =
  '(?:Az|AZ|Gz|GZ|Tel|Fax)\\b\\.?|Aktenzeichen|Geschäftszeichen|Kassenzeichen|Zeichen|Vorlagen?|Vorlagen?-?nummern?|Vorlagen?-Nr\\.|Drucksachen?|Drucksachen-?nummern?|Drucksachen-Nr\\.|DS|Beschluss-?nummer|Beschluss-Nr\\.|Telefon|Telefax|Durchwahl|Mobil|IBAN|BIC|Kontonummer|Konto-Nr\\.|Steuernummer|Nr\\.';
