// Types and documents of every *.graphql file under src, from the contract's files alone: no server is asked.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildASTSchema, isAbstractType, parse, Source, validate } from 'graphql';

const here = dirname(fileURLToPath(import.meta.url));
const generated = join(here, 'src/generated');

function graphqlFilesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => join(folder, file));
}

function parseFile(location) {
  return parse(new Source(readFileSync(location, 'utf8'), location));
}

const joined = (documents) => ({
  kind: 'Document',
  definitions: documents.flatMap((document) => document.definitions),
});

const schemaDocument = joined(graphqlFilesIn(join(here, '../../packages/contract/schema')).map(parseFile));
const schema = buildASTSchema(schemaDocument);
const documents = graphqlFilesIn(join(here, 'src')).map((location) => ({ location, document: parseFile(location) }));

const mistakes = validate(schema, joined(documents.map(({ document }) => document)));
if (mistakes.length > 0) throw new Error(mistakes.map(String).join('\n\n'));

const types = await codegen({
  filename: 'documents.ts',
  schema: schemaDocument,
  schemaAst: schema,
  documents,
  config: {
    documentMode: 'documentNode',
    documentNodeImport: '@apollo/client#TypedDocumentNode',
    enumsAsTypes: true,
    immutableTypes: true,
    nonOptionalTypename: true,
    scalars: { DateTime: 'string', Date: 'string' },
    useTypeImports: true,
  },
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations, documents: typedDocumentNode },
});

/** Which types an interface or a union may stand for: the cache needs it to match fragments. */
const possibleTypes = Object.fromEntries(
  Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
);

/** One module a document: in a single one, the learner's first page would load what the whole desk asks for. */
const constant = /^export const (\w+) = .*$/gm;
const constants = [...types.matchAll(constant)].map(([text, name]) => ({ name, text }));
const folder = join(generated, 'document');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, text } of constants) {
  const used = text.match(/DocumentNode<(\w+), ?(\w+)>;$/);
  if (!used) throw new Error(`The document ${name} is not written as it was: mend generate-documents.mjs.`);
  const own = used.slice(1).filter((type) => type !== 'unknown');
  const head = `import type { TypedDocumentNode as DocumentNode } from '@apollo/client';\nimport type { ${own.join(', ')} } from '../types';\n`;
  writeFileSync(join(folder, `${name}.ts`), `${head}\n${text}\n`);
}
const bare = types.replace(constant, '').replace(/^import type \{ TypedDocumentNode as DocumentNode \} .*$/m, '');
writeFileSync(join(generated, 'types.ts'), bare);
const exported = constants.map(({ name }) => `export { ${name} } from './document/${name}';\n`).join('');
writeFileSync(join(generated, 'documents.ts'), `export type * from './types';\n\n${exported}`);
writeFileSync(
  join(generated, 'possible-types.ts'),
  `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(possibleTypes, null, 2)};\n`,
);
console.log(`web: ${documents.length} files of documents.`);
