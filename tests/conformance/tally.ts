// Counts what passed and failed and prints it: a line per file, the problems below it, the sum at the end.

/** One thing looked at; it passed when there is no problem. */
export interface Check {
  readonly name: string;
  readonly problems: readonly string[];
  /** What was measured, shown behind the name. */
  readonly detail?: string;
}

export interface Tally {
  readonly judge: (subject: string, checks: readonly Check[]) => void;
  /** Prints the closing line; true when nothing failed. */
  readonly close: () => boolean;
}

export function createTally(): Tally {
  let passed = 0;
  let failed = 0;
  return {
    judge(subject, checks) {
      const bad = checks.filter((check) => check.problems.length > 0);
      failed += bad.length;
      passed += checks.length - bad.length;
      const names = checks.map((check) => label(check, bad.includes(check)));
      console.log(`${bad.length === 0 ? 'ok  ' : 'FAIL'} ${subject}: ${names.join(', ')}`);
      for (const check of bad) {
        for (const problem of check.problems) console.log(`       ${check.name}: ${problem}`);
      }
    },
    close() {
      // A gate that looked at nothing has shown nothing.
      if (passed === 0) failed += 1;
      console.log(`conformance: ${passed} passed, ${failed} failed`);
      return failed === 0;
    },
  };
}

function label(check: Check, isBad: boolean): string {
  const detail = check.detail === undefined ? '' : ` ${check.detail}`;
  return isBad ? `✗ ${check.name}${detail}` : `${check.name}${detail}`;
}
