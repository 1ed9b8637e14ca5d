// Compiles messages/<locale>/<room>[.desk|.later|.server].json into src/generated, so that nothing at run time needs a compiler.
// The ending of a file's name says who loads it: none = everyone, `.desk` = the desk alone, `.later` = the few pages within <Later>, `.server` = mails.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';

const READERS = ['everyone', 'desk', 'later', 'server'];
const messagesFolder = new URL('./messages/', import.meta.url);
const generatedFolder = new URL('./src/generated/', import.meta.url);

function readMessages(locale) {
  const byReader = Object.fromEntries(READERS.map((reader) => [reader, {}]));
  const folder = new URL(`${locale}/`, messagesFolder);
  for (const file of readdirSync(folder).sort()) {
    const [room, reader] = file.replace(/\.json$/, '').split('.');
    for (const [id, text] of Object.entries(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))) {
      if (!id.startsWith(`${room}.`)) throw new Error(`${locale}/${file}: "${id}" must begin with "${room}.".`);
      byReader[reader ?? 'everyone'][id] = compile(text, `${locale}/${file}: "${id}"`);
    }
  }
  return byReader;
}

function compile(text, where) {
  try {
    return compileMessage(text);
  } catch (cause) {
    throw new Error(`${where} is not an ICU message: ${cause.message}`, { cause });
  }
}

const VALUE_TYPES = { plural: 'number', selectordinal: 'number', number: 'number', date: 'Date', time: 'Date' };

/** The values that a message asks for, as a TypeScript type; those inside of a plural's or select's cases too. */
function valuesOf(compiled, found = new Map()) {
  for (const token of compiled) {
    if (!Array.isArray(token)) continue;
    const [name, format, cases] = token;
    found.set(name, VALUE_TYPES[format] ?? found.get(name) ?? 'string');
    if (cases && typeof cases === 'object') {
      for (const inner of Object.values(cases)) if (Array.isArray(inner)) valuesOf(inner, found);
    }
  }
  return found;
}

function typeOf(compiled) {
  const values = [...valuesOf(compiled)].map(([name, type]) => `${name}: ${type}`);
  return values.length === 0 ? 'undefined' : `{ ${values.join('; ')} }`;
}

function write(path, text) {
  writeFileSync(new URL(path, generatedFolder), text);
}

rmSync(generatedFolder, { recursive: true, force: true });
const locales = readdirSync(messagesFolder).sort();
const compiled = Object.fromEntries(locales.map((locale) => [locale, readMessages(locale)]));

for (const locale of locales) {
  mkdirSync(new URL(`${locale}/`, generatedFolder), { recursive: true });
  for (const reader of READERS) {
    const text = `import type { Messages } from '@lingui/core';\n\nexport const messages: Messages = ${JSON.stringify(compiled[locale][reader])};\n`;
    write(`${locale}/${reader}.ts`, text);
  }
}

const ids = Object.entries(Object.assign({}, ...Object.values(compiled.en)));
write(
  'message-values.ts',
  `/** Every message, with the values that it asks for. */\nexport interface MessageValues {\n${ids
    .map(([id, message]) => `  '${id}': ${typeOf(message)};`)
    .join('\n')}\n}\n`,
);
console.log(`i18n: ${ids.length} messages in ${locales.join(', ')}.`);
