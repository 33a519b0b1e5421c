// What the starters in the folder to take along call, see tests/portable/. Windows hands over the line it called them with.
import { setFlagsFromString } from 'node:v8';

// As in sitzungswerk.js.
setFlagsFromString('--semi-space-growth-factor=1');
const { processEnvironment } = await import('../dist/cli/process-environment.js');
const { start } = await import('../dist/cli/starter/start.js');
const { draggedWords } = await import('../dist/cli/starter/typed-words.js');

const { SITZUNGSWERK_AUFRUF: line, SITZUNGSWERK_STARTER: starter = '' } = process.env;
const words = line === undefined ? process.argv.slice(2) : draggedWords(line, starter);
process.exitCode = await start(words, processEnvironment());
