// How long the lines on the pages of a PDF are. Reads nothing else; text and tags are in read-pdf.ts.
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The lengths of all level lines that are drawn, page by page, from top to bottom as they were written.
 *
 * Units: points; right as long as nothing is scaled, which this program does to pictures alone.
 */
export async function ruleLengths(bytes: Uint8Array): Promise<readonly number[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
  const pdf = await task.promise;
  try {
    const lengths: number[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { fnArray, argsArray } = await (await pdf.getPage(number)).getOperatorList();
      for (const [index, operation] of fnArray.entries()) {
        if (operation !== OPS.constructPath) continue;
        const [paint, , box] = argsArray[index] as [number, unknown, ArrayLike<number> | null];
        const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(box ?? []);
        if (paint === OPS.stroke && Math.abs(bottom - top) < 0.01) lengths.push(right - left);
      }
    }
    return lengths;
  } finally {
    await task.destroy();
  }
}
