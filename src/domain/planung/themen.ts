// Records by the themes they name: who named each, and what the sections with its heading say, each led by its name.
import type { Block, Inline } from '../../document/nodes.js';
import { formatDateShort } from '../../source/german-date.js';
import { compareAsWords, foldSpelling } from '../../source/spelling.js';
import { type Aufzeichnung, abschnittZu } from './aufzeichnung.js';

/** A record, and who speaks in it. */
export interface Stimme {
  readonly name: string;
  readonly aufzeichnung: Aufzeichnung<{ readonly themen: readonly string[]; readonly datum: string }>;
}

/** A theme as a template prints it. */
export interface Thema {
  readonly titel: string;
  /** Who named it, each once. */
  readonly namen: readonly string[];
  /** Keys of the texts. */
  readonly abschnitte: readonly string[];
}

interface NachThemen {
  readonly themen: readonly Thema[];
  readonly texte: ReadonlyMap<string, readonly Block[]>;
}

/** What a record says of a theme. */
export type Gesagtes = (aufzeichnung: Stimme['aufzeichnung'], thema: string) => readonly Block[] | undefined;

/** The themes, those named by most first or by their names; who speaks stays in the order given. A theme is spelled as it first was. */
export function nachThemen(
  stimmen: readonly Stimme[],
  { sortiert, gesagtes = abschnittZu }: { readonly sortiert: 'name' | 'häufigkeit'; readonly gesagtes?: Gesagtes },
): NachThemen {
  const texte = new Map<string, readonly Block[]>();
  const themen = titlesOf(stimmen).map((titel): Thema => {
    const named = stimmen.filter(({ aufzeichnung }) => names(aufzeichnung, titel));
    const told = named.flatMap((stimme) => {
      const blocks = gesagtes(stimme.aufzeichnung, titel);
      return blocks === undefined || blocks.length === 0 ? [] : [{ stimme, blocks }];
    });
    const abschnitte = told.map(({ stimme, blocks }) => {
      const { schlüssel, angaben } = stimme.aufzeichnung;
      const key = `${schlüssel}:${foldSpelling(titel).replace(/[^a-z0-9]+/gu, '-')}`;
      const isOneOfSeveral = told.filter((other) => other.stimme.name === stimme.name).length > 1;
      texte.set(
        key,
        angeführt(blocks, isOneOfSeveral ? `${stimme.name}, ${formatDateShort(angaben.datum)}` : stimme.name),
      );
      return key;
    });
    return { titel, namen: [...new Set(named.map(({ name }) => name))], abschnitte };
  });
  const byName = themen.toSorted((a, b) => compareAsWords(a.titel, b.titel));
  return {
    themen: sortiert === 'name' ? byName : byName.toSorted((a, b) => b.namen.length - a.namen.length),
    texte,
  };
}

function names({ angaben }: Stimme['aufzeichnung'], thema: string): boolean {
  return angaben.themen.some((named) => foldSpelling(named) === foldSpelling(thema));
}

function titlesOf(stimmen: readonly Stimme[]): readonly string[] {
  const first = new Map<string, string>();
  for (const thema of stimmen.flatMap(({ aufzeichnung }) => aufzeichnung.angaben.themen)) {
    if (!first.has(foldSpelling(thema))) first.set(foldSpelling(thema), thema);
  }
  return [...first.values()];
}

/** The text with the name in front of its first line, or above it where it begins with something else. */
function angeführt([first, ...others]: readonly Block[], name: string): readonly Block[] {
  const lead: Inline = { kind: 'strong', children: [{ kind: 'text', value: `${name}:` }] };
  if (first?.kind !== 'paragraph') {
    return [{ kind: 'paragraph', role: 'body', children: [lead] }, ...(first === undefined ? [] : [first]), ...others];
  }
  return [{ ...first, children: [lead, { kind: 'text', value: ' ' }, ...first.children] }, ...others];
}
