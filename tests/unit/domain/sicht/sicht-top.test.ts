// What an item says to which readers: the sentences about minutes, statements, promises, citizens, and what is for the office alone.
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../src/document/walk.js';
import type { Kreis } from '../../../../src/domain/art.js';
import { sichtFor } from '../../../../src/domain/sicht/sicht.js';
import type { TopSicht } from '../../../../src/domain/sicht/sicht-top.js';
import { sampleSitting } from '../../../support/sample-sitting.js';

function topOf(fields: string, kreis: Kreis = 'öffentlich'): TopSicht {
  const { sitzung } = sampleSitting({
    tagesordnung: `[{ teil: öffentlich, tops: [{ nr: 1, titel: Bericht, ${fields} }, { nr: 2, titel: Antrag }] }]`,
  });
  const [teil] = sichtFor(kreis, sitzung, []).teile;
  const [top] = teil?.tops ?? [];
  if (top === undefined) throw new Error('no item');
  return top;
}

describe('the minutes of the last sitting', () => {
  it('had no objections where that is recorded', () => {
    expect(topOf('niederschrift: 11. Sitzung vom 15.01.2018, einwendungen: keine').niederschrift).toEqual([
      { einleitung: 'Einwendungen gegen die Niederschrift über die 11. Sitzung vom 15.01.2018 wurden nicht erhoben.' },
    ]);
  });

  it('are told of in nothing where nothing is recorded', () => {
    expect(topOf('niederschrift: 11. Sitzung').niederschrift).toEqual([]);
  });

  it('are objected to by somebody, with an outcome', () => {
    const said = topOf('einwendungen: [{ von: b1, was: "Es fehle etwas.", ergebnis: abgelehnt }]').niederschrift;
    expect(said.map(({ einleitung }) => einleitung)).toEqual([
      'Herr Ernst Beispiel erhob gegen die Niederschrift folgende Einwendung:',
      'Ergebnis: abgelehnt',
    ]);
  });
});

describe('the number of an item', () => {
  it.each(['TOP 7', 'top 7', '7'])('is the same with the word before it: %s', (typed) => {
    const { sitzung, findings } = sampleSitting({
      gäste: `[{ name: N. N., tops: [${typed}] }]`,
      tagesordnung: `[{ teil: öffentlich, tops: [{ nr: ${typed}, titel: Bericht }] }]`,
    });
    expect(findings.filter(({ severity }) => severity === 'Fehler')).toEqual([]);
    expect(sichtFor('öffentlich', sitzung, []).teile[0]?.tops[0]?.nr).toBe('7');
  });
});

describe('who moved an item or asked', () => {
  it.each([
    ['art: Anfrage, von: a1', 'Anfrage: Anna Muster'],
    ['art: Antrag, von: "Beispiel, Ernst"', 'Antrag: Ernst Beispiel'],
    ['art: Antrag, von: Gruppe C', 'Antrag: Gruppe C'],
    ['art: Antrag, von: Gerd Muster', 'Antrag: Gerd Muster'],
  ])('is printed by name, never by an id: %s', (typed, printed) => {
    expect(topOf(typed).von).toBe(printed);
  });

  it('is printed by name at one of several votes, too', () => {
    const fields = 'art: Beschluss, abstimmungen: [{ über: Änderungsantrag, von: c1, ergebnis: abgelehnt }]';
    expect(
      topOf(fields)
        .beschlüsse.map(({ überschrift }) => überschrift)
        .join(),
    ).toContain('Gerd Muster');
  });
});

describe('a statement', () => {
  it('stands between quotation marks, those typed are not doubled', () => {
    for (const typed of ['Nein.', '„Nein.“']) {
      const [statement] = topOf(`erklärungen: [{ wer: c1, für: C, text: ${typed} }]`).erklärungen;
      expect(statement?.einleitung).toBe('Herr Gerd Muster gab für Gruppe C folgende Erklärung zu Protokoll:');
      const [block] = statement?.text?.blocks ?? [];
      expect(block?.kind === 'paragraph' && plainText(block.children)).toBe('„Nein.“');
    }
  });
});

describe('a promise', () => {
  it.each([
    ['bis: 2018-09', 'bis September 2018'],
    ['bis: 2018-10-01', 'bis 01.10.2018'],
    ['bis: zur nächsten Sitzung', 'zur nächsten Sitzung'],
    ['erledigt: ja', ''],
  ])('tells its time: %s', (typed, frist) => {
    expect(topOf(`zusagen: [{ wer: d1, was: nachreichen, ${typed} }]`).zusagen[0]?.frist).toBe(frist);
  });
});

describe('citizens', () => {
  const citizens = 'einwohner: [{ name: Berta Bürger, anrede: Frau, ort: Lohmar }, { name: Carla Dorf, anrede: Frau }]';
  it('are counted for everybody', () => expect(topOf(citizens).einwohner).toEqual(['zwei Einwohnerinnen']));
  it('are named for the office', () =>
    expect(topOf(citizens, 'vollständig').einwohner).toEqual(['Frau Berta Bürger, Lohmar', 'Frau Carla Dorf']));
});

