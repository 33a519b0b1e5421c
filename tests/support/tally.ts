// Counts what passed and failed and prints it: a line per file, the problems below it, the sum at the end.

/** One thing looked at; it passed when there is no problem. */
export interface Check {
  readonly name: string;
  readonly problems: readonly string[];
  /** What was measured, shown behind the name. */
  readonly detail?: string;
}

/** More checks than these of one subject are counted instead of named. */
const mostNamed = 20;

export interface Tally {
  readonly judge: (subject: string, checks: readonly Check[]) => void;
  /** Prints the closing line; true when nothing failed. */
  readonly close: () => boolean;
}

/** The tally of a gate; the closing line begins with its name, so that a program can count on. */
export function createTally(gate: string): Tally {
  let passed = 0;
  let failed = 0;
  return {
    judge(subject, checks) {
      const bad = checks.filter((check) => check.problems.length > 0);
      failed += bad.length;
      passed += checks.length - bad.length;
      // Of many alike only those that failed are worth a name.
      const shown = checks.length > mostNamed ? bad : checks;
      const names = shown.map((check) => label(check, bad.includes(check)));
      const said = checks.length > mostNamed ? [`${checks.length - bad.length} of ${checks.length}`, ...names] : names;
      console.log(`${bad.length === 0 ? 'ok  ' : 'FAIL'} ${subject}: ${said.join(', ')}`);
      for (const check of bad) {
        for (const problem of check.problems) console.log(`       ${check.name}: ${problem}`);
      }
    },
    close() {
      // A gate that looked at nothing has shown nothing.
      if (passed + failed === 0) failed += 1;
      console.log(`${gate}: ${passed} passed, ${failed} failed`);
      return failed === 0;
    },
  };
}

function label(check: Check, isBad: boolean): string {
  const detail = check.detail === undefined ? '' : ` ${check.detail}`;
  return isBad ? `✗ ${check.name}${detail}` : `${check.name}${detail}`;
}
