// The HTML that CommonMark expects → the text a reader of the page sees: tags gone, entities decoded, list marks printed.
import { decode } from 'html-entities';

/** Pieces of HTML: remarks and instructions, tags with their name, text. */
const pieces =
  /<!-->|<!--->|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<![^>]*>|<(?<closing>\/?)(?<name>[a-z][a-z0-9-]*)(?<attributes>(?:"[^"]*"|'[^']*'|[^<>"'])*)>|[^<]+|</giu;

/**
 * The text of the HTML. Pictures and rules have none.
 *
 * Shape: the items of lists have the marks that both writers print, "•" and "3."; white space as it comes.
 */
export function htmlText(html: string): string {
  const lists: { next: number | undefined }[] = [];
  let text = '';
  for (const { 0: piece, groups } of html.matchAll(pieces)) {
    const name = groups?.name?.toLowerCase();
    if (name === undefined) {
      if (!/^<[?!]/u.test(piece)) text += decode(piece);
    } else if (groups?.closing === '/') {
      if (name === 'ol' || name === 'ul') lists.pop();
    } else if (name === 'ul') {
      lists.push({ next: undefined });
    } else if (name === 'ol') {
      lists.push({ next: Number(/\bstart="(\d+)"/u.exec(groups?.attributes ?? '')?.[1] ?? 1) });
    } else if (name === 'li') {
      text += ` ${markOf(lists.at(-1))} `;
    }
  }
  return text;
}

function markOf(list: { next: number | undefined } | undefined): string {
  if (list?.next === undefined) return '•';
  list.next += 1;
  return `${list.next - 1}.`;
}
