// Issues the example's frozen sitting anew: signed with its scan, then published. Only for a release in which what was frozen does
// not stand any more (a gate has become stricter, its content was changed on purpose); what is frozen stays as it is otherwise.
// Usage: npm run -s build && node tests/support/freeze-example.mjs [scan.pdf]; without a scan the one that lies there is kept.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const checkout = join(import.meta.dirname, '..', '..');
const sitting = join(checkout, 'content', 'sitzungen', '2017-11-27-sozialausschuss');
const name = 'Unterschriebene-Niederschrift.pdf';
const folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
const scan = join(folder, name);

writeFileSync(scan, readFileSync(process.argv[2] ?? join(sitting, 'festgeschrieben', 'unterschrieben', name)));
rmSync(join(sitting, 'festgeschrieben'), { recursive: true, force: true });
freezeAs('unterschrieben', '--unterschrieben', scan);
freezeAs('veröffentlicht');
rmSync(folder, { recursive: true });

function freezeAs(status, ...options) {
  const file = join(sitting, 'sitzung.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^status: \S+/mu, `status: ${status}`));
  execFileSync(process.execPath, [join(checkout, 'bin', 'sitzungswerk.js'), 'festschreiben', sitting, ...options], {
    cwd: checkout,
    stdio: 'inherit',
  });
}
