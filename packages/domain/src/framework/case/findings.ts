/** Packages in circulation break the standard in ways that do no harm: these are mended. */
const mended = {
  'unknown-field': 'A field that the standard does not know was left out.',
  'null-field': 'A field was empty (null). It was read as not there.',
  'identifier-not-uuid': 'An identifier is not a UUID. It was given one that is made of it.',
  'date-without-zone': 'A date has no time zone or can’t be read. It is not kept.',
  'sequence-not-number': 'A sequenceNumber is a text, not a whole number. It was read as a number where it is one.',
  'association-not-kept':
    'An association of this type is not kept: Baobab keeps isChildOf, exactMatchOf and its own isRelatedTo.',
  'unknown-association': 'The type of an association is unknown to the standard. It was left out.',
  'several-parents': 'An item is below several others. It is kept below the first of them.',
  'no-parent': 'An item is below nothing. It was put at the top.',
  'no-statement': 'An item has no statement. Its code or its identifier became its name.',
  'long-statement':
    'A statement is longer than a name can be. The whole of it became the definition, its beginning the name.',
  'long-text': 'A text is longer than 4,000 characters. It was cut there.',
  'nested-deeper': 'Items lie deeper than two layers. They became competencies of the domain at their top.',
  'no-domain': 'Competencies belong to no domain. They were put into one of the framework’s name.',
  'code-made': 'A humanCodingScheme is missing, taken or not usable as a code. The item was numbered.',
  'language-unknown': 'A language is not written as a code, such as en. The language of the page was taken.',
  'no-title': 'The document has no title. Give the framework a name.',
  'no-levels':
    'There is no rubric with levels. The framework begins with “not yet” alone: add levels before you publish it.',
  'level-not-read': 'A level of a rubric has no score or no text. It was left out.',
  'levels-numbered': 'The scores of the levels are not 1, 2, 3 … Levels were numbered in their order.',
  'criterion-not-kept': 'A criterion of a rubric describes no domain or competency of the package. It was left out.',
} as const;

/** What would leave a framework that nobody meant: nothing of the package is imported. */
const refused = {
  'not-a-package':
    'This is no CASE package: it needs a CFDocument and a list of CFItems. Export the framework as CFPackage, and take that file.',
  'no-items': 'The package has no items. Export it with its items.',
  'item-not-read': 'An entry of CFItems is not an object with an identifier. Give each item an identifier.',
  'identifier-twice': 'Two entries have the same identifier. Give each its own.',
  'dangling-association':
    'An isChildOf association names an item that is not in the package. Add the item, or take the association out.',
  cycle: 'Items lie below each other in a circle. Take one of their isChildOf associations out.',
  'too-many-domain': 'There are more than 40 domains. Split the framework, or merge domains.',
  'too-many-competency': 'There are more than 500 competencies. Split the framework.',
  'too-many-level': 'There are more than 21 levels. Merge levels.',
  'too-many-descriptor': 'There are more than 4,000 descriptors. Split the framework.',
  'too-many-items':
    'There are more than 640 items, more than 40 domains, 500 competencies and 100 attitudes. Split the framework.',
  'too-many-associations': 'There are more than 20,000 associations. Take out those that no item of the package needs.',
  'too-many-attitude': 'There are more than 100 attitudes. Merge some.',
} as const;

export type MendedCode = keyof typeof mended;
export type RefusedCode = keyof typeof refused;

export interface CaseFinding {
  code: MendedCode | RefusedCode;
  message: string;
  count: number;
  /** Of the first where it was found. */
  identifiers: string[];
}

const shown = 5;
/** An identifier is what somebody wrote: it may be of any length. */
const longest = 80;

/** What was found in a package: alike findings are one, however often they were made. */
export class CaseReport {
  private readonly found = new Map<string, CaseFinding>();

  mend(code: MendedCode, identifier: string | null = null): void {
    this.note(code, mended[code], identifier);
  }

  refuse(code: RefusedCode, identifier: string | null = null): void {
    this.note(code, refused[code], identifier);
  }

  get mended(): CaseFinding[] {
    return [...this.found.values()].filter(({ code }) => code in mended);
  }

  get refused(): CaseFinding[] {
    return [...this.found.values()].filter(({ code }) => code in refused);
  }

  private note(code: CaseFinding['code'], message: string, identifier: string | null): void {
    const finding = this.found.get(code) ?? { code, message, count: 0, identifiers: [] };
    finding.count += 1;
    const named = identifier?.slice(0, longest);
    if (named !== undefined && finding.identifiers.length < shown && !finding.identifiers.includes(named))
      finding.identifiers.push(named);
    this.found.set(code, finding);
  }
}
