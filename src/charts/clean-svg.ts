// The library's SVG without what is for browsers: names of classes, descriptions of marks, empty groups. Sizes in points, coordinates in hundredths.

/** The picture alone: as wide as asked. Units: pt. */
export function cleanSvg(svg: string, width: number): string {
  const bare = svg
    .replace(
      / (?:class|role|aria-[a-z]+|pointer-events|xmlns:xlink|version|opacity="1"|stroke-miterlimit)(?:="[^"]*")?/gu,
      '',
    )
    .replace(/<path(?: display="none")? d=""(?: display="none")?\/>/gu, '')
    .replace(/<path d="M0,0h[\d.]*v[\d.]*h-?[\d.]*Z"\/>/gu, '')
    .replace(/-?\d+\.\d{3,}(?:e-?\d+)?/gu, (number) => String(Math.round(Number(number) * 100) / 100 + 0))
    .replace(/(-?\d*\.?\d+)px/gu, '$1');
  const across = rounded(width);
  const [, down = ''] = /viewBox="0 0 [\d.]+ ([\d.]+)"/u.exec(svg) ?? [];
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${across}pt" height="${down}pt" viewBox="0 0 ${across} ${down}">`;
  return withoutEmptyGroups(bare).replace(/^<svg[^>]*>/u, head);
}

function withoutEmptyGroups(svg: string): string {
  const fewer = svg
    .replace(/<g(?: [^>]*)?(?:><\/g>|\/>)/gu, '')
    .replace(/<g(?: transform="translate\(0,0\)")?>((?:(?!<\/?g\b).)*)<\/g>/gu, '$1');
  return fewer === svg ? svg : withoutEmptyGroups(fewer);
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
