// The thread that watches: looks at the memory of the process and gives the run up above the limit. Nothing of a run has been written until then.
import { writeSync } from 'node:fs';
import { totalmem } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { toLineStart } from '../anzeige/progress.js';
import { memoryLimit } from './memory-limit.js';

/** Layout without end takes some hundred megabytes in a second. */
const lookEveryMs = 250;
const patienceMs = 3000;

const limit = memoryLimit({
  total: totalmem(),
  constrained: process.constrainedMemory(),
  asked: process.env.SITZUNGSWERK_SPEICHERGRENZE,
});

let dokument: string | undefined;
parentPort?.on('message', (told: string) => {
  dokument = told;
});

const looks = setInterval(() => {
  if (dokument === undefined || process.memoryUsage.rss() <= limit) return;
  clearInterval(looks);
  tell(`${workerData.hasTerminal ? toLineStart : ''}${farewell(dokument)}`);
  endProcess();
}, lookEveryMs);

function farewell(name: string): string {
  const gigabytes = String(Number((limit / 1e9).toPrecision(2))).replace('.', ',');
  return `Das ist ein Fehler im Programm, nicht in Ihren Dateien: Der Satz von „${name}“ hat mehr als ${gigabytes} GB Arbeitsspeicher belegt und findet wohl kein Ende.
Das Programm hört darum auf. Von diesem Lauf wurde nichts geschrieben; frühere Ergebnisse sind unverändert.
  Abhilfe: Sehen Sie in diesem Dokument und seinen Anlagen nach Tabellen mit Fußnoten im Kopf und setzen Sie diese Fußnoten in den Text. Bitte melden Sie den Fehler mit diesem Text.
`;
}

/** Past the stream of the process, which the main thread would have to serve. */
function tell(text: string): void {
  try {
    writeSync(2, text);
  } catch {
    // Nobody reads along any more; the run ends all the same.
  }
}

/** By exit code where it can be had, else by force. */
function endProcess(): void {
  const kill = () => process.kill(process.pid, 'SIGKILL');
  setTimeout(kill, patienceMs);
  // Its stderr is kept here: Node says there, in English, that WASI is experimental.
  new Worker(new URL('exit-process.js', import.meta.url), { stderr: true }).on('error', kill);
}
