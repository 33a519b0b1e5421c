// What is typed as code in lines of its own → a paragraph for each line on the tint, so that a line too long goes on set back.
import type { FileChild } from 'docx';
import type { NodeOf } from '../../document/nodes.js';
import { verbatimLines } from '../../document/verbatim-lines.js';
import { fixedWidth, widthMm } from './distances.js';
import { writeParagraph } from './paragraph.js';
import type { StyleId } from './paragraph-style.js';
import { insetBy, partOf, type Scope, type Surroundings, widthAfterIndent } from './scope.js';
import { textRun } from './text-run.js';
import { mmOfPoints } from './units.js';

/** Further than the line itself by this many characters stands what no longer fits into it. */
const HANGING = 2;

/** The lines; within a frame they stand on its ground. */
export function writeVerbatim(node: NodeOf<'verbatim'>, around: Surroundings, scope: Scope): readonly FileChild[] {
  const { style, place: inside } = around.frame === undefined ? onGround(around, scope) : inFrame(around);
  const advance = mmOfPoints(fixedWidth.advance * scope.styles[style].size);
  const most = Math.floor(widthAfterIndent(inside) / advance);
  const lines = verbatimLines(node);
  const last = lines.length - 1;
  return lines.map((line, index) => {
    const hanging = hangingOf(line, most);
    const place = {
      ...partOf(inside, { isFirst: index === 0, isLast: index === last }),
      // No line stands alone before a page break or after it.
      ...((index === 0 || index === last - 1) && index < last && { keepsWithNext: true }),
    };
    const parts = { style, children: [textRun(line, around.format)] };
    return writeParagraph(hanging === 0 ? parts : { ...parts, hanging: hanging * advance }, place, scope);
  });
}

interface Inside {
  readonly style: StyleId;
  readonly place: Surroundings;
}

function onGround(around: Surroundings, { distances }: Scope): Inside {
  const inset = insetBy(around, { left: widthMm.verbatim, right: widthMm.verbatim });
  const before = Math.max(around.before ?? 0, distances.verbatim);
  const frame = { kind: 'tint', left: around.indent, right: around.rightIndent ?? 0, text: inset.indent } as const;
  return { style: 'Wortlaut', place: { ...around, ...inset, before, frame } };
}

function inFrame(around: Surroundings): Inside {
  return { style: 'WortlautImRahmen', place: { ...around, ...insetBy(around, { left: widthMm.verbatim }) } };
}

/** By how many characters the rest of a line stands further in than its beginning; at least half of the line is left. */
function hangingOf(line: string, most: number): number {
  if ([...line].length <= most) return 0;
  const own = line.length - line.replace(/^ +/u, '').length;
  return Math.min(own + HANGING, Math.floor(most / 2));
}
