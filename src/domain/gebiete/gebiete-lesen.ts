// gebiete.yaml → the places, with ids, official keys and what they are made up of; what does not fit together is reported.
import { join } from 'node:path';
import { quoted } from '../../source/spelling.js';
import { listFiles } from '../../source/workspace.js';
import { type Gelesen, type Lesung, readYamlFile, reportAt } from '../lesung.js';
import { amtlicherSchlüssel } from './amtlicher-schluessel.js';
import { mitFormen } from './formen-lesen.js';
import { festeEbenen, idAus } from './gebiet-id.js';
import type { Ebene, Gebiet, Gebiete } from './gebiete.js';
import { type GebieteAngaben, gebieteDatei } from './gebiete-angaben.js';
import { readGliederungen } from './gliederung.js';

/**
 * The places of the workspace; nothing where there is no gebiete.yaml – then there are no figures – or where it cannot be read.
 *
 * Errors: `gebiet-schluessel`, `gebiet-schluessel-kreis`, `gebiet-doppelt`, and those of the Gliederungen and of the map.
 */
export function readGebiete(lesung: Lesung): Gelesen<Gebiete> | undefined {
  const [file] = listFiles(lesung.ordner, gebieteDatei.muster);
  if (file === undefined) return undefined;
  const read = readYamlFile(lesung, join(lesung.ordner, file), gebieteDatei.shape);
  return read === undefined ? undefined : { quelle: read.quelle, wert: gebieteOf(lesung, read.wert) };
}

function gebieteOf(lesung: Lesung, angaben: GebieteAngaben): Gebiete {
  const kreisschlüssel = readSchlüssel(lesung, angaben.kreis, { ziffern: [5], beispiel: '"05382"' });
  const alle = new Map<string, Gebiet>();
  const genannte = angaben.kommunen.flatMap((kommune) => {
    const schlüssel = readSchlüssel(lesung, kommune, { ziffern: [8], beispiel: '05382060' });
    checkImKreis(lesung, kommune, { schlüssel, kreisschlüssel, kreis: angaben.kreis.name });
    const gebiet = gebietAus(kommune, { ebene: festeEbenen.kommunen, schlüssel });
    return isNew(lesung, alle, gebiet, kommune) ? [{ gebiet, angaben: kommune }] : [];
  });
  const kommunen = mitFormen(lesung, angaben.karte, genannte);
  const teile = kommunen.map(({ id }) => id);
  const kreis: Gebiet = {
    ...gebietAus({ ...angaben.kreis, id: 'kreis' }, { ebene: festeEbenen.kreis, schlüssel: kreisschlüssel }),
    teile,
  };
  isNew(lesung, alle, kreis, angaben.kreis);
  const vergleich = angaben.vergleich.flatMap((anderes) => {
    const schlüssel = readSchlüssel(lesung, anderes, { ziffern: [2, 3, 5, 8], beispiel: '"05"' });
    const gebiet = gebietAus(anderes, { ebene: festeEbenen.vergleich, schlüssel });
    return isNew(lesung, alle, gebiet, anderes) ? [gebiet] : [];
  });
  const gliederungen = readGliederungen(lesung, angaben.gliederungen, { kommunen, vergeben: alle });
  const { karte } = angaben;
  const gebiete = zusammen(kreis, kommunen, vergleich, gliederungen);
  return karte === undefined ? gebiete : { ...gebiete, karte };
}

/** All levels in their order; a municipality with parts below it is made up of those of the first Gliederung that has some. */
function zusammen(
  kreis: Gebiet,
  kommunen: readonly Gebiet[],
  vergleich: readonly Gebiet[],
  gliederungen: readonly Ebene[],
): Gebiete {
  const geteilt = kommunen.map((kommune) => {
    const parts = gliederungen.map(({ gebiete }) => gebiete.filter((teil) => teil.in === kommune.id));
    return { ...kommune, teile: parts.find((found) => found.length > 0)?.map(({ id }) => id) ?? [] };
  });
  const ebene = (id: string, titel: string, gebiete: readonly Gebiet[]): Ebene => ({
    ...{ id, titel, gebiete },
    istIntern: false,
  });
  const ebenen = [
    ebene(festeEbenen.kreis, kreis.name, [kreis]),
    ebene(festeEbenen.kommunen, 'Kommunen', geteilt),
    ...gliederungen,
    ebene(festeEbenen.vergleich, 'Vergleich', vergleich),
  ];
  return {
    kreis,
    ebenen: new Map(ebenen.map((level) => [level.id, level])),
    alle: new Map(ebenen.flatMap(({ gebiete }) => gebiete.map((gebiet) => [gebiet.id, gebiet] as const))),
  };
}

