// Takes out of a foreign file what runs, sends or plays something when it is opened or clicked. Links stay.
import { everyDict } from '../../pdf/every-dict.js';
import { PDFArray, type PDFContext, PDFDict, PDFName, type PDFObject } from '../../pdf/library.js';
import { textOf } from '../../pdf/strings.js';
import type { Journal } from './journal.js';
import { shortcomings } from './shortcomings.js';

/** Kinds of actions that go (ISO 32000-1, table 198), in the words of the finding. */
const removed: ReadonlyMap<string, string> = new Map([
  ['JavaScript', 'JavaScript'],
  ['Launch', 'Start eines Programms'],
  ['SubmitForm', 'Versand von Formulardaten'],
  ['ImportData', 'Einlesen von Formulardaten'],
  ['ResetForm', 'Leeren des Formulars'],
  ['Rendition', 'Abspielen von Medien'],
  ['RichMediaExecute', 'Abspielen von Medien'],
  ['Movie', 'Abspielen von Medien'],
  ['Sound', 'Abspielen von Medien'],
]);

/** Where a dictionary names an action, or an action the next. */
const actionKeys = ['A', 'PA', 'Next', 'OpenAction'].map((key) => PDFName.of(key));
const triggersKey = PDFName.of('AA');

export function removeActions(catalog: PDFDict, journal: Journal): void {
  const found = new Set<string>();
  for (const dict of everyDict(catalog.context)) {
    for (const key of actionKeys) {
      const value = dict.get(key);
      if (value === undefined) continue;
      const kept = withoutRemoved(value, dict.context, found);
      if (kept === undefined) dict.delete(key);
      else if (kept !== value) dict.set(key, kept);
    }
    removeTriggers(dict, found);
  }
  const names = catalog.lookup(PDFName.of('Names'));
  if (names instanceof PDFDict && names.has(PDFName.of('JavaScript'))) {
    names.delete(PDFName.of('JavaScript'));
    found.add('JavaScript');
  }
  if (found.size === 0) return;
  journal.repaired();
  journal.report(shortcomings.scripts([...found].sort()));
}

/** The value without such actions; nothing where none is left. */
function withoutRemoved(value: PDFObject, context: PDFContext, found: Set<string>): PDFObject | undefined {
  const resolved = context.lookup(value);
  if (resolved instanceof PDFArray) {
    const kept = resolved.asArray().filter((item) => withoutRemoved(item, context, found) !== undefined);
    if (kept.length === resolved.size()) return value;
    return kept.length === 0 ? undefined : context.obj(kept);
  }
  const kind = kindOf(resolved);
  if (kind === undefined) return value;
  found.add(kind);
  return undefined;
}

function kindOf(action: PDFObject | undefined): string | undefined {
  const type = action instanceof PDFDict ? action.lookup(PDFName.of('S')) : undefined;
  if (!(action instanceof PDFDict) || !(type instanceof PDFName)) return undefined;
  const isScriptAddress = /^\s*javascript:/i.test(textOf(action.lookup(PDFName.of('URI'))) ?? '');
  return isScriptAddress ? 'JavaScript' : removed.get(type.decodeText());
}

/** Actions on events. A resource may be called AA, too: its dictionary has no actions in it. */
function removeTriggers(dict: PDFDict, found: Set<string>): void {
  const triggers = dict.lookup(triggersKey);
  if (!(triggers instanceof PDFDict)) return;
  const actions = triggers.values().map((value) => dict.context.lookup(value));
  const isOfActions = actions.every(
    (action) => action instanceof PDFDict && action.lookup(PDFName.of('S')) instanceof PDFName,
  );
  if (!isOfActions) return;
  dict.delete(triggersKey);
  for (const action of actions) found.add(kindOf(action) ?? 'Aktion bei einem Ereignis');
}
