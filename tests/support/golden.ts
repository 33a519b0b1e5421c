// Comparison with texts kept in the repository; `npm run golden` rewrites them, a person reads the difference.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';
import { type Format, formatNames } from '../../src/writers/output-formats.js';

export const isUpdatingGoldens: boolean = process.env.UPDATE_GOLDEN === '1';

/** The formats kept as they are; of the others the tests read what is inside. */
export const textFormats: readonly Format[] = formatNames.filter((name) => !['pdf', 'docx', 'pptx'].includes(name));

export function expectGolden(path: string, actual: string): void {
  if (isUpdatingGoldens) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    return;
  }
  expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : `(no golden at ${path}; run npm run golden)`);
}
