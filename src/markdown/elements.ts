// The flat tokens of markdown-it as elements inside elements, never deeper than a text may nest.
import type { Token } from 'markdown-it';

/** A token with what stands between its opening and its closing. */
export interface Element {
  /** The type of the token without `_open`. */
  readonly type: string;
  readonly token: Token;
  readonly children: readonly Element[];
}

/** What counts as nesting, and how much of it there may be. */
export interface NestingOptions {
  /** The types that count; absent = all. */
  readonly counted?: ReadonlySet<string>;
  readonly deepest: number;
  /** Called at the first element of each passage that lies too deep. */
  readonly tooDeep: (token: Token) => void;
}

interface OpenElement {
  readonly type: string;
  readonly children: Element[];
}

/** The elements; one that lies too deep is gone, its children stand in its place. */
export function nestTokens(
  tokens: readonly Token[],
  { counted, deepest, tooDeep }: NestingOptions,
): readonly Element[] {
  const top: OpenElement = { type: '', children: [] };
  const open: OpenElement[] = [top];
  let depth = 0;
  for (const token of tokens) {
    const parent = open.at(-1) ?? top;
    const type = token.type.replace(/_(?:open|close)$/u, '');
    const counts = token.nesting !== 0 && (counted === undefined || counted.has(type));
    if (token.nesting === 0) {
      parent.children.push({ type, token, children: [] });
    } else if (token.nesting < 0) {
      open.pop();
      if (counts) depth--;
    } else {
      if (counts) depth++;
      if (counts && depth === deepest + 1) tooDeep(token);
      if (counts && depth > deepest) {
        open.push({ type, children: parent.children });
      } else {
        const children: Element[] = [];
        parent.children.push({ type, token, children });
        open.push({ type, children });
      }
    }
  }
  return top.children;
}
