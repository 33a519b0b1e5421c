// Templates, house styles and their kin: the workspace's own file where it has one, else the one that came with the package.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Report } from '../diagnostic.js';
import { packagePath } from './package-files.js';
import type { ImageFolder } from './read-image.js';
import { readText, type SourceText } from './read-text.js';

/** Path of `templates/<segments>` – in the workspace if it lies there, else in the package (where it may not exist). */
export function templatePath(workspace: string, ...segments: readonly string[]): string {
  const own = join(workspace, 'templates', ...segments);
  return existsSync(own) ? own : packagePath('templates', ...segments);
}

/** Paths of all files `templates/<segments>` that there are: that of the workspace, then that of the package. */
export function templatePaths(workspace: string, ...segments: readonly string[]): readonly string[] {
  return [join(workspace, 'templates', ...segments), packagePath('templates', ...segments)].filter((path) =>
    existsSync(path),
  );
}

/** Names, without the ending, of the files in `templates/<folder>` of workspace and package, sorted. */
export function listTemplates(workspace: string, folder: string, ending: string): readonly string[] {
  const folders = [join(workspace, 'templates', folder), packagePath('templates', folder)];
  const names = folders.flatMap((path) => (existsSync(path) ? readdirSync(path) : []));
  const fitting = names.filter((name) => name.endsWith(ending)).map((name) => basename(name, ending));
  return [...new Set(fitting)].toSorted();
}

/** Where the pictures of a document type lie: beside its template, each looked up on its own. */
export function templateImageFolders(workspace: string, art: string): readonly ImageFolder[] {
  const own = { folder: join(workspace, 'templates', art), root: workspace };
  return [own, { folder: packagePath('templates', art), root: packagePath('templates') }];
}

/** The files of one document type, read and not yet judged. */
export interface TemplateSources {
  readonly main: SourceText;
  readonly partials: ReadonlyMap<string, SourceText>;
}

/** The folder of a document type, and that of the type whose partials serve it where it has none of that name. */
export interface TemplateFolders {
  readonly art: string;
  readonly grundlage?: string | undefined;
}

/** The text of one document type: `templates/<art>/<art>.md.hbs` and its partials, each looked up on its own. */
export function readTemplateSources(
  workspace: string,
  { art, grundlage }: TemplateFolders,
  report: Report,
): TemplateSources | undefined {
  return readTemplate(
    workspace,
    { folders: [art, ...(grundlage === undefined ? [] : [grundlage])], name: art },
    report,
  );
}

/** Where the building blocks of plans lie. */
export const bausteinOrdner = 'bausteine';

/** The text of one building block, `templates/bausteine/<name>.md.hbs`; all of them share the partials there. */
export function readBausteinSources(workspace: string, name: string, report: Report): TemplateSources | undefined {
  return readTemplate(workspace, { folders: [bausteinOrdner], name }, report);
}

/** The template lies in the first folder; a partial that several have counts from the first that has it. */
function readTemplate(
  workspace: string,
  { folders, name }: { readonly folders: readonly string[]; readonly name: string },
  report: Report,
): TemplateSources | undefined {
  const [own = ''] = folders;
  const main = readText(templatePath(workspace, own, `${name}.md.hbs`), report);
  if (main === undefined) return undefined;
  const partials = new Map<string, SourceText>();
  for (const folder of folders) {
    for (const part of listTemplates(workspace, join(folder, 'partials'), '.md.hbs')) {
      if (partials.has(part)) continue;
      const partial = readText(templatePath(workspace, folder, 'partials', `${part}.md.hbs`), report);
      if (partial !== undefined) partials.set(part, partial);
    }
  }
  return { main, partials };
}
