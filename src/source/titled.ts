// A value that is printed as a title. In Word's quotation marks it would be printed with them; YAML knows only straight ones.
import { type Finding, placed } from '../diagnostic.js';
import type { Shape } from './shape-type.js';
import { quoted } from './spelling.js';
import { inQuotes } from './yaml-repair.js';

/** The same shape. Errors: `titel-anfuehrung` where typographic quotation marks stand around the whole value. */
export function titled<T>(shape: Shape<T>): Shape<T> {
  return {
    ...shape,
    read: (node, context) => {
      const finding = node.kind === 'text' && !node.isQuoted ? wordQuotes(node.value, context.field) : undefined;
      if (finding !== undefined) context.report(placed(finding, node.at));
      return shape.read(node, context);
    },
  };
}

function wordQuotes(typed: string, field: string | undefined): Omit<Finding, 'at'> | undefined {
  const inside = /^[„“”»«]([^„“”»«]+)[“”«»]$/u.exec(typed)?.[1];
  if (inside === undefined) return undefined;
  const key = field === undefined ? '' : `${field}: `;
  return {
    code: 'titel-anfuehrung',
    severity: 'Hinweis',
    message: `Die Anführungszeichen um ${quoted(inside)} werden mitgedruckt.`,
    remedy: `Nehmen Sie gerade, wenn sie nur den Wert einfassen sollen: ${key}${inQuotes(inside)} – sonst beide: ${key}${inQuotes(typed)}`,
  };
}
