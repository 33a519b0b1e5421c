// What a file or folder is called by in the other files. Names only.
import { basename } from 'node:path';

/**
 * The id that a file or folder gives what is in it: its name without the ending.
 *
 * Umlauts are composed, however the disk stores them: ids are compared with what people type, and nobody sees the difference.
 */
export function idOf(path: string, ending?: string): string {
  return basename(path, ending).normalize('NFC');
}