describe('press and public', () => {
  it('are counted, though not for the part they were excluded from', () => {
    const { sitzung } = sampleSitting({
      presse: '2',
      publikum: '5',
      tagesordnung:
        '[{ teil: öffentlich, tops: [{ nr: 1, titel: T }] }, { teil: nichtöffentlich, tops: [{ nr: 2, titel: T }] }]',
    });
    const told = (kreis: Kreis) =>
      sichtFor(kreis, sitzung, []).rahmen.eckdaten.filter(({ begriff }) => /Presse|Publikum/u.test(begriff)).length;
    expect([told('öffentlich'), told('nichtöffentlich'), told('vollständig')]).toEqual([2, 0, 2]);
  });
});

describe('a part of the agenda', () => {
  it('tells when it began to those who may read it', () => {
    const { sitzung } = sampleSitting({
      tagesordnung:
        '[{ teil: öffentlich, tops: [{ nr: 1, titel: Bericht }] }, { teil: nichtöffentlich, beginn: 18:20, tops: [{ nr: 2, titel: Vergabe }] }]',
    });
    const beginnings = (kreis: Kreis) => sichtFor(kreis, sitzung, []).teile.map(({ beginn }) => beginn);
    expect(beginnings('nichtöffentlich')).toEqual(['Beginn des nichtöffentlichen Teils: 18:20 Uhr']);
    expect(beginnings('öffentlich')).toEqual(['', '']);
  });
});

describe('the agenda', () => {
  it('names the only committee of a joint sitting that an item concerns, and not again above its votes', () => {
    const { sitzung } = sampleSitting(
      {
        gremium: '[ausschuss, jugend]',
        anwesend_stimmberechtigt: '{ ausschuss: 6, jugend: 1 }',
        tagesordnung:
          '[{ teil: öffentlich, tops: [{ nr: 1, titel: T, gremium: jugend, abstimmungen: [{ über: Änderungsantrag, ergebnis: abgelehnt }] }, { nr: 2, titel: T }] }]',
      },
      { 'gremien/jugend.yaml': 'name: Jugendhilfeausschuss\nkurz: Jugend\nvorsitz: [b5]\nmitglieder: [{ wer: b5 }]\n' },
    );
    const tops = sichtFor('öffentlich', sitzung, []).teile.flatMap((teil) => teil.tops);
    expect(tops.map(({ gremium }) => gremium)).toEqual(['Jugend', '']);
    expect(tops[0]?.beschlüsse.map(({ titel }) => titel)).toEqual(['Änderungsantrag']);
  });

  it('tells in a word and in sentences what became of an item', () => {
    const { änderung, hinweise } = topOf('ergänzt: ja, verlegt: hinter TOP 2, gemeinsam_mit: 2');
    expect(änderung).toBe('ergänzt, verlegt, gemeinsam mit TOP 2');
    expect(hinweise).toEqual([
      'Der Punkt wurde nachträglich auf die Tagesordnung gesetzt.',
      'Der Punkt wurde verlegt: hinter TOP 2.',
      'Der Punkt wurde gemeinsam mit TOP 2 beraten.',
    ]);
  });

  it('tells of items dealt with together at each of them, whichever names the other', () => {
    const { sitzung } = sampleSitting({
      tagesordnung:
        '[{ teil: öffentlich, tops: [{ nr: 1, titel: A, gemeinsam_mit: 2 }, { nr: 2, titel: B }, { nr: 3, titel: C }] }]',
    });
    const tops = sichtFor('öffentlich', sitzung, []).teile.flatMap((teil) => teil.tops);
    expect(tops.map(({ änderung }) => änderung)).toEqual(['gemeinsam mit TOP 2', 'gemeinsam mit TOP 1', '']);
  });

  it('tells the times that are recorded', () => {
    expect(topOf('beginn: 17:10, ende: 17:40').zeit).toBe('17:10–17:40 Uhr');
    expect(topOf('ende: 17:40').zeit).toBe('bis 17:40 Uhr');
  });
});

describe('what was found before the agenda', () => {
  const parts = (...teile: readonly string[]) =>
    `[${teile.map((teil, index) => `{ teil: ${teil}, tops: [{ nr: ${index + 1}, titel: T }] }`).join(', ')}]`;
  const told = (eröffnung: string, tagesordnung: string) => {
    const { sitzung } = sampleSitting({ eröffnung, tagesordnung });
    return (['öffentlich', 'nichtöffentlich', 'vollständig'] as const).map((kreis) =>
      sichtFor(kreis, sitzung, []).rahmen.eröffnung.texte.map(({ quelle }) => quelle.text),
    );
  };

  it('is for the readers of the part the sitting began with, and for the office', () => {
    expect(told('Gruß.', parts('öffentlich', 'nichtöffentlich'))).toEqual([['Gruß.'], [], ['Gruß.']]);
    expect(told('Gruß.', parts('nichtöffentlich', 'öffentlich'))).toEqual([[], ['Gruß.'], ['Gruß.']]);
    expect(told('Gruß.', '[]')).toEqual([['Gruß.'], [], ['Gruß.']]);
  });

  it('is another for each part where that is recorded, both of them for the office, in the order held', () => {
    const both = '{ öffentlich: Gruß., nichtöffentlich: Die Öffentlichkeit ist ausgeschlossen. }';
    const [first, second] = ['Gruß.', 'Die Öffentlichkeit ist ausgeschlossen.'];
    expect(told(both, parts('öffentlich', 'nichtöffentlich'))).toEqual([[first], [second], [first, second]]);
    expect(told(both, parts('nichtöffentlich', 'öffentlich'))).toEqual([[first], [second], [second, first]]);
  });
});
