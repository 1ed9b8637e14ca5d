// Compares the contract with that of the last released version (the newest tag `v*`): what clients use must stay.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges } from 'graphql';

const folder = new URL('./schema/', import.meta.url);
const git = (...args) =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

function lastRelease() {
  try {
    return git('describe', '--tags', '--abbrev=0', '--match', 'v*').trim();
  } catch {
    return undefined; // No tag yet, or no git history: a source archive has nothing to compare with.
  }
}

const isSchema = (file) => file.endsWith('.graphql');

function schemaAt(tag) {
  const files = git('ls-tree', '--name-only', tag, './').split('\n').filter(isSchema);
  return buildSchema(files.map((file) => git('show', `${tag}:./${file}`)).join('\n'));
}

function workingSchema() {
  const files = readdirSync(folder).filter(isSchema);
  return buildSchema(files.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('\n'));
}

const tag = lastRelease();
if (!tag) {
  workingSchema();
  console.log('Contract: it builds; no released version to compare with.');
} else {
  const broken = findBreakingChanges(schemaAt(tag), workingSchema());
  for (const { description } of broken) console.error(`Contract: ${description}`);
  if (broken.length > 0) {
    console.error(
      `Contract: ${broken.length} breaking since ${tag}. Keep what clients use, marked @deprecated with what replaces it.`,
    );
    process.exitCode = 1;
  } else {
    console.log(`Contract: nothing breaking since ${tag}.`);
  }
}
