// What `arten` does: tells which documents there are and what they are made from.
import type { BenannteArt } from '../domain/art.js';
import { artenFürDokumente, artenFürSitzungen, artenFürVorlagen } from '../domain/dokumente/arten.js';
import { formatNames } from '../writers/output-formats.js';
import type { Umgebung } from './umgebung.js';

/** Prints them, those of sittings first. */
export function listKinds({ out }: Umgebung): void {
  const width = Math.max(
    ...[...artenFürSitzungen, ...artenFürVorlagen, ...artenFürDokumente].map(({ art }) => art.length),
  );
  const lines = (arten: readonly BenannteArt[]) =>
    arten.map(({ art, beschreibung }) => `  ${art.padEnd(width)}  ${beschreibung}\n`).join('');
  out(
    [
      `Zu jeder Sitzung in sitzungen/ entsteht von selbst:\n${lines(artenFürSitzungen)}`,
      `Zu jeder Datei in vorlagen/, in der „sachverhalt: …“ steht:\n${lines(artenFürVorlagen)}`,
      `Eine Datei in dokumente/ bestellt mit „art: …“:\n${lines(artenFürDokumente)}`,
      `Formate: ${formatNames.join(', ')}. Welche Schlüssel eine Datei hat, zeigt „sitzungswerk schema“.\n`,
    ].join('\n'),
  );
}
