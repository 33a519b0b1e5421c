// The places of a workspace, found by what tables, calls and people call them.
import { foldSpelling } from '../../source/spelling.js';
import { namensform } from './gebiet-namen.js';
import type { Gebiet, Gebiete } from './gebiete.js';

/** The places by what tables know them by. */
export interface Ortsverzeichnis {
  readonly nachSchlüssel: ReadonlyMap<string, Gebiet>;
  /** Of places with the same name the first, in the order of the levels. */
  readonly nachName: ReadonlyMap<string, Gebiet>;
  /** By names that say all there is: "hennef" where a place is called that and no more. */
  readonly nachGanzemNamen: ReadonlyMap<string, Gebiet>;
}

/** Asked for every table and every call: made once. */
const bekannte = new WeakMap<Gebiete, Ortsverzeichnis>();

/** The places of the workspace by their keys and names. */
export function verzeichnisOf(gebiete: Gebiete): Ortsverzeichnis {
  const known = bekannte.get(gebiete);
  if (known !== undefined) return known;
  const [nachSchlüssel, nachName, nachGanzemNamen] = [new Map(), new Map(), new Map()].map(
    (map: Map<string, Gebiet>) => map,
  ) as [Map<string, Gebiet>, Map<string, Gebiet>, Map<string, Gebiet>];
  for (const gebiet of gebiete.alle.values()) {
    if (gebiet.schlüssel !== undefined) nachSchlüssel.set(gebiet.schlüssel, gebiet);
    for (const name of [gebiet.name, ...gebiet.auch]) {
      const { ganz, kurz } = namensform(name);
      for (const form of [ganz, kurz]) if (!nachName.has(form)) nachName.set(form, gebiet);
      if (!nachGanzemNamen.has(ganz)) nachGanzemNamen.set(ganz, gebiet);
    }
  }
  const verzeichnis = { nachSchlüssel, nachName, nachGanzemNamen };
  bekannte.set(gebiete, verzeichnis);
  return verzeichnis;
}

/** The place that a table calls so; "Hennef (Rhön)" is not "Hennef (Sieg)", and a Landkreis is no town. */
export function gebietNamens({ nachName, nachGanzemNamen }: Ortsverzeichnis, name: string): Gebiet | undefined {
  const { ganz, kurz, istKreis } = namensform(name);
  const found = nachName.get(ganz) ?? nachGanzemNamen.get(kurz);
  return istKreis && found?.schlüssel?.length === 8 ? undefined : found;
}

/** By its id, name, official key or another name; else as tables may write it ("Hennef", "Stadt Hennef"), where that is of one place alone. */
export function findGebiet({ alle }: Gebiete, typed: string): Gebiet | undefined {
  const wanted = foldSpelling(typed.trim());
  const all = [...alle.values()];
  const exact = all.find((gebiet) => namesOf(gebiet).map(foldSpelling).includes(wanted));
  const { ganz, istKreis } = namensform(typed);
  const alike = all.filter(({ name }) => {
    const form = namensform(name);
    return form.istKreis === istKreis && (form.ganz === ganz || form.kurz === ganz);
  });
  return exact ?? (alike.length === 1 ? alike[0] : undefined);
}

function namesOf({ id, name, schlüssel, auch }: Gebiet): readonly string[] {
  return [id, name, ...(schlüssel === undefined ? [] : [schlüssel]), ...auch];
}
