import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The same folder seen from `src` and from `dist`: the schema travels with the package, uncompiled. */
const schemaFolder = join(__dirname, '..', 'schema');

/** The whole contract as one text; files in alphabetical order, so that two builds of one commit are equal. */
export const typeDefs: string = readdirSync(schemaFolder)
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => readFileSync(join(schemaFolder, file), 'utf8'))
  .join('\n');
