// Loaded into a measured process with --require: at its end writes the peak of its resident memory, in bytes, to the
// file descriptor that the benchmark opened for it. Changes nothing else.
const { writeSync } = require('node:fs');
const { peakBytes } = require('./peak-memory.cjs');

const REPORT_DESCRIPTOR = 3;

process.on('exit', () => writeSync(REPORT_DESCRIPTOR, String(peakBytes())));
