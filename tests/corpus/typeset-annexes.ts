// Every picture and table of the material as an annex of its own: told by its bytes, made into blocks, written by both writers.
// What cannot be printed is refused with a reason; nothing ends in an exception.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { annexBlocks, isTypesettable } from '../../src/annexes/annex-blocks.js';
import { hasErrors } from '../../src/diagnostic.js';
import { fileKindOf } from '../../src/source/file-kind.js';
import { isPassedOver } from '../../src/source/passed-over.js';
import { documentTree } from '../support/build-nodes.js';
import { sampleHausstil } from '../support/sample-tree.js';
import type { Check } from '../support/tally.js';
import { pairings, writeBoth } from '../support/write-both.js';

/** Tables that are longer than anybody prints, the names of all German municipalities among them. */
const refused = /^Regionaltabelle_(?:Demografie|Erwerbsstatus|Haushalte)\.csv$/u;

/** One check per file. */
export async function checkTypesetAnnexes(material: string): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const folder of ['bilder', 'statistik']) {
    for (const name of readdirSync(join(material, folder)).toSorted()) {
      checks.push({ name: `${folder}/${name}`, problems: await problemsOf(join(material, folder, name), name) });
    }
  }
  return checks;
}

async function problemsOf(path: string, name: string): Promise<readonly string[]> {
  try {
    if (isPassedOver(name)) return [];
    const bytes = new Uint8Array(readFileSync(path));
    const { kind, misnamed } = fileKindOf(bytes, name);
    if (!isTypesettable(kind) || misnamed !== undefined) return [`taken for ${kind}`];
    const made = await annexBlocks({ path, bytes, kind }, { title: name, hausstil: sampleHausstil });
    if ('refusal' in made) return refused.test(name) ? [] : [made.refusal.message];
    if (refused.test(name)) return ['not refused'];
    const [hausstil] = pairings;
    if (hausstil === undefined) throw new Error('no house style');
    const { files, findings } = await writeBoth(documentTree(made.blocks), hausstil);
    const errors = findings.filter(({ severity }) => severity === 'Fehler').map(({ code }) => code);
    return files === undefined || hasErrors(made.notes) ? [`no document: ${errors.join(', ')}`] : errors;
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}
