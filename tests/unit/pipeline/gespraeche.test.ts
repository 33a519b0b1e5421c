// Calls for talks, themes, expectations, protocols and facts in a chapter → what stands there, and what is said of what does not.
import { describe, expect, it } from 'vitest';
import { makePlan, record } from '../../support/plan-text.js';

const frei = { freigabe: 'öffentlich' };
const codes = ({ findings }: Awaited<ReturnType<typeof makePlan>>) => findings.map(({ code }) => code);

describe('gespräche', () => {
  it('stand by municipality as dictionaries sort, several with one under one heading', async () => {
    const { text } = await makePlan('{{gespräche}}', {
      'gespraeche/a.md': record(
        { kommune: 'Siegburg', datum: '2018-06-30', themen: '[Wohnen]', ...frei },
        'Das zweite.',
      ),
      'gespraeche/b.md': record(
        { kommune: 'Stadt Siegburg', datum: '2018-05-14', ort: 'Rathaus', ...frei },
        'Das erste.',
      ),
      'gespraeche/c.md': record({ kommune: 'Öttershagen', datum: '2018-05-16', ...frei }, 'Mit Umlaut.'),
      'gespraeche/d.md': record({ verband: 'Diakonie', datum: '2018-05-16', ...frei }),
    });
    expect(text).toBe(
      [
        '## 1.1 Öttershagen',
        '- **Gespräch:** Mittwoch, 16. Mai 2018',
        'Mit Umlaut.',
        '## 1.2 Siegburg',
        '- **Gespräch:** Montag, 14. Mai 2018, Rathaus',
        'Das erste.',
        '- **Gespräch:** Samstag, 30. Juni 2018\n- **Themen:** Wohnen',
        'Das zweite.',
      ].join('\n\n'),
    );
  });

  it('stand by association', async () => {
    const { text } = await makePlan('{{gespräche nach="verband"}}', {
      'gespraeche/b.md': record({ kommune: 'Siegburg', datum: '2018-05-14', ...frei }),
      'gespraeche/d.md': record({
        verband: 'Diakonie',
        datum: '2018-05-16',
        teilnehmende: '[Leitung, Beratung]',
        ...frei,
      }),
    });
    expect(text).toBe(
      '## 1.1 Diakonie\n\n- **Gespräch:** Mittwoch, 16. Mai 2018\n- **Beteiligt:** Leitung, Beratung\n\nEs ging um Wohnen.',
    );
  });

  const nachThema = {
    'gespraeche/s.md': record(
      { kommune: 'Siegburg', datum: '2018-05-14', themen: '[Pflege, wohnen]', ...frei },
      'Kurz.',
      {
        Wohnen: 'Es fehlen Wohnungen.',
        Sonstiges: 'Kein Thema.',
      },
    ),
    'gespraeche/s2.md': record({ kommune: 'Siegburg', datum: '2018-06-14', themen: '[Wohnen]', ...frei }, 'Kurz.', {
      Wohnen: '- eine Liste',
    }),
    'gespraeche/d.md': record({ verband: 'Diakonie', datum: '2018-05-16', themen: '[Wohnen]', ...frei }),
    'gespraeche/a.md': record(
      { kommune: 'Alfter', datum: '2018-05-16', themen: '[Arbeit, Wohnen]', ...frei },
      'Kurz.',
      {
        Wohnen: 'Auch in Alfter.\n\nEin zweiter Absatz.',
      },
    ),
  };

  it('stand by theme, what most named first; each section is led by the name of whom it is from', async () => {
    const { text } = await makePlan('{{gespräche nach="thema"}}', nachThema);
    expect(text).toBe(
      [
        '## 1.1 Wohnen',
        '**Genannt von:** Alfter, Siegburg, Diakonie',
        '**Alfter:** Auch in Alfter.',
        'Ein zweiter Absatz.',
        '**Siegburg, 14.05.2018:** Es fehlen Wohnungen.',
        '**Siegburg, 14.06.2018:**',
        '- eine Liste',
        '## 1.2 Arbeit',
        '**Genannt von:** Alfter',
        '## 1.3 Pflege',
        '**Genannt von:** Siegburg',
      ].join('\n\n'),
    );
  });

  it('stand by theme in the order of the alphabet', async () => {
    const { text = '' } = await makePlan('{{gespräche nach="thema" sortiert="name"}}', nachThema);
    expect(text.match(/^## .*/gmu)).toEqual(['## 1.1 Arbeit', '## 1.2 Pflege', '## 1.3 Wohnen']);
  });

  it('are sorted by theme only', async () => {
    expect(codes(await makePlan('{{gespräche sortiert="name"}}'))).toContain('aufruf-argumente');
  });

  it('without release are left out with a hint, one for each file however often they are asked for', async () => {
    const plan = await makePlan('{{gespräche}}\n\n{{gespräche nach="thema"}}', {
      'gespraeche/a.md': record({ kommune: 'Alfter', datum: '2018-05-14', themen: '[Wohnen]', freigabe: 'intern' }),
      'gespraeche/s.md': record({ kommune: 'Siegburg', datum: '2018-05-14', themen: '[Arbeit]', ...frei }),
      'gespraeche/offen.md': record({ kommune: 'Öttershagen', datum: 'offen' }),
    });
    expect(plan.text).not.toContain('Alfter');
    expect(plan.text).toContain('## 1.1 Siegburg');
    expect(plan.text).not.toContain('Wohnen\n');
    const hints = plan.findings.filter(({ code }) => code === 'nicht-freigegeben');
    expect(hints).toMatchObject([
      {
        severity: 'Hinweis',
        message:
          'Das Gespräch in gespraeche/a.md ist nicht zur Veröffentlichung freigegeben; hier wird nichts davon gedruckt.',
        remedy: 'Schreiben Sie nach der Freigabe in den Kopf der Datei: freigabe: öffentlich',
        at: { line: 3 },
      },
    ]);
    expect(plan.quellen).toContain('gespraeche/s.md');
    expect(plan.quellen).not.toContain('gespraeche/a.md');
    expect(plan.quellen).not.toContain('gespraeche/offen.md');
  });

  it('that the house may read stand in a plan that is not for the public, but none that is still open', async () => {
    const plan = await makePlan('{{gespräche}}', {
      'dokumente/plan.yaml':
        'art: bericht\ntitel: Plan\nstand: 2018-09-17\nquellen: [kapitel/*.md]\nöffentlich: nein\n',
      'gespraeche/a.md': record({ kommune: 'Alfter', datum: '2018-05-14', freigabe: 'intern' }),
      'gespraeche/s.md': record({ kommune: 'Siegburg', datum: '2018-05-14' }),
    });
    expect(plan.text).toContain('Alfter');
    expect(plan.text).not.toContain('Siegburg');
    expect(plan.findings.map(({ remedy }) => remedy)).toContain(
      'Schreiben Sie nach der Freigabe in den Kopf der Datei: freigabe: intern',
    );
  });

  it('are said to be missing where none is released', async () => {
    const text = (await makePlan('{{gespräche}}\n\n{{gespräche nach="verband"}}\n\n{{gespräche nach="thema"}}')).text;
    expect(text).toBe(
      [
        'Zum Abdruck freigegeben ist noch kein Gespräch mit einer Kommune.',
        'Zum Abdruck freigegeben ist noch kein Gespräch mit einem Verband.',
        'In den Gesprächen, die zum Abdruck freigegeben sind, ist kein Thema genannt.',
      ].join('\n\n'),
    );
  });
});

describe('gesprächsstand', () => {
  const talk = (kommune: string, freigabe = 'öffentlich') => record({ kommune, datum: '2018-05-14', freigabe });

  it('tells of associations, and how many talks are released, but not which', async () => {
    const { text } = await makePlan('{{gesprächsstand}}', {
      'gespraeche/a.md': talk('Alfter'),
      'gespraeche/s.md': talk('Siegburg', 'intern'),
      'gespraeche/o.md': record({ kommune: 'Öttershagen', datum: 'offen' }),
      'gespraeche/d.md': record({ verband: 'Diakonie', datum: '2018-05-14' }),
      'gespraeche/c.md': record({ verband: 'Caritas', datum: '2018-05-14', ...frei }),
    });
    expect(text).toBe(
      'Gespräche wurden mit 2 von 3 Kommunen geführt; es fehlt Öttershagen. Gesprochen wurde auch mit 2 Verbänden. Zum Abdruck freigegeben sind 2 der 4 Gespräche.',
    );
  });

  it('says no more where all were held and released', async () => {
    const { text } = await makePlan('{{gesprächsstand}}', {
      'gespraeche/a.md': talk('Alfter'),
      'gespraeche/s.md': talk('Siegburg'),
      'gespraeche/o.md': talk('Öttershagen'),
    });
    expect(text).toBe('Gespräche wurden mit allen 3 Kommunen geführt.');
  });

  it('says that none was held', async () => {
    expect((await makePlan('{{gesprächsstand}}')).text).toBe('Gespräche mit den 3 Kommunen stehen noch aus.');
  });
});

describe('erwartungen', () => {
  const files = {
    'erwartungen/b.md': record(
      { von: 'Gruppe B', datum: '2018-06-11', anlass: 'Ausschuss', themen: '[Wohnen, Arbeit]', ...frei },
      'Kurz von B.',
      { Arbeit: 'Arbeit, sagt B.' },
    ),
    'erwartungen/a.md': record(
      { von: 'Gruppe A', datum: '2018-06-11', themen: '[Wohnen, Pflege]', ...frei },
      'Kurz von A.',
    ),
    'erwartungen/c.md': record({ von: 'Gruppe C', datum: '2018-06-11', ...frei }, 'Kurz von C.'),
    'erwartungen/d.md': record({ von: 'Gruppe D', datum: '2018-06-11', themen: '[Armut]' }, 'Kurz von D.'),
  };

  it('stand by whom they are from', async () => {
    const plan = await makePlan('{{erwartungen}}', files);
    expect(plan.text).toBe(
      [
        '## 1.1 Gruppe A',
        '- **Geäußert:** Montag, 11. Juni 2018\n- **Themen:** Wohnen, Pflege',
        'Kurz von A.',
        '## 1.2 Gruppe B',
        '- **Geäußert:** Montag, 11. Juni 2018, Ausschuss\n- **Themen:** Wohnen, Arbeit',
        'Kurz von B.',
        '## 1.3 Gruppe C',
        '- **Geäußert:** Montag, 11. Juni 2018',
        'Kurz von C.',
      ].join('\n\n'),
    );
    expect(codes(plan)).toContain('nicht-freigegeben');
  });

  it('stand by theme: the section, else the short version with the first of its themes, and none is lost', async () => {
    const { text } = await makePlan('{{erwartungen nach="thema"}}', files);
    expect(text).toBe(
      [
        '## 1.1 Wohnen',
        '**Genannt von:** Gruppe A, Gruppe B',
        '**Gruppe A:** Kurz von A.',
        '## 1.2 Arbeit',
        '**Genannt von:** Gruppe B',
        '**Gruppe B:** Arbeit, sagt B.',
        '## 1.3 Pflege',
        '**Genannt von:** Gruppe A',
        '## 1.4 Weitere Erwartungen',
        '**Genannt von:** Gruppe C',
        '**Gruppe C:** Kurz von C.',
      ].join('\n\n'),
    );
  });
});

describe('protokolle', () => {
  const files = {
    'protokolle/wohnen/2.md': record(
      { gruppe: 'AG Wohnen', sitzung: '2', datum: '2018-01-18', ...frei },
      'Die zweite.',
    ),
    'protokolle/wohnen/1.md': record({ gruppe: 'AG Wohnen', sitzung: '1', datum: '2017-09-21', ...frei }, 'Die erste.'),
    'protokolle/geheim.md': record({ gruppe: 'AG Preise', datum: '2018-01-18' }, 'Der Preis.'),
  };

  it('of a group stand in the order of their days', async () => {
    const plan = await makePlan('{{protokolle gruppe="ag wohnen"}}', files);
    expect(plan.text).toBe(
      [
        '## 1.1 1. Sitzung am Donnerstag, 21. September 2017',
        '- **Gruppe:** AG Wohnen',
        'Die erste.',
        '## 1.2 2. Sitzung am Donnerstag, 18. Januar 2018',
        '- **Gruppe:** AG Wohnen',
        'Die zweite.',
      ].join('\n\n'),
    );
    expect(codes(plan)).toEqual([]);
  });

  it('of all groups stand where none is named, but for those not released', async () => {
    const plan = await makePlan('{{protokolle}}', files);
    expect(plan.text).not.toContain('Preis');
    expect(plan.text).toContain('Die zweite.');
    expect(codes(plan)).toEqual(['nicht-freigegeben']);
  });

  it('of a group that has none are a mistake, and the nearest is named', async () => {
    const plan = await makePlan('{{protokolle gruppe="AG Wohnne"}}', files);
    expect(plan.findings).toMatchObject([{ code: 'gruppe-unbekannt', remedy: 'Meinten Sie „AG Wohnen“?' }]);
    expect(plan.text).toBeUndefined();
  });
});

describe('fakten', () => {
  const fragen =
    'planung: { titel: Sozialplanung, frage: Gibt es eine Stelle?, werte: [ja, geplant, nein] }\ndaten: { titel: Eigene Daten }\n';

  it('stand in a table that counts the answers; what was said last counts', async () => {
    const plan = await makePlan(
      'Siehe {{verweis "tab-fakten"}}.\n\n{{fakten id="tab-fakten" titel="Antworten | alle"}}',
      {
        'fakten.yaml': fragen,
        'gespraeche/a1.md': record({
          kommune: 'Alfter',
          datum: '2018-05-14',
          fakten: '{ planung: nein, daten: Listen }',
          ...frei,
        }),
        'gespraeche/a2.md': record({ kommune: 'Alfter', datum: '2018-06-14', fakten: '{ planung: GEPLANT }', ...frei }),
        'gespraeche/s.md': record({
          kommune: 'Siegburg',
          datum: '2018-07-14',
          fakten: '{ planung: ja }',
          freigabe: 'intern',
        }),
      },
    );
    expect(plan.text).toBe(
      [
        'Siehe Tabelle 1.',
        '**Tabelle 1** Antworten | alle',
        [
          '| Kommune | Sozialplanung | Eigene Daten |',
          '| --- | --- | --- |',
          '| Alfter | geplant | Listen |',
          '| Öttershagen | k. A. | k. A. |',
          '| Siegburg | k. A. | k. A. |',
          '| Zusammen | ja: 0 · geplant: 1 · nein: 0 | 1 Antwort |',
        ].join('\n'),
        'Sozialplanung: Gibt es eine Stelle?',
        'Zeichen: k. A. keine Angabe',
        'Quelle: Gespräche mit den Kommunen, zuletzt am 14.06.2018',
      ].join('\n\n'),
    );
    expect(codes(plan)).toEqual(['nicht-freigegeben']);
  });

  it('need questions', async () => {
    expect(codes(await makePlan('{{fakten}}'))).toEqual(['fakten-fehlen']);
    expect(codes(await makePlan('{{fakten}}', { 'fakten.yaml': 'planung: ja\n' }))).toEqual(['wert-art']);
  });

  it('with many questions stand on a page that lies across', async () => {
    const fragenAnAlle = (count: number) =>
      Array.from({ length: count }, (_, index) => `f${index}: { titel: Frage ${index} }\n`).join('');
    const treeOf = async (count: number) => (await makePlan('{{fakten}}', { 'fakten.yaml': fragenAnAlle(count) })).tree;
    expect(await treeOf(6)).toContain('section querformat');
    expect(await treeOf(5)).not.toContain('section querformat');
  });
});

it('a record that calls for a building block is a mistake where it would be printed', async () => {
  const files = (freigabe: string) => ({
    'gespraeche/s.md': record({ kommune: 'Siegburg', datum: '2018-05-14', freigabe }, '{{gespräche}}'),
  });
  const plan = await makePlan('{{gespräche}}', files('öffentlich'));
  expect(codes(plan)).toEqual(['baustein-im-baustein']);
  expect(plan.findings[0]?.at).toMatchObject({ line: 8, column: 1 });
  expect(plan.text).toBeUndefined();
  expect(codes(await makePlan('{{gespräche}}', files('intern')))).toEqual(['nicht-freigegeben']);
});
