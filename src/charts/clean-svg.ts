// The library's SVG without what is for browsers: names of classes, descriptions of marks, empty groups. Sizes in points, coordinates in hundredths.

/** The picture alone: as wide as asked. Units: pt. */
export function cleanSvg(svg: string, width: number): string {
  const bare = svg
    .replace(/<[^>]+>/gu, cleanTag)
    .replace(/<path(?: display="none")? d=""(?: display="none")?\/>/gu, '')
    .replace(/<path d="M0,0h[\d.]*v[\d.]*h-?[\d.]*Z"\/>/gu, '');
  const across = rounded(width);
  const down = rounded(Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/u.exec(svg)?.[1]));
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${across}pt" height="${down}pt" viewBox="0 0 ${across} ${down}">`;
  return withOwnIds(withoutEmptyGroups(bare)).replace(/^<svg[^>]*>/u, head);
}

/** The library counts through all charts of a process; here each begins anew. */
function withOwnIds(svg: string): string {
  const ids = [...new Set([...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id = '']) => id))];
  return svg.replace(/( id="|url\(#)([^")]+)/gu, (_, before: string, id: string) => `${before}a${ids.indexOf(id) + 1}`);
}

const forBrowsers =
  / (?:class|role|aria-[a-z]+|pointer-events|xmlns:xlink|version|opacity="1"|stroke-miterlimit|font-weight="normal")(?:="[^"]*")?/gu;

/** Words are between tags: none of them is touched. */
function cleanTag(tag: string): string {
  return tag
    .replace(forBrowsers, '')
    .replace(/-?\d+(?:\.\d+)?e-\d+|-?\d+\.\d{3,}/gu, (number) => String(Math.round(Number(number) * 100) / 100 + 0))
    .replace(/(-?\d*\.?\d+)px/gu, '$1');
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
