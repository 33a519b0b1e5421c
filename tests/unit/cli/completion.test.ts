// The scripts that shells load: whole, and without a comment in English.
import { expect, test, vi } from 'vitest';
import { printScript } from '../../../src/cli/completion.js';

test.each(['bash', 'zsh', 'fish', 'powershell'])(
  'the script for %s has no comments but what the shell itself reads',
  (shell) => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    printScript(shell);
    const script = log.mock.calls.map(([text]) => String(text)).join('\n');
    log.mockRestore();
    expect(script).toContain('sitzungswerk complete');
    expect([...script.matchAll(/^\s*#.*/gmu)].map(([line]) => line)).toEqual(
      shell === 'zsh' ? ['#compdef sitzungswerk'] : [],
    );
  },
);
