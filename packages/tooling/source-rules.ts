import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { forbiddenFolders } from './house.cjs';

/** Rules about files that no linter of ours reads: their folders, their length, and stylesheets. */

const made = new Set(['node_modules', 'dist', 'generated', 'coverage', 'screenshots']);

/** Every file of ours, by its path from the root with forward slashes. */
export function filesUnder(root: string, folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name) || entry.name.startsWith('.')) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(root, path) : [relative(root, path).split(sep).join('/')];
  });
}

export function forbiddenFolderOf(file: string): string | undefined {
  return file
    .split('/')
    .slice(0, -1)
    .find((folder) => forbiddenFolders.includes(folder));
}

/** What a person can hold in mind; tables of data are not read line by line, so they may be longer. */
export const longestFile = 300;

export function isTooLong(text: string): boolean {
  return text.split('\n').length > longestFile + 1;
}

const physical = [
  /(?<![\w-])(?:scroll-)?(?:margin|padding)-(?:left|right)(?=\s*:)/g,
  /(?<![\w-])border-(?:(?:top|bottom)-)?(?:left|right)(?:-(?:width|style|color|radius))?(?=\s*:)/g,
  /(?<![\w-])(?:left|right)(?=\s*:)/g,
  /(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g,
];

/** Declarations that stay on their side when the page turns right to left; each has a logical twin (margin-inline-start …). */
export function physicalDeclarations(css: string): string[] {
  const code = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return physical.flatMap((pattern) => code.match(pattern) ?? []);
}

/** Whether a form says which version it changes, and not how to load a newer one where somebody else changed the same meanwhile. */
export function lacksReload(source: string): boolean {
  return /useCommand\(/.test(source) && /expected(Version|Revision)\b/.test(source) && !/\breloadBy\(/.test(source);
}
