// A file of an office program → the PDF that LibreOffice makes of it, in a folder of its own that is gone afterwards. Its user's
// own settings are not touched: a LibreOffice that is open would otherwise take the call over.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FoundKind } from '../../source/file-kind.js';
import { type OutsideProgram, runProgram, type Variables } from './outside-program.js';

/** Where it lies if nobody says otherwise. */
export const libreOffice: OutsideProgram = {
  name: 'LibreOffice',
  address: 'de.libreoffice.org',
  variable: 'SITZUNGSWERK_LIBREOFFICE',
  commands: ['soffice', 'libreoffice'],
  folders: ({ ProgramFiles, 'ProgramFiles(x86)': olderFiles }: Variables) => [
    ...[ProgramFiles, olderFiles].flatMap((folder) =>
      folder === undefined ? [] : [join(folder, 'LibreOffice', 'program')],
    ),
    ...(process.platform === 'darwin' ? ['/Applications/LibreOffice.app/Contents/MacOS'] : []),
  ],
};

/** The part of LibreOffice that opens files with these endings, and with it the name of its export. */
const exportOf: ReadonlyMap<string, string> = new Map([
  ...['docx', 'doc', 'rtf', 'odt'].map((ending) => [ending, 'writer'] as const),
  ...['xlsx', 'xls', 'xlsb', 'ods'].map((ending) => [ending, 'calc'] as const),
  ...['pptx', 'ppt', 'odp'].map((ending) => [ending, 'impress'] as const),
  ['odg', 'draw'],
]);

/** Whether LibreOffice is asked to convert files of the kind. */
export function isConvertible({ endings: [usual = ''] }: FoundKind): boolean {
  return exportOf.has(usual);
}

/**
 * What the PDF has to be: tagged, with bookmarks, PDF/A-3, and PDF/UA-1 where the version of LibreOffice knows it (from 7.0 on; it
 * passes over what it does not know). As JSON since LibreOffice 7.4.
 */
const exportOptions = JSON.stringify({
  UseTaggedPDF: { type: 'boolean', value: 'true' },
  ExportBookmarks: { type: 'boolean', value: 'true' },
  SelectPdfVersion: { type: 'long', value: '3' },
  PDFUACompliance: { type: 'boolean', value: 'true' },
});

/**
 * Settings of a LibreOffice that opens files of strangers: no macro runs, and nothing is fetched that a document only points to.
 *
 * Source: LibreOffice, officecfg/registry/schema/org/openoffice/Office/Common.xcs, group Security/Scripting.
 */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${[
  ['MacroSecurityLevel', '3'],
  ['DisableMacrosExecution', 'true'],
  ['BlockUntrustedRefererLinks', 'true'],
]
  .map(
    ([name, value]) =>
      `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  .join('\n')}
</oor:items>
`;

/** The PDF, or why there is none. */
export type Conversion = { readonly pdf: Uint8Array } | { readonly isTooSlow: boolean };

/** Converts the file with the program that lies there. Never throws for what is in the file. */
export async function convertToPdf(
  program: string,
  { bytes, kind }: { readonly bytes: Uint8Array; readonly kind: FoundKind },
  limitMs: number,
): Promise<Conversion> {
  const [usual = ''] = kind.endings;
  const folder = mkdtempSync(join(tmpdir(), 'sitzungswerk-'));
  try {
    // Plain names: whatever the file is called, every system's LibreOffice finds it.
    const source = join(folder, `anlage.${usual}`);
    const made = join(folder, 'pdf');
    const profile = join(folder, 'profil');
    mkdirSync(made);
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings);
    writeFileSync(source, bytes);
    const run = await runProgram(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        `pdf:${exportOf.get(usual)}_pdf_Export:${exportOptions}`,
        '--outdir',
        made,
        source,
      ],
      limitMs,
    );
    // Its exit code is 0 even when there is no PDF.
    const pdf = readIfThere(join(made, 'anlage.pdf'));
    return run.isTooSlow || pdf === undefined ? { isTooSlow: run.isTooSlow } : { pdf };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
