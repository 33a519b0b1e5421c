import { expect, it } from 'vitest';
import { memoryLimit } from '../../../../src/cli/speicherwacht/memory-limit.js';

const gigabyte = 1e9;

/** The limit in gigabytes. */
function limitOf(total: number, constrained?: number, asked?: string): number {
  const bytes = constrained === undefined ? undefined : constrained * gigabyte;
  return memoryLimit({ total: total * gigabyte, constrained: bytes, asked }) / gigabyte;
}

it('is half the memory of a large machine', () => {
  expect(limitOf(24)).toBe(12);
});

it('is 4 GB where half would be less', () => {
  expect(limitOf(6)).toBe(4);
  expect(limitOf(8)).toBe(4);
});

it('leaves a fifth of a small machine to the others', () => {
  expect(limitOf(4)).toBeCloseTo(3.2);
});

it('keeps to what a container may take, and to the machine where nothing confines it', () => {
  expect(limitOf(24, 2)).toBeCloseTo(1.6);
  expect(limitOf(24, 0)).toBe(12);
  expect(limitOf(24, 2 ** 34)).toBe(12);
});

it('is what somebody has set, where that is a number', () => {
  expect(limitOf(24, undefined, '300')).toBe(0.3);
  for (const asked of ['viel', '', '0', '-1']) expect(limitOf(24, undefined, asked)).toBe(12);
});
