// The schemas an editor gets: whatever the reader takes is valid there, and what it does not know is not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Finding } from '../../../src/diagnostic.js';
import type { Dateiart } from '../../../src/domain/dateiart.js';
import { dateiarten, schemaOf } from '../../../src/domain/dateiarten.js';
import { bedeutungen } from '../../../src/domain/schluessel.js';
import { createOrigins } from '../../../src/source/origins.js';
import { packagePath } from '../../../src/source/package-files.js';
import { listFiles } from '../../../src/source/workspace.js';
import { parseYaml } from '../../../src/source/yaml.js';
import { print, type TypedValue, valuesFor, withKeyAdded } from '../../support/random-yaml.js';
import { sampleFiles } from '../../support/sample-sitting.js';

function compile(art: Dateiart): ValidateFunction {
  return new Ajv({ strict: false, allErrors: true }).compile(schemaOf(art));
}

const kinds = dateiarten.map((art) => ({ art, name: art.art, validate: compile(art) }));

function kindNamed(name: string) {
  const kind = kinds.find((candidate) => candidate.name === name);
  if (kind === undefined) throw new Error(`no kind ${name}`);
  return kind;
}

/** What an editor sees of the file: YAML as everybody else reads it. */
function inEditor(text: string): unknown {
  const head = /^---\n(.*?)\n---\n/su.exec(text)?.[1];
  return parse(head ?? text);
}

/** Whether the reader takes the text without a word of complaint. */
function isAccepted({ shape }: Dateiart, text: string): boolean {
  const findings: Finding[] = [];
  const report = (finding: Finding) => findings.push(finding);
  const node = parseYaml({ file: 'a.yaml', text, firstLine: 1 }, report);
  return (
    node !== undefined && shape.read(node, { report, origins: createOrigins() }) !== undefined && findings.length === 0
  );
}

describe('every example of the package is valid', () => {
  for (const { art, validate } of kinds) {
    const places = [packagePath('content'), packagePath('.')];
    const files = places.flatMap((place) => listFiles(place, art.muster).map((file) => join(place, file)));
    test.each(files.filter((file) => belongsTo(art, file)))(`${art.art}: %s`, (file) => {
      expect([validate(inEditor(readFileSync(file, 'utf8'))), validate.errors]).toEqual([true, null]);
    });
  }
});

/** Of the files in dokumente/ each declares its own kind; a Markdown file is none of this where it has no head, as chapters may. */
function belongsTo({ art, muster }: Dateiart, file: string): boolean {
  const text = readFileSync(file, 'utf8');
  if (file.endsWith('.md')) return text.startsWith('---\n');
  return !muster.startsWith('dokumente/') || text.includes(`art: ${art}`);
}

test.each([
  ['koerperschaft', 'koerperschaft.yaml'],
  ['personen', 'personen.yaml'],
  ['gremium', 'gremien/ausschuss.yaml'],
  ['sitzung', 'sitzungen/2018-03-12-ausschuss/sitzung.yaml'],
])('the %s of the sample workspace is valid', (name, path) => {
  const { validate } = kindNamed(name);
  expect([validate(inEditor(sampleFiles()[path] ?? '')), validate.errors]).toEqual([true, null]);
});

describe('what the reader takes is valid', () => {
  for (const { art, name, validate } of kinds) {
    const schema = schemaOf(art);
    test(name, () => {
      let accepted = 0;
      fc.assert(
        fc.property(valuesFor(schema, schema), (value) => {
          const text = lines(value);
          if (!isAccepted(art, text)) return;
          accepted += 1;
          expect([validate(parse(text)), validate.errors]).toEqual([true, null]);
        }),
        { numRuns: 150 },
      );
      expect(accepted).toBeGreaterThan(0);
    });
  }
});

test('a key that no record has is invalid, wherever it stands', () => {
  for (const { art, validate } of kinds) {
    const schema = schemaOf(art);
    fc.assert(
      fc.property(valuesFor(schema, schema), (value) => {
        for (const changed of withKeyAdded(value, 'unbekannt')) expect(validate(parse(lines(changed)))).toBe(false);
      }),
      { numRuns: 20 },
    );
  }
});

/** A file's first level stands in lines of its own. */
function lines(value: TypedValue): string {
  if (value.kind !== 'map') return print(value);
  return value.entries.map(([key, entry]) => `${key}: ${print(entry)}\n`).join('');
}

test.each([
  ['gremium: a\ndatum: 2018-03-12\n', "must have required property 'ort'"],
  ['gremiun: a\n', 'must NOT have additional properties'],
  ['status: fertig\n', 'must be equal to one of the allowed values'],
  ['datum: heute\n', 'must match pattern "\\d"'],
  ['presse: [1, 2]\n', 'must be number,string'],
])('%j in a sitzung.yaml is told as a mistake', (text, message) => {
  const { validate } = kindNamed('sitzung');
  validate(parse(text));
  expect(validate.errors?.map((error) => error.message)).toContain(message);
});

test('an editor shows what a key is for and what is expected there', () => {
  const schema = schemaOf(kindNamed('sitzung').art) as {
    readonly definitions: Readonly<
      Record<string, { readonly properties: Readonly<Record<string, { description: string }>> }>
    >;
  };
  expect(schema.definitions.sitzung?.properties.beginn?.description).toBe(
    'Wann die Sitzung eröffnet wurde. Erwartet wird eine Uhrzeit wie 17:00 oder „offen“.',
  );
});

test('no sentence explains a key that no record has', () => {
  const known = new Map<string, Set<string>>();
  for (const { art } of kinds) {
    const { definitions } = schemaOf(art) as {
      readonly definitions: Readonly<Record<string, { readonly title: string; readonly properties: object }>>;
    };
    for (const { title, properties } of Object.values(definitions)) {
      known.set(title, new Set([...(known.get(title) ?? []), ...Object.keys(properties)]));
    }
  }
  const stale = Object.entries(bedeutungen).flatMap(([record, keys]) =>
    Object.keys(keys)
      .filter((key) => known.get(record)?.has(key) !== true)
      .map((key) => `${record}: ${key}`),
  );
  expect(stale).toEqual([]);
});
