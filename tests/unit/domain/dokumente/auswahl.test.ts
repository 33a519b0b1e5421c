import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GeplantesDokument } from '../../../../src/domain/art.js';
import { affectedBy, isSelected, notMade, withNeeds } from '../../../../src/domain/dokumente/auswahl.js';

const root = resolve('/w/content');
const file = (...segments: readonly string[]) => join(root, ...segments);

describe('a document is selected', () => {
  it('by one of its files or a folder above it, and by a call that names nothing', () => {
    const files = [file('sitzungen', 'märz', 'sitzung.yaml')];
    expect(isSelected(files, files)).toBe(true);
    expect(isSelected(files, [file('dokumente'), file('sitzungen')])).toBe(true);
    expect(isSelected(files, [])).toBe(true);
  });

  it('not by a folder whose name only begins the same', () => {
    expect(isSelected([file('sitzungen', 'märz-2', 'sitzung.yaml')], [file('sitzungen', 'märz')])).toBe(false);
  });

  it('however its umlauts are stored', () => {
    const stored = file('sitzungen', 'märz', 'sitzung.yaml').normalize('NFD');
    expect(isSelected([stored], [file('sitzungen', 'märz')])).toBe(true);
  });
});

function document(id: string, ...needs: readonly string[]): GeplantesDokument {
  return {
    id,
    dokument: id,
    kreis: 'öffentlich',
    needs,
    art: 'niederschrift',
    bezeichnung: 'Niederschrift',
    fassung: 'intern',
    istEntwurf: true,
    hinweise: [],
    hatKapitelnummern: false,
    anlagen: [],
    quellen: [file(`${id}.md`)],
    sicht: () => {
      throw new Error('nothing is rendered here');
    },
  };
}

describe('a change concerns', () => {
  const plan = [
    document('plan'),
    document('vorlage', 'plan'),
    document('märz'),
    { ...document('märz/nichtöffentlich'), dokument: 'märz' },
    { ...document('mai'), zitiert: [{ datei: file('märz.md'), zeilen: [1] }] },
  ];
  const affected = (...changed: readonly string[]) => [...affectedBy(changed, plan, [file('personen.yaml')])];
  const all = plan.map(({ id }) => id);

  it('what is made from the file, and what carries that as an annex', () => {
    expect(affected(file('plan.md'))).toEqual(['plan', 'vorlage']);
  });

  it('all versions of a sitting, and what quotes it', () => {
    expect(affected(file('märz.md'))).toEqual(['märz', 'märz/nichtöffentlich', 'mai']);
  });

  it('everything, where the file is common to all or nobody names it', () => {
    expect(affected(file('personen.yaml'))).toEqual(all);
    expect(affected(file('plan.md'), file('templates', 'hausstil', 'eigen.yaml'))).toEqual(all);
  });
});

it('what a selected document needs is made too, and what that needs', () => {
  const plan = [document('a'), document('b', 'a'), document('c'), document('d', 'b')];
  expect([...withNeeds(plan.slice(3), plan)].toSorted()).toEqual(['a', 'b', 'd']);
});

it('what was not made is a sitting of which nothing came, else the one version that is missing', () => {
  const sitting = { id: 'märz', dokument: 'märz' };
  const restricted = { id: 'märz/nichtöffentlich', dokument: 'märz' };
  const asked = [{ id: 'märz' }, { id: 'mai' }];
  expect(notMade(asked, [sitting, restricted], [])).toEqual(['märz', 'mai']);
  expect(notMade(asked, [sitting, restricted], [sitting])).toEqual(['mai', 'märz/nichtöffentlich']);
  expect(notMade(asked, [sitting, restricted], [restricted])).toEqual(['mai', 'märz']);
});
