// Command-line cases as text: what is changed in the example, what is called, what is answered. See tests/e2e/cases/.
export interface Change {
  readonly file: string;
  /** Absent = the whole file is written. */
  readonly from?: string;
  readonly to: string;
}

export interface CommandCase {
  readonly title: string;
  readonly changes: readonly Change[];
  /** Command lines without the program's name, called one after the other. */
  readonly calls: readonly string[];
}

/**
 * The part of a case file above its answer.
 *
 * Shape: `# title`, then any number of `@ file` blocks whose lines start with `- ` (what stands there) and `+ ` (what shall
 * stand there instead; without `- ` lines the whole file), then `$ call` lines. The answer follows after `---`.
 */
export function parseCase(text: string): CommandCase {
  const head = text.split(/^---$/mu)[0] ?? '';
  const title = /^# (.*)$/mu.exec(head)?.[1] ?? '';
  const changes = head
    .split(/^@ /mu)
    .slice(1)
    .map((block) => {
      const [file = '', ...lines] = block.split('\n');
      const marked = (mark: string) =>
        lines.filter((line) => line === mark || line.startsWith(`${mark} `)).map((line) => line.slice(2));
      const from = marked('-');
      const to = marked('+').join('\n');
      return from.length === 0 ? { file, to: `${to}\n` } : { file, from: from.join('\n'), to };
    });
  const calls = head
    .split('\n')
    .filter((line) => line.startsWith('$ '))
    .map((line) => line.slice(2));
  return { title, changes, calls };
}

/** The case file with its answer below the dashes. */
export function withAnswer(text: string, answer: string): string {
  const head = (text.split(/^---$/mu)[0] ?? '').trimEnd();
  return `${head}\n---\n${answer}`;
}

/** The words of a command line; what stands in quotation marks is one word. */
export function wordsOf(call: string): readonly string[] {
  return [...call.matchAll(/"([^"]*)"|\S+/gu)].map(([typed, quoted]) => quoted ?? typed);
}
