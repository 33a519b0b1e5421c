// All rules of typography, in the order in which they are asked: each sees what those before it have made of the line.
import { dashRules, ellipsisRules } from './dashes.js';
import { groupRules } from './numbers.js';
import { quoteRules } from './quotes.js';
import type { Rule } from './rule.js';
import { numberRules, wordRules } from './spaces.js';

/** The table of rules; the docs list the same. */
export const typographyRules: readonly Rule[] = [
  ...quoteRules,
  ...ellipsisRules,
  ...wordRules,
  ...dashRules,
  ...groupRules,
  ...numberRules,
];
