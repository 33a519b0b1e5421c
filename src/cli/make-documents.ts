// Has the documents made that a call asked for: with progress where somebody watches, and a watch over the memory. Writes nothing.
import type { Ergebnis } from '../pipeline.js';
import type { Format } from '../writers/output-formats.js';
import { progressFor } from './anzeige/progress.js';
import type { BuildOptions } from './befehle/build-options.js';
import type { Located } from './locate.js';
import type { Umgebung } from './umgebung.js';

export interface MakeOptions extends Pick<BuildOptions, 'fassung' | 'art' | 'still' | 'json'> {
  readonly format?: readonly Format[];
  readonly nur?: string;
  readonly diagramme?: true;
}

/** All documents under the paths, with their findings. */
export async function makeDocuments(
  { workspace, selected, changed }: Located & { readonly changed?: readonly string[] | undefined },
  options: MakeOptions,
  umgebung: Umgebung,
): Promise<Ergebnis> {
  // Loaded when there is something to make: a mistyped path is answered without it.
  const { erstelleDokumente } = await import('../pipeline.js');
  const progress = progressFor(options, umgebung);
  const memory = await umgebung.watchMemory?.();
  try {
    return await erstelleDokumente({
      arbeitsbereich: workspace,
      pfade: selected,
      ...(options.format && { formate: options.format }),
      ...(options.nur !== undefined && { nur: options.nur }),
      ...(changed && { geändert: changed }),
      ...(options.diagramme && { diagramme: true }),
      fortschritt: (fortschritt) => {
        memory?.tell(fortschritt.dokument);
        progress.tell(fortschritt);
      },
      ...(options.fassung && { kreise: options.fassung }),
      ...(options.art && { arten: options.art }),
    });
  } finally {
    memory?.end();
    progress.end();
  }
}
