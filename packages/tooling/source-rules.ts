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

/** The commands of the contract that say which version they change: documents bear their names. */
export function versionedCommands(contract: string): Set<string> {
  const inputs = [...contract.matchAll(/^input (\w+)Input \{([^}]*)\}/gm)];
  return new Set(
    inputs.flatMap(([, command, fields]) => (/\bexpected(Version|Revision)\b/.test(fields!) ? command! : [])),
  );
}

/** Which of these commands pages run without a way to load what is newer, where somebody else changed the same meanwhile. */
export function commandsLackingReload(source: string, versioned: ReadonlySet<string>): string[] {
  // Name by name within one component: the next one may call another command the same.
  return source.split(/^(?=(?:export )?function )/m).flatMap((component) => {
    const used = [...component.matchAll(/(?:const (\w+|\{[^}]*\}) = )?useCommand\(\s*(\w+)Document\b/g)];
    return used.flatMap(([, kept, command]) =>
      versioned.has(command!) && !(kept && offersReload(component, kept)) ? command! : [],
    );
  });
}

/** @param kept what a component keeps of a command: its name there, or the parts that it takes. */
function offersReload(component: string, kept: string): boolean {
  if (kept.startsWith('{')) return /\breloadBy\b/.test(kept);
  const choices = [...component.matchAll(/const (\w+) = (\w+ \? \w+ : \w+|\[[\w, ]+\]);/g)];
  const among = choices.flatMap(([, name, of]) => (of!.match(/\w+/g)!.includes(kept) ? name! : []));
  return [kept, ...among].some((name) =>
    new RegExp(`\\b${name}\\.(?:map\\(\\((\\w+)\\) => \\1\\.)?reloadBy\\(`).test(component),
  );
}
