// A hundred documents one after the other in one process, through the library. Started by documents.mjs; prints one line of JSON.
import { erstelle } from '../dist/library.js';

const DOCUMENTS = 100;
const [workspace] = process.argv.slice(2);

const start = performance.now();
let pages = 0;
for (let count = 0; count < DOCUMENTS; count++) {
  const { files } = await erstelle(workspace);
  pages = files.find(({ format }) => format === 'pdf').seiten;
}
console.log(JSON.stringify({ documents: DOCUMENTS, pages, milliseconds: performance.now() - start }));
