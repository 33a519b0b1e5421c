// What the public Niederschrift of a sitting with a non-public part is made from: nothing that happened in that part, nor how it was called.
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/diagnostic.js';
import { readArbeitsbereich } from '../../../../src/domain/arbeitsbereich.js';
import { planDocuments } from '../../../../src/domain/dokumente/plan.js';
import { type Files, sampleFiles, withFiles } from '../../../support/sample-sitting.js';

const tops = (closed: string) =>
  `[{ teil: öffentlich, tops: [{ nr: 1, titel: A }, { nr: 2, titel: B }] }, { teil: nichtöffentlich, tops: [${closed}] }, { teil: öffentlich, tops: [{ nr: 9, titel: C }] }]`;

/** Everything the public document is given and named after its sources, as one text; `secret` is not in it, `told` is. */
function check(changes: Files, others: Files, expected: { readonly secret: RegExp; readonly told?: RegExp }): void {
  const files = sampleFiles({ tagesordnung: tops('{ nr: 77, titel: N }'), ...changes }, others);
  const findings: Finding[] = [];
  const planned = withFiles(files, (folder) => {
    const bereich = readArbeitsbereich(folder, (finding) => findings.push(finding));
    const documents = bereich === undefined ? [] : planDocuments(bereich);
    return documents.filter(({ dokument }) => dokument === '2018-03-12-ausschuss');
  });
  const [open, ...closed] = planned.map((document) => {
    const { werte, meta, frame } = document.sicht(new Map());
    const told = document.quellen.filter((file) => !(document.verschwiegen ?? []).includes(file));
    return JSON.stringify({
      werte,
      meta,
      frame,
      told,
      anlagen: document.anlagen.map(({ at: _, ...anlage }) => anlage),
    });
  });
  expect(findings.filter(({ severity }) => severity === 'Fehler')).toEqual([]);
  expect(open).not.toMatch(expected.secret);
  // The other documents show that the pattern finds what it is to find.
  expect(closed.join('\n')).toMatch(expected.secret);
  if (expected.told !== undefined) expect(open).toMatch(expected.told);
}

const profile = (choice: string): Files => ({
  'koerperschaft.yaml': 'name: Kreis Beispiel\nprofil: probe\n',
  'templates/profile/probe.yaml': `name: Probe\nnichtöffentlich: ${choice}\neckdaten: [datum, ort, beginn_ende, unterbrechungen, leitung]\nanlage: "Anlage {nummer}[ zu TOP {top}]"\n`,
});

