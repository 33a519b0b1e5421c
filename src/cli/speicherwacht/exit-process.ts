// Ends the whole process with exit code 3 from a thread beside the main one, where `process.exit` would end the thread alone.
// WASI's `proc_exit` is the one call of Node that is C's `exit`; should it fail, whoever started this thread ends the process by force.
import { WASI } from 'node:wasi';

/** Not among the types of Node 20. */
declare const WebAssembly: { readonly Memory: new (pages: { readonly initial: number }) => object };

const wasi = new WASI({ version: 'preview1', returnOnExit: false });
wasi.initialize({ exports: { memory: new WebAssembly.Memory({ initial: 1 }) } });
(wasi.wasiImport.proc_exit as (code: number) => void)(3);
