// What veraPDF prints of a file, as its versions from 1.18 to 1.30 do.

/** A rule that the file breaks: clause, test, places. */
export type Broken = readonly [clause: string, test: number, places: number];

/** The report on one file; without a broken rule it is compliant. */
export function veraPdfReport(...broken: readonly Broken[]): string {
  const rules = broken.map(
    ([
      clause,
      test,
      places,
    ]) => `          <rule specification="ISO" clause="${clause}" testNumber="${test}" status="failed" failedChecks="${places}" tags="structure">
            <description>An English sentence with clause="1" and failedChecks="2"</description>
            <check status="failed"><context>root</context></check>
          </rule>
`,
  );
  const attributes = `jobEndStatus="normal" profileName="PDF" statement="PDF file" isCompliant="${broken.length === 0}"`;
  return framed(`      <validationReport ${attributes}>
        <details passedRules="100" failedRules="${broken.length}" passedChecks="100" failedChecks="${broken.length}">
${rules.join('')}        </details>
      </validationReport>
`);
}

/** The report on a file that was not read; `count` is the attribute that counts such files. */
export function veraPdfRefusal(count: 'failedToParse' | 'encrypted'): string {
  const exception = `      <taskException type="PARSE" isExecuted="true" isSuccess="false">
        <exceptionMessage>Exception: Couldn't parse stream</exceptionMessage>
      </taskException>
`;
  return framed(exception).replace(`${count}="0"`, `${count}="1"`);
}

function framed(job: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<report>
  <buildInformation>
    <releaseDetails id="core" version="1.30.2" buildDate="2026-06-03T10:43:00Z"></releaseDetails>
    <releaseDetails id="validation-model" version="1.30.1" buildDate="2026-06-03T10:46:00Z"></releaseDetails>
  </buildInformation>
  <jobs>
    <job>
      <item size="7"><name>anlage.pdf</name></item>
${job}    </job>
  </jobs>
  <batchSummary totalJobs="1" failedToParse="0" encrypted="0" outOfMemory="0" veraExceptions="0">
  </batchSummary>
</report>
`;
}