describe('the public version does not tell', () => {
  it('an interruption of the non-public part', () =>
    check(
      {
        unterbrechungen:
          '[{ von: 17:31, bis: 17:42, top: 77, anlass: Rückfrage }, { von: 18:11, bis: 18:22, top: 2, anlass: Lüften }]',
      },
      profile('überschrift'),
      { secret: /17:31|17:42|Rückfrage/u, told: /18:11.*Lüften/u },
    ));

  it('an interruption that by its time was in the non-public part', () =>
    check(
      {
        tagesordnung: tops('{ nr: 77, titel: N, beginn: 17:30, ende: 18:00 }'),
        unterbrechungen: '[{ von: 17:31, bis: 17:42, anlass: Rückfrage }]',
      },
      profile('überschrift'),
      { secret: /17:31|17:42|Rückfrage/u },
    ));

  it('a day on which only non-public items were dealt with', () =>
    check(
      {
        tagesordnung:
          '[{ teil: öffentlich, tops: [{ nr: 1, titel: A }] }, { teil: nichtöffentlich, tops: [{ nr: 77, titel: N }] }]',
        fortsetzungen: '[{ datum: 2018-03-14, beginn: 10:31, ende: 11:42, ort: Hinterhaus, ab_top: 77 }]',
      },
      profile('überschrift'),
      { secret: /14\. März|10:31|11:42|Hinterhaus/u, told: /12\. März/u },
    ));

  it('that somebody took the chair back who handed it over for the non-public part', () =>
    check(
      { leitung: '[{ wer: a1 }, { wer: b1, ab_top: 77, bis_top: 77 }, { wer: a1, ab_top: 9 }]' },
      profile('überschrift'),
      { secret: /Ernst Beispiel|übernahm/u },
    ));

  it('nor by the TOPs for which the first one presided and signs', () =>
    check(
      {
        leitung: '[{ wer: a1 }, { wer: b1, ab_top: 77, bis_top: 77 }, { wer: a1, ab_top: 9 }]',
        interne_fassung: 'ja',
      },
      profile('weglassen'),
      { secret: /bis TOP 2/u, told: /Anna Muster, Vorsitzende"/u },
    ));

  it('that somebody went out for the non-public part, however that is written down', () =>
    check(
      {
        anwesenheit:
          '[{ wer: a1, da: ja }, { wer: a2, zeiten: [{ bis: 18:01, bis_top: 2 }, { ab: 18:31, ab_top: 9 }] }, { wer: a3, zeiten: [{ ab_top: 2, bis_top: 2 }, { ab_top: 9 }] }, { wer: b1, zeiten: [{ bis: 17:41, bis_top: 1 }, { ab: 17:43, ab_top: 2 }] }, { wer: b2, da: ja }, { wer: c1, da: ja }]',
        anwesend_stimmberechtigt: '5',
        interne_fassung: 'ja',
      },
      profile('weglassen'),
      {
        secret: /18:\d1|TOP 9/u,
        told: /Bodo, Lohmar".*Carla, Much, ab TOP 2".*17:41 Uhr, nach TOP 1 und ab 17:43 Uhr, TOP 2/u,
      },
    ));

  it('for which non-public item a public annex was recorded', () =>
    check(
      { anlagen: '[{ id: plan, titel: Plan, dokument: plan, top: 77, öffentlich: ja }]' },
      {
        ...profile('weglassen'),
        'dokumente/plan.yaml': 'art: zusammenfassung\ntitel: Plan\nquellen: protokolle/p.md\n',
        'protokolle/p.md': '---\ngruppe: G\ndatum: 2018-01-01\nfreigabe: öffentlich\n---\n## Kurzfassung\nText.\n',
      },
      { secret: /77/u, told: /"Plan"/u },
    ));

  it('that somebody of the same name came for the non-public part', () =>
    check(
      {
        anwesenheit:
          '[{ wer: a1, da: ja }, { wer: a2, da: ja }, { wer: a3, da: ja }, { wer: b1, da: ja }, { wer: b2, da: nein }, { wer: c1, da: ja }, { wer: b7, vertritt: b2, ab_top: 77, bis_top: 77 }]',
        anwesend_stimmberechtigt: '5',
      },
      {
        'personen.yaml': `${sampleFiles()['personen.yaml']}b7: { name: "Muster, Gerd", anrede: Herr, fraktion: C, ort: Eitorf }\n`,
      },
      { secret: /Muster, Gerd \(/u, told: /Muster, Gerd/u },
    ));

  const published = (rest: string) =>
    `{ nr: 77, titel: N, veröffentlichen: ja, beschluss: n-haus.md, ergebnis: angenommen${rest} }, { nr: 88, titel: M }`;
  const text = { 'sitzungen/2018-03-12-ausschuss/n-haus.md': 'Das Haus wird gekauft.\n' };

  it('what else was decided with a resolution that is published', () =>
    check(
      { tagesordnung: tops(published(', abstimmung: { ja: 4, nein: 2, auch_für: 88 }')) },
      { ...profile('ergebnis'), ...text },
      { secret: /gemeinsam mit TOP 88|zusammen mit TOP 88|auch[^"]*88/u, told: /4 Ja/u },
    ));

  const corrected = {
    interne_fassung: 'ja',
    tagesordnung: `
  - teil: öffentlich
    tops:
      - { nr: 1, titel: A, niederschrift: 2018-01-15-ausschuss, berichtigungen: [{ top: 77, was: Eins. }, { top: 1, was: Zwei. }] }
  - { teil: nichtöffentlich, tops: [{ nr: 2, titel: Nebel }] }`,
  };
  const earlier = (choice: string): Files => ({
    ...profile(choice),
    'sitzungen/2018-01-15-ausschuss/sitzung.yaml':
      sampleFiles({
        datum: '2018-01-15',
        nummer: '11',
        tagesordnung:
          '[{ teil: öffentlich, tops: [{ nr: 1, titel: A }] }, { teil: nichtöffentlich, tops: [{ nr: 77, titel: N }] }]',
      })['sitzungen/2018-03-12-ausschuss/sitzung.yaml'] ?? '',
  });

  it('which non-public item of an earlier sitting is corrected', () =>
    check(corrected, earlier('weglassen'), { secret: /77/u, told: /TOP 1/u }));

  it('unless the house tells the numbers of its non-public items', () =>
    check(corrected, earlier('überschrift'), { secret: /Nebel/u, told: /TOP 77/u }));

  it('when somebody came to the non-public part or left it, where the beginning of the part decides', () =>
    check(
      {
        tagesordnung:
          '[{ teil: öffentlich, tops: [{ nr: 1, titel: A }] }, { teil: nichtöffentlich, beginn: 18:10, tops: [{ nr: 2, titel: N }] }, { teil: öffentlich, beginn: 18:40, tops: [{ nr: 3, titel: B }] }]',
        anwesenheit:
          '[{ wer: a1, da: ja }, { wer: a2, ab: 18:21 }, { wer: a3, bis: 18:22 }, { wer: b1, ab: 17:23 }, { wer: b2, bis: 18:44 }, { wer: c1, da: ja }]',
        anwesend_stimmberechtigt: '4',
        unterbrechungen: '[{ von: 18:25, bis: 18:26 }, { von: 17:31, bis: 17:32 }]',
      },
      profile('weglassen'),
      { secret: /18:2\d/u, told: /17:23.*18:44|18:44.*17:23/u },
    ));

  it('how the file of a resolution of the non-public part is called', () =>
    check(
      { tagesordnung: tops(published(', abstimmung: einstimmig')) },
      { ...profile('ergebnis'), ...text },
      { secret: /told.*n-haus/u, told: /instimmig/u },
    ));
});
