// A process that typesets without end, under the watch of the built program; run by watch-memory.test.ts.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { watchMemory } from '../../../../dist/cli/speicherwacht/watch-memory.js';

watchMemory().tell('bericht-ohne-ende');
const mainFileContent = '#{ let all = (); for i in range(99999) { for j in range(9999) { all.push(range(9999)) } } }';
NodeCompiler.create().compile({ mainFileContent });
process.stdout.write('survived');