/** What one may say of any place. */
interface GebietAngaben {
  readonly id?: string;
  readonly name: string;
  readonly auch: readonly string[];
}

function gebietAus(
  { id, name, auch }: GebietAngaben,
  { ebene, schlüssel }: { readonly ebene: string; readonly schlüssel: string | undefined },
): Gebiet {
  const own = id ?? idAus(name);
  return { id: own, name, auch, ebene, teile: [], ...(schlüssel === undefined ? {} : { schlüssel }) };
}

interface Schlüsselart {
  readonly ziffern: readonly number[];
  readonly beispiel: string;
}

function readSchlüssel(
  lesung: Lesung,
  angaben: { readonly name: string; readonly schlüssel?: string },
  { ziffern, beispiel }: Schlüsselart,
): string | undefined {
  if (angaben.schlüssel === undefined) return undefined;
  const schlüssel = amtlicherSchlüssel(angaben.schlüssel);
  if (schlüssel !== undefined && ziffern.includes(schlüssel.length)) return schlüssel;
  reportAt(lesung, angaben, 'schlüssel', {
    code: 'gebiet-schluessel',
    severity: 'Fehler',
    message: `${quoted(angaben.schlüssel)} ist kein amtlicher Schlüssel für ${quoted(angaben.name)}: Er hat ${ziffern.length === 1 ? `${ziffern[0]} Ziffern` : '2 Ziffern für ein Land, 5 für einen Kreis, 8 für eine Gemeinde'}.`,
    remedy: `Schreiben Sie zum Beispiel schlüssel: ${beispiel}`,
  });
  return undefined;
}

interface Kreiszugehörigkeit {
  readonly schlüssel: string | undefined;
  readonly kreisschlüssel: string | undefined;
  readonly kreis: string;
}

function checkImKreis(
  lesung: Lesung,
  kommune: GebieteAngaben['kommunen'][number],
  { schlüssel, kreisschlüssel, kreis }: Kreiszugehörigkeit,
): void {
  if (schlüssel === undefined || kreisschlüssel === undefined || schlüssel.startsWith(kreisschlüssel)) return;
  reportAt(lesung, kommune, 'schlüssel', {
    code: 'gebiet-schluessel-kreis',
    severity: 'Fehler',
    message: `Der Schlüssel ${schlüssel} von ${quoted(kommune.name)} gehört nicht zum Kreis ${quoted(kreis)}, dessen Schlüssel mit ${kreisschlüssel} beginnen.`,
    remedy: 'Berichtigen Sie ihn, oder führen Sie die Gemeinde unter vergleich: auf.',
  });
}

/** Notes the place, unless one with its id or its key is there already: then that is reported. */
function isNew(lesung: Lesung, alle: Map<string, Gebiet>, gebiet: Gebiet, angaben: object): boolean {
  const same = [...alle.values()].find(
    ({ id, schlüssel }) => id === gebiet.id || (schlüssel !== undefined && schlüssel === gebiet.schlüssel),
  );
  if (same === undefined) {
    alle.set(gebiet.id, gebiet);
    return true;
  }
  const isSameId = same.id === gebiet.id;
  const what = isSameId ? `die Kennung „${gebiet.id}“` : `den Schlüssel ${gebiet.schlüssel}`;
  const field = isSameId ? ('id' in angaben ? 'id' : 'name') : 'schlüssel';
  reportAt(lesung, angaben, field, {
    code: 'gebiet-doppelt',
    severity: 'Fehler',
    message:
      gebiet.name === same.name
        ? `${quoted(gebiet.name)} ist zweimal genannt.`
        : `${quoted(gebiet.name)} hat ${what}, ${isSameId ? 'die' : 'den'} schon ${quoted(same.name)} hat.`,
    remedy: isSameId
      ? `Löschen Sie eines von beiden, oder geben Sie ihm eine eigene Kennung, zum Beispiel id: ${gebiet.id}-2`
      : 'Löschen Sie eines von beiden, oder berichtigen Sie den Schlüssel.',
  });
  return false;
}
