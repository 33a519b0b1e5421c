// Inlines → runs: stretches of text that look alike. What cannot stand in a line of a slide is told in words and reported.
import { linkAnchor } from '../../document/link-anchor.js';
import { markAlt } from '../../document/mark-picture.js';
import type { Inline, NodeOf } from '../../document/nodes.js';
import { type ByKind, ofKind } from '../../document/of-kind.js';
import { footnoteInNotes, pictureInLine, unusableLink } from '../../document/shortfalls.js';
import { unfilled } from '../../document/unfilled.js';
import { linkTarget } from '../../office/link-target.js';
import { inFile, type Scope } from './scope.js';

/** Where a click leads: an address, or the slide of an anchor. */
export type LinkTo = { readonly url: string } | { readonly anchor: string };

export interface RunLook {
  readonly isBold?: true;
  readonly isItalic?: true;
  readonly isStruck?: true;
  readonly script?: 'super' | 'sub';
  /** `#rrggbb`; absent = that of the text around. */
  readonly colour?: string;
  /** Absent = that of the house. */
  readonly family?: string;
  readonly link?: LinkTo;
}

export interface Run extends RunLook {
  /** A line feed begins a line. */
  readonly text: string;
  /** The number of the slide on which the anchor stands takes the place of the text. */
  readonly slideOf?: string;
}

/** The inlines as runs. */
export function runsOf(inlines: readonly Inline[], scope: Scope, look: RunLook = {}): readonly Run[] {
  return inlines.flatMap((inline) => ofKind(inlineRuns, inline)(inline, look, scope));
}

/** The bare text of runs. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Of typed code, in Office and of the same widths in LibreOffice. */
const codeFamily = 'Courier New';

/** Office has it on every machine; the fonts of house styles know no boxes. */
const signFamily = 'Segoe UI Symbol';

/** Signs that differ by shape, not by colour alone (WCAG 2.1, 1.4.1). */
const signs: { readonly [S in NodeOf<'mark'>['sign']]: Run } = {
  'ampel-grün': { text: '●', colour: '#2e7d32', family: signFamily },
  'ampel-gelb': { text: '▲', colour: '#9a6b00', family: signFamily },
  'ampel-rot': { text: '■', colour: '#c62828', family: signFamily },
  'kästchen-leer': { text: '☐', family: signFamily },
  'kästchen-angekreuzt': { text: '☒', family: signFamily },
};

const inlineRuns: ByKind<Inline['kind'], [RunLook, Scope], readonly Run[]> = {
  text: ({ value }, look) => [{ ...look, text: value }],
  emphasis: ({ children }, look, scope) => runsOf(children, scope, { ...look, isItalic: true }),
  strong: ({ children }, look, scope) => runsOf(children, scope, { ...look, isBold: true }),
  struck: ({ children }, look, scope) => runsOf(children, scope, { ...look, isStruck: true }),
  script: ({ children, position }, look, scope) => runsOf(children, scope, { ...look, script: position }),
  muted: ({ children }, look, scope) => runsOf(children, scope, { ...look, colour: scope.hausstil.farben.gedämpft }),
  code: ({ value }, look) => [{ ...look, text: value, family: codeFamily }],
  'line-break': (_, look) => [{ ...look, text: '\n' }],
  link: (node, look, scope) => {
    const link = targetOf(node);
    if (link === undefined) scope.report(unusableLink(node, inFile));
    return runsOf(node.children, scope, link === undefined ? look : { ...look, link });
  },
  footnote: (node, look, scope) => {
    scope.report(footnoteInNotes(node));
    return [{ ...look, text: String(scope.footnote(node.children)), script: 'super' }];
  },
  'annex-reference': ({ label }, look) => [{ ...look, text: label }],
  'cross-reference': ({ target, show, label }, look) => [
    // A number of slides has no more digits.
    show === 'seite'
      ? { ...look, text: '00', slideOf: target, link: { anchor: target } }
      : { ...look, text: label, link: { anchor: target } },
  ],
  mark: (node, look) => [
    { ...look, ...signs[node.sign] },
    { ...look, text: ` ${markAlt(node)}` },
  ],
  'inline-image': pictureInWords,
  'inline-chart': pictureInWords,
  'index-mark': () => [],
  'indicator-words': unfilled,
  'fill-in': ({ label }, look) => [{ ...look, text: `${'_'.repeat(12)}${label === '' ? '' : ` (${label})`}` }],
};

function pictureInWords(node: NodeOf<'inline-image' | 'inline-chart'>, look: RunLook, scope: Scope): readonly Run[] {
  scope.report(pictureInLine(node, inFile));
  return [{ ...look, text: `[${node.alt}]` }];
}

function targetOf({ url }: NodeOf<'link'>): LinkTo | undefined {
  const anchor = linkAnchor(url);
  if (anchor !== undefined) return { anchor };
  const address = linkTarget(url);
  return address === undefined ? undefined : { url: address };
}
