// How a body words votes, resolutions and elections: the part `abstimmung` of its profile. Words and patterns only, each with
// the one of the profile kreis-nrw as default; the sentences are made of them in abstimmung.ts, wahl.ts and befangenheit.ts.
import { either, list, oneOf, optional, record, text, withDefault, yesNo } from '../../source/shape.js';
import type { Shape, Shaped } from '../../source/shape-type.js';
import { block } from './profil-block.js';
import { satzmuster } from './satzmuster.js';

/** A pattern that depends on a number: "1 Enthaltung", "2 Enthaltungen"; without `keine` none is worded as several are. */
export interface NachZahl {
  readonly keine?: string;
  readonly eine: string;
  readonly mehrere: string;
}

/** One pattern for all numbers, or one each. */
function nachZahl(...words: readonly string[]): Shape<NachZahl | string> {
  const pattern = satzmuster(...words);
  return either(pattern, record({ keine: optional(pattern), eine: pattern, mehrere: pattern }, 'Wörter nach der Zahl'));
}

/** What may stand in the particulars of a vote. */
const particulars = [
  'verfahren',
  'ja',
  'nein',
  'enthaltung',
  'ungültig',
  'gegen',
  'enthalten',
  'befangen',
  'gemeinsam',
] as const;
const sentenceWords = ['ausgang', 'mehrheit', 'einzelheiten', ...particulars] as const;

const satzShape = (fett: string, danach: string) =>
  block(
    record(
      {
        fett: withDefault(satzmuster(...sentenceWords), fett),
        danach: withDefault(satzmuster(...sentenceWords), danach),
      },
      'Satz der Abstimmung',
    ),
  );

const ausgang = (pattern: string) => withDefault(satzmuster('mehrheit', 'an'), pattern);

const ausgangShape = record(
  {
    angenommen: ausgang('[{mehrheit} beschlossen|angenommen]'),
    geändert_angenommen: ausgang('[{mehrheit} ]geändert angenommen'),
    abgelehnt: ausgang('[{mehrheit} ]abgelehnt'),
    zurückgezogen: ausgang('zurückgezogen'),
    vertagt: ausgang('[{mehrheit} ]vertagt'),
    verwiesen: ausgang('[{mehrheit} ]verwiesen[ an {an}]'),
    zur_kenntnis_genommen: ausgang('[{mehrheit} ]zur Kenntnis genommen'),
    zustimmend_zur_kenntnis_genommen: ausgang('[{mehrheit} ]zustimmend zur Kenntnis genommen'),
    beantwortet: ausgang('beantwortet'),
    erledigt: ausgang('[{mehrheit} ]erledigt'),
    ohne_beschluss: ausgang('ohne Beschluss'),
    offen: ausgang('Ergebnis offen'),
  },
  'Wörter für das Ergebnis',
);

const word = (typed: string) => withDefault(text(), typed);

const mehrheitShape = record(
  {
    einstimmig: word('einstimmig'),
    mehrheitlich: word('mehrheitlich'),
    im_einvernehmen: word('im Einvernehmen'),
    // Said of a rejection with as many ayes as noes.
    stimmengleichheit: word(''),
    // Whether abstentions alone leave a counted vote unanimous.
    einstimmig_bei_enthaltungen: withDefault(yesNo(), false),
  },
  'Wörter für die Mehrheit',
);

const verfahrenShape = record(
  {
    durch_handzeichen: word('durch Handzeichen'),
    namentlich: word('namentliche Abstimmung'),
    geheim: word('geheime Abstimmung'),
  },
  'Wörter für das Verfahren',
);

const stimmen = (value: NachZahl | string) => withDefault(nachZahl('zahl', 'gruppen'), value);

