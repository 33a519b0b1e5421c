import { describe, expect, test } from 'vitest';
import { PDFArray, PDFDict, type PDFRef, PDFString } from '../../../src/pdf/library.js';
import { assembledBytes } from '../../support/assembled-bytes.js';
import { foreignPdf } from './foreign-pdf.js';
import { key, loadObjects, openInViewer, text } from './read-assembled.js';
import { annexPart, bodyBytes } from './sample-parts.js';

type Configuration = (layers: readonly PDFRef[]) => Record<string, unknown>;

/** A page with two layers, "Plan" and "Maße", configured as told. */
function layeredPdf(configuration: Configuration) {
  return foreignPdf(1, ({ context, catalog, pageDicts: [page] }) => {
    const layers = ['Plan', 'Maße'].map((name) => {
      const layer = context.obj({ Type: 'OCG' });
      layer.set(key('Name'), PDFString.of(name));
      return context.register(layer);
    });
    const [plan, measures] = layers;
    page
      ?.lookup(key('Resources'), PDFDict)
      .set(key('Properties'), context.obj({ plan, measures } as Record<string, PDFRef>));
    const D = configuration(layers) as Record<string, never>;
    catalog.set(key('OCProperties'), context.obj({ OCGs: layers, D, Configs: [D] }));
  });
}

/** Names of the layers and whether a viewer shows them. */
async function shownIn(bytes: Uint8Array): Promise<readonly (readonly [string, boolean])[]> {
  const config = await (await openInViewer(bytes)).getOptionalContentConfig();
  return [...config].map(([, group]) => [group.name ?? '', group.visible] as const);
}

const whole = async (...configurations: readonly Configuration[]) => {
  const parts = configurations.map(async (configuration, index) =>
    annexPart({
      ...(index > 0 && { id: `a${index}` }),
      bytes: await layeredPdf(configuration),
      pageLabelPrefix: `A${index + 1}-`,
    }),
  );
  return assembledBytes(bodyBytes, await Promise.all(parts));
};

describe('layers of annexes', () => {
  test('are shown and hidden as in their own files, whatever each takes for the usual', async () => {
    const bytes = await whole(
      ([, measures]) => ({ OFF: [measures] }),
      ([plan]) => ({ BaseState: 'OFF', ON: [plan] }),
      () => ({ BaseState: 'OFF' }),
    );
    expect((await shownIn(bytes)).map(([, isShown]) => isShown)).toEqual([true, false, true, false, false, false]);
  });

  test('are listed under their annex, all of them, in the order their file gives', async () => {
    const bytes = await whole(
      ([plan, measures]) => ({ Order: [measures, [plan]] }),
      ([plan]) => ({ Order: [plan] }),
    );
    const { catalog, context } = await loadObjects(bytes);
    const configuration = catalog.lookup(key('OCProperties'), PDFDict).lookup(key('D'), PDFDict);
    const named = (list: PDFArray): unknown[] =>
      list.asArray().map((item) => {
        const value = context.lookup(item);
        if (value instanceof PDFArray) return named(value);
        return value instanceof PDFDict ? text(value.lookup(key('Name'))) : text(value);
      });
    expect(named(configuration.lookup(key('Order'), PDFArray))).toEqual([
      ['Anlage 1: Zusammenfassung der Protokolle', 'Maße', ['Plan']],
      ['Anlage 1: Zusammenfassung der Protokolle', 'Plan', 'Maße'],
    ]);
    expect(text(configuration.lookup(key('Name')))).toBe('Ebenen');
  });

  test('keep their locks and groups of which one shows, and bring no second configuration', async () => {
    const bytes = await whole(
      ([plan, measures]) => ({ Locked: [plan], RBGroups: [[plan, measures]] }),
      ([plan]) => ({ Locked: [plan] }),
    );
    const properties = (await loadObjects(bytes)).catalog.lookup(key('OCProperties'), PDFDict);
    const configuration = properties.lookup(key('D'), PDFDict);
    const sizeOf = (name: string) => configuration.lookup(key(name), PDFArray).size();
    expect([sizeOf('Locked'), sizeOf('RBGroups'), properties.has(key('Configs'))]).toEqual([2, 1, false]);
  });
});
