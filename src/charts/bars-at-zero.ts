// Whether bars and areas are as long as what they show: each begins at zero or at a value of its own. Reads what the library made of a type.
import type { Mark, Spec, View } from 'vega';

/** The marks – by their names – that begin elsewhere. */
export function barsWithoutZero({ marks = [] }: Spec, view: View): readonly string[] {
  return marksIn(marks).flatMap((mark) => {
    const style = [mark.style ?? []].flat();
    if (!style.includes('bar') && !style.includes('area')) return [];
    const { x, x2, y, y2 } = (mark.encode?.update ?? {}) as Readonly<Record<string, Reference | undefined>>;
    const ends = [
      [x, x2],
      [y, y2],
    ] as const;
    return ends.every(([from, to]) => to === undefined || startsWell(from, to, view)) ? [] : [mark.name ?? ''];
  });
}

/** Where the library puts an end of a mark. */
interface Reference {
  readonly scale?: string;
  readonly field?: unknown;
  readonly value?: unknown;
}

/** What the library makes of the field `wert` where values are stacked, or may be: the lowest begins at zero. */
const stackedFrom = /_start$/u;

/** From a value to a value it is a span and as long as it says; else its other end is zero, and zero must be in the picture. */
function startsWell(from: Reference | undefined, to: Reference, view: View): boolean {
  if (from?.scale === undefined) return true;
  if (to.scale === undefined) return false;
  if (to.value !== 0 && !(typeof to.field === 'string' && stackedFrom.test(to.field))) return to.field !== undefined;
  const domain = domainOf(view, to.scale);
  return domain === undefined || (Math.min(...domain) <= 0 && Math.max(...domain) >= 0);
}

/** Scales within panels are not known to the view; their domains are those of the whole. */
function domainOf(view: View, name: string): readonly number[] | undefined {
  try {
    return (view.scale(name) as { domain: () => readonly number[] }).domain();
  } catch {
    return undefined;
  }
}

function marksIn(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark) => [mark, ...('marks' in mark && mark.marks !== undefined ? marksIn(mark.marks) : [])]);
}