const einzelheitenShape = record(
  {
    folge: withDefault(list(oneOf(...particulars)), [
      'verfahren',
      'ja',
      'nein',
      'enthaltung',
      'ungültig',
      'gegen',
      'enthalten',
      'gemeinsam',
    ]),
    trenner: word(' · '),
    letzter_trenner: word(' · '),
    ja: stimmen('{zahl} Ja[ ({gruppen})]'),
    nein: stimmen('{zahl} Nein[ ({gruppen})]'),
    enthaltung: stimmen({
      eine: '{zahl} Enthaltung[ ({gruppen})]',
      mehrere: '{zahl} Enthaltungen[ ({gruppen})]',
    }),
    ungültig: stimmen('{zahl} ungültig'),
    befangen: stimmen('{zahl} befangen'),
    gruppe: withDefault(satzmuster('gruppe', 'zahl'), '{gruppe}: {zahl}'),
    gruppen_trenner: word(', '),
    gegen: withDefault(satzmuster('wer'), 'gegen: {wer}'),
    enthalten: withDefault(satzmuster('wer'), 'enthalten: {wer}'),
    // A group, and a person, among those who voted against or abstained.
    wer_gruppe: withDefault(satzmuster('gruppe'), '{gruppe}'),
    wer_person: withDefault(satzmuster('name', 'nachname', 'anrede', 'gruppe'), '{name}'),
    wer_trenner: word(', '),
    wer_letzter_trenner: word(', '),
    gemeinsam: withDefault(satzmuster('tops'), 'gemeinsam mit TOP {tops}'),
  },
  'Einzelheiten der Abstimmung',
);

// `nr` is the number alone, `nummer` has "Nr." before it where it begins with a figure.
const titelWords = ['nr', 'nummer', 'an', 'überschrift'] as const;

const titelShape = record(
  {
    beschluss: withDefault(satzmuster(...titelWords), '[{überschrift} – ]Beschluss[ {nummer}]'),
    empfehlung: withDefault(satzmuster(...titelWords), '[{überschrift} – ]Beschlussempfehlung[ {nummer}][ an {an}]'),
    // Over a wording that was not decided: rejected, withdrawn, put off.
    vorschlag: withDefault(
      satzmuster(...titelWords),
      '[{überschrift} – {nummer}|{überschrift}|Beschlussvorschlag {nummer}|Beschlussvorschlag]',
    ),
    // Over one of several votes, where no wording is printed.
    abstimmung: withDefault(
      satzmuster(...titelWords),
      '[{überschrift} – {nummer}|{überschrift}|Beschluss {nummer}|Beschluss]',
    ),
    // What names one of several votes.
    überschrift: withDefault(
      satzmuster('gremium', 'über', 'von'),
      '[{gremium}: {über} ({von})|{gremium}: {über}|{gremium}|{über} ({von})|{über}|Antrag: {von}]',
    ),
  },
  'Überschriften der Beschlüsse',
);

const befangene = (eine: string, mehrere: string) => withDefault(nachZahl('personen', 'grundlage'), { eine, mehrere });

const befangenShape = record(
  {
    person: withDefault(satzmuster('name', 'nachname', 'anrede', 'gruppe'), '[{anrede} ]{name}'),
    trenner: word(', '),
    letzter_trenner: word(' und '),
    grundlage: word('§ 28 KrO NRW in Verbindung mit § 31 GO NRW'),
    nicht_teilgenommen: befangene(
      '{personen} hat[ gemäß {grundlage}] an der Beratung und Abstimmung nicht teilgenommen.',
      '{personen} haben[ gemäß {grundlage}] an der Beratung und Abstimmung nicht teilgenommen.',
    ),
    raum_verlassen: befangene(
      '{personen} hat[ gemäß {grundlage}] an der Beratung und Abstimmung nicht teilgenommen und den Raum verlassen.',
      '{personen} haben[ gemäß {grundlage}] an der Beratung und Abstimmung nicht teilgenommen und den Raum verlassen.',
    ),
    im_raum_geblieben: befangene(
      '{personen} hat[ gemäß {grundlage}] an der Beratung und Abstimmung nicht teilgenommen und den Raum nicht verlassen.',
      '{personen} haben[ gemäß {grundlage}] an der Beratung und Abstimmung nicht teilgenommen und den Raum nicht verlassen.',
    ),
    keine: word('Für befangen erklärte sich niemand.'),
  },
  'Wörter zur Befangenheit',
);

