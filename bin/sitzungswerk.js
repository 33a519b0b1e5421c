#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// Young objects keep the little room they start with: costs no time here and saves 30 to 60 MB. Before anything is loaded.
setFlagsFromString('--semi-space-growth-factor=1');
const { main } = await import('../dist/cli/main.js');

process.exitCode = await main(process.argv.slice(2));
