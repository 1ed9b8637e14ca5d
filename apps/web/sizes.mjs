// What each entry's first page loads, gzipped: its HTML, the scripts and styles that it imports statically, and the
// messages of one language (the largest). Fails above the limits.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const ENTRIES = [
  { name: 'learner', html: 'index.html', limit: 170, messages: ['everyone'] },
  // A quarter of it are the messages of all pages of the desk, which grow with each of them; the learner's phone loads none of these.
  { name: 'desk', html: 'desk.html', limit: 310, messages: ['everyone', 'desk'] },
];
const dist = new URL('./dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

/** The manifest's chunks that a chunk needs at once, itself included. */
function chunksOf(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const imported of manifest[key].imports ?? []) chunksOf(imported, found);
  return found;
}

function filesOf(chunks) {
  return new Set([...chunks].flatMap((key) => [manifest[key].file, ...(manifest[key].css ?? [])]));
}

const kilobytes = (file) => gzipSync(readFileSync(new URL(file, dist))).length / 1000;
const total = (files) => [...files].reduce((sum, file) => sum + kilobytes(file), 0);

/** The catalogues of the reader (`everyone`, `desk`) in the language where they are largest. */
function largestMessages(reader) {
  const chunks = Object.keys(manifest).filter((key) => key.endsWith(`/${reader}.ts`));
  if (chunks.length === 0) throw new Error(`The build has no messages "${reader}": did packages/i18n move them?`);
  return chunks.map((key) => manifest[key].file).sort((a, b) => kilobytes(b) - kilobytes(a))[0];
}

let tooLarge = false;
for (const { name, html, limit, messages } of ENTRIES) {
  const files = new Set([html, ...filesOf(chunksOf(html)), ...messages.map(largestMessages)]);
  for (const file of files) console.log(`${name.padEnd(8)} ${kilobytes(file).toFixed(1).padStart(7)} kB  ${file}`);
  const sum = total(files);
  console.log(
    `${name.padEnd(8)} ${sum.toFixed(1).padStart(7)} kB  in all, of ${limit} kB${sum > limit ? ': TOO LARGE' : ''}\n`,
  );
  tooLarge ||= sum > limit;
}
if (tooLarge) {
  console.error('A first page is too large. Load the new part with import() where it is used, or find a lighter one.');
  process.exitCode = 1;
}
