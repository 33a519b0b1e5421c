import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/**/*.test.ts'],
    // Test files share their modules: a third faster, and state that leaks from one document into the next would show.
    isolate: false,
    // Both cores work: left alone, one would stay with the program that hands out the files, and that has little to do.
    maxWorkers: 2,
    maxConcurrency: 2,
    testTimeout: 20_000,
  },
});
