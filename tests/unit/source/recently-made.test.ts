import { expect, it } from 'vitest';
import { recentlyMade } from '../../../src/source/recently-made.js';

it('what was made is not made again, until it is the oldest and there is no more room', async () => {
  const made: string[] = [];
  const recently = recentlyMade<string>(2);
  const get = (key: string) =>
    recently.get(key, async () => {
      made.push(key);
      return `${key}!`;
    });
  expect(await get('a')).toBe('a!');
  await get('b');
  expect(await get('a')).toBe('a!');
  await get('c');
  await get('a');
  expect(made).toEqual(['a', 'b', 'c']);
  await get('b');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});

it('what failed is tried again', async () => {
  const recently = recentlyMade<string>(2);
  await expect(recently.get('a', () => Promise.reject(new Error('once')))).rejects.toThrow('once');
  expect(await recently.get('a', async () => 'made')).toBe('made');
});
