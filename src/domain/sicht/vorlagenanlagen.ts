// Which annexes of a paper its readers are told of where a sitting takes it up: by their titles; the paper itself carries them.
import type { Kreis, Umfeld } from '../art.js';
import { titleFromName } from '../sitzung/anlage.js';
import type { AnlageAngaben } from '../sitzung/anlage-angaben.js';
import type { Vorlage } from '../stammdaten/vorlage.js';

/** The titles of the annexes listed in the paper, by its number as printed; papers without annexes for these readers are left out. */
export function vorlagenanlagen(
  { dokumente }: Pick<Umfeld, 'dokumente'>,
  vorlagen: readonly Vorlage[],
  kreis: Kreis,
): ReadonlyMap<string, readonly string[]> {
  const titled = vorlagen
    .filter(({ angaben }) => kreis !== 'öffentlich' || angaben.öffentlich)
    .map(({ nummer, angaben }) => {
      const told = angaben.anlagen.filter((anlage) => kreis !== 'öffentlich' || isPublic(anlage, dokumente));
      return [nummer, told.flatMap((anlage) => titleOf(anlage, dokumente) ?? [])] as const;
    });
  return new Map(titled.filter(([, titles]) => titles.length > 0));
}

/** „Vorlage 112/2018 mit Anlagen: Masterplan; Protokolle“, for those of these papers that have annexes. */
export function mitAnlagen(
  nummern: readonly string[],
  titles: ReadonlyMap<string, readonly string[]>,
  wort: string,
): readonly string[] {
  return nummern.flatMap((nummer) => {
    const own = titles.get(nummer);
    if (own === undefined) return [];
    return [`${wort} ${nummer} mit ${own.length === 1 ? 'Anlage' : 'Anlagen'}: ${own.join('; ')}`];
  });
}

/** As recorded, else as its document has it; else as public as the paper. */
function isPublic({ öffentlich, dokument }: AnlageAngaben, dokumente: Umfeld['dokumente']): boolean {
  return öffentlich ?? dokumente.find(({ id }) => id === dokument)?.öffentlich ?? true;
}

/** A pattern of files has no title that could be told before they are found. */
function titleOf({ titel, dokument, datei }: AnlageAngaben, dokumente: Umfeld['dokumente']): string | undefined {
  if (titel !== undefined) return titel;
  if (dokument !== undefined) return dokumente.find(({ id }) => id === dokument)?.titel;
  return datei === undefined || datei.includes('*') ? undefined : titleFromName(datei);
}