const namentlichShape = record(
  {
    ja: withDefault(nachZahl('zahl'), 'Ja'),
    nein: withDefault(nachZahl('zahl'), 'Nein'),
    enthaltung: withDefault(nachZahl('zahl'), 'Enthaltung'),
    person: withDefault(satzmuster('name', 'liste', 'nachname', 'anrede', 'gruppe'), '{liste}'),
    trenner: word('; '),
  },
  'Wörter der namentlichen Abstimmung',
);

const wahlWords = ['personen', 'amt', 'mehrheit', 'einzelheiten'] as const;
const annahme = (eine: string, mehrere: string) => withDefault(nachZahl('personen'), { eine, mehrere });

const wahlShape = record(
  {
    titel: withDefault(satzmuster('amt'), 'Wahl: {amt}'),
    person: withDefault(satzmuster('name', 'nachname', 'anrede', 'gruppe'), '{name}'),
    trenner: word(', '),
    letzter_trenner: word(' und '),
    vorschläge: withDefault(nachZahl('personen'), {
      eine: 'Vorgeschlagen: {personen}',
      mehrere: 'Vorgeschlagen: {personen}',
    }),
    fett: withDefault(satzmuster(...wahlWords), '[[{Mehrheit} gewählt|Gewählt]: {personen}]'),
    danach: withDefault(satzmuster(...wahlWords), '{einzelheiten}'),
    niemand: word('Niemand gewählt'),
    offen: word('Wahlergebnis offen'),
    los: word('durch Los'),
    verfahren: block(
      record(
        {
          durch_handzeichen: word('durch Handzeichen'),
          namentlich: word('namentliche Wahl'),
          geheim: word('geheime Wahl'),
        },
        'Wörter für das Verfahren',
      ),
    ),
    wahlvorschlag: word('Wahlvorschlag'),
    wahlgang: withDefault(satzmuster('nummer'), '{nummer}. Wahlgang'),
    stimmen: word('Stimmen'),
    ja: word('Ja'),
    nein: word('Nein'),
    enthaltung: word('Enthaltungen'),
    ungültig: word('Ungültige Stimmen'),
    angenommen: annahme('{personen} nahm die Wahl an.', '{personen} nahmen die Wahl an.'),
    abgelehnt: annahme('{personen} nahm die Wahl nicht an.', '{personen} nahmen die Wahl nicht an.'),
  },
  'Wörter der Wahl',
);

const abstimmungShape = record(
  {
    satz: satzShape('{Ausgang}', '{einzelheiten}'),
    // Where only an outcome was announced: withdrawn, noted.
    satz_ohne_abstimmung: satzShape('{Ausgang}', '{einzelheiten}'),
    // Where the text tells the outcome (`ergebnis: im Text`) and a vote was recorded.
    satz_im_text: satzShape('Abstimmung', '[{mehrheit} · {einzelheiten}|{mehrheit}|{einzelheiten}]'),
    ausgang: block(ausgangShape),
    mehrheit: block(mehrheitShape),
    verfahren: block(verfahrenShape),
    einzelheiten: block(einzelheitenShape),
    titel: block(titelShape),
    befangen: block(befangenShape),
    namentlich: block(namentlichShape),
    wahl: block(wahlShape),
  },
  'Wörter der Abstimmung',
);

/** What a profile says of votes. */
export const profilAbstimmungFelder = { abstimmung: block(abstimmungShape) } as const;

/** The words and patterns for votes, resolutions and elections. */
export type Abstimmungsworte = Shaped<typeof abstimmungShape>;

/** The pattern for this number. */
export function wordsFor(number: number, words: NachZahl | string): string {
  if (typeof words === 'string') return words;
  if (number === 0) return words.keine ?? words.mehrere;
  return number === 1 ? words.eine : words.mehrere;
}
