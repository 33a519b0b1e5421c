// What is said to slides and not shown → taken out where there are no slides: on paper it would be for everybody to read.
import { placed, type Report } from '../diagnostic.js';
import type { Block } from './nodes.js';
import { transform } from './walk.js';

/**
 * The blocks without notes for a speaker.
 *
 * Errors: reports `notizen-ohne-folien` for each.
 */
export function withoutSpeakerNotes(blocks: readonly Block[], report: Report): readonly Block[] {
  return transform(blocks, (node) => {
    if (node.kind !== 'speaker-notes') return [node];
    report(
      placed(
        {
          code: 'notizen-ohne-folien',
          severity: 'Warnung',
          message: 'Notizen gibt es nur unter Folien; in diesem Dokument werden sie nicht gedruckt.',
          remedy:
            'Nehmen Sie den Block „notizen“ heraus – oder nur „::: notizen“ und „:::“, wenn alle den Text lesen sollen.',
        },
        node.at,
      ),
    );
    return [];
  });
}
