// The places of the worked example, as the program reads them.
import type { Gebiete } from '../../src/domain/gebiete/gebiete.js';
import { readGebiete } from '../../src/domain/gebiete/gebiete-lesen.js';
import { createOrigins } from '../../src/source/origins.js';
import { packagePath } from '../../src/source/package-files.js';

/** The Rhein-Sieg-Kreis with its 19 municipalities, its neighbours and two Gliederungen. */
export function rheinSieg(): Gebiete {
  const report = (finding: object) => {
    throw new Error(JSON.stringify(finding));
  };
  const read = readGebiete({ ordner: packagePath('content'), origins: createOrigins(), report });
  if (read === undefined) throw new Error('no gebiete.yaml');
  return read.wert;
}
