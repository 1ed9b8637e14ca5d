import type { FrameworkContent, FrameworkItem, FrameworkPart, Lineage } from '../content';
import { itemsOf, ordered } from '../content';
import { mostParts } from '../limits';
import type { Texts } from '../texts';
import { documentFields, itemFields } from './case-text';
import { coded } from './codes';
import type { CaseFinding } from './findings';
import { CaseReport } from './findings';
import type { NamedUuid } from './package';
import { itemTypes } from './package';
import { readLevels } from './read-levels';
import { textsOf } from './read-texts';
import type { Branch, Match } from './read-tree';
import { below, readAssociations } from './read-tree';
import type { Found } from './values';
import { asLocale, asUuid, extensionOf, isObject, listAt, objectAt, textAt } from './values';

export interface CaseReading {
  title: string;
  creator: string;
  /** As Baobab wrote it; of other programs' packages none. */
  code: string | null;
  /** Where the framework comes from, in its own words. */
  citation: string;
  language: string;
  content: FrameworkContent;
  mended: CaseFinding[];
  /** None: the content can be taken. */
  refused: CaseFinding[];
}

export interface CaseReader {
  /** For a package that says no language. */
  locale: string;
  named: NamedUuid;
  /** Ids of the competencies and domains of frameworks that are here. */
  known: ReadonlySet<string>;
}

const packageFields = ['CFDocument', 'CFItems', 'CFAssociations', 'CFDefinitions', 'CFRubrics', 'extensions'];
const relations: readonly unknown[] = ['split', 'merged', 'rescaled'] satisfies Lineage['relation'][];
/** Of a package that can be taken: more are not even looked at. */
const mostItems = mostParts.domain + mostParts.competency + mostParts.attitude;
const mostAssociations = 20_000;
/** Namespace of what is made of names that are no UUIDs. */
const nowhere = '00000000-0000-0000-0000-000000000000';

/** What a package holds, whatever it is: read tolerantly, with a report of what was mended and of what can't be. */
export const readPackage = (found: unknown, reader: CaseReader): CaseReading => {
  const report = new CaseReport();
  const whole = isObject(found) ? found : {};
  const document = objectAt(whole, 'CFDocument');
  if (!isObject(whole.CFDocument) || !Array.isArray(whole.CFItems)) report.refuse('not-a-package');
  for (const field of Object.keys(whole)) if (!packageFields.includes(field)) report.mend('unknown-field', field);
  const documentId =
    asUuid(document.identifier) ?? reader.named(nowhere, textAt(document, 'identifier') || textAt(document, 'title'));
  const language = languageOf(document.language, reader.locale, report);
  const texts = textsOf(document, documentFields, { language, identifier: null, report });
  const title = texts[language]?.label ?? '';
  if (title === '') report.mend('no-title');
  checkFields(document, documentId, report);
  const read = new Reading(whole, documentId, language, reader, report);
  const items = read.items();
  const own: Texts =
    Object.keys(texts).length > 0 ? texts : { [language]: { label: 'CASE', provenance: 'organisation' } };
  const framework: FrameworkItem = { ...blank('framework', documentId), texts: own };
  const content = { items: ordered([framework, ...items]), lineage: read.lineage(items) };
  if (report.refused.length === 0) mustFit(content, report);
  return {
    title,
    creator: textAt(document, 'creator').slice(0, 200),
    citation: (textAt(extensionOf(document), 'citation') || [textAt(document, 'creator'), title].join(': ')).slice(
      0,
      1_000,
    ),
    code: textAt(extensionOf(document), 'code').slice(0, 40) || null,
    language,
    content,
    mended: report.mended,
    refused: report.refused,
  };
};

const blank = (part: FrameworkPart, id: string): FrameworkItem => ({
  part,
  id,
  code: null,
  placeId: null,
  ordinal: null,
  strand: null,
  sourceLabel: null,
  texts: {},
});

const languageOf = (value: unknown, otherwise: string, report: CaseReport): string => {
  const language = asLocale(value);
  if (language === null && typeof value === 'string') report.mend('language-unknown');
  return language ?? otherwise;
};

const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const checkFields = (entry: Found, identifier: string, report: CaseReport): void => {
  for (const value of Object.values(entry)) if (value === null) report.mend('null-field', identifier);
  if (typeof entry.lastChangeDateTime !== 'string' || !zoned.test(entry.lastChangeDateTime))
    report.mend('date-without-zone', identifier);
};

const mustFit = ({ items }: FrameworkContent, report: CaseReport): void => {
  for (const part of ['domain', 'competency', 'level', 'descriptor', 'attitude'] as const)
    if (itemsOf(items, part).length > mostParts[part]) report.refuse(`too-many-${part}`);
  if (itemsOf(items, 'competency').length === 0) report.refuse('no-items');
};

class Reading {
  private readonly entries: ReadonlyMap<string, Found>;
  private readonly top: readonly Branch[];
  private readonly matches: ReadonlyMap<string, string>;
  private readonly related: readonly Match[];
  private readonly taken = new Set<string>();
  /** Of an item of the package: its id in Baobab. */
  private readonly ids = new Map<string, string>();

  constructor(
    private readonly whole: Found,
    private readonly documentId: string,
    private readonly language: string,
    private readonly reader: CaseReader,
    private readonly report: CaseReport,
  ) {
    if (listAt(whole, 'CFItems').length > mostItems) report.refuse('too-many-items');
    if (listAt(whole, 'CFAssociations').length > mostAssociations) report.refuse('too-many-associations');
    this.entries = report.refused.length > 0 ? new Map() : this.readEntries();
    const { top, matches, related } = readAssociations(
      report.refused.length > 0 ? {} : whole,
      documentId,
      [...this.entries.keys()],
      (value) => this.identify(value),
      report,
    );
    this.top = top;
    this.related = related;
    this.matches = new Map(matches.map(({ origin, destination }) => [origin, destination]));
    // Where levels stay comparable: what is known here comes first.
    for (const [identifier, entry] of this.entries) this.ids.set(identifier, this.idOf(entry, identifier, identifier));
  }

  items(): FrameworkItem[] {
    if (this.report.refused.length > 0) return [];
    const placed = this.placed();
    const levels = readLevels(this.whole, {
      documentId: this.documentId,
      language: this.language,
      report: this.report,
      identify: (value) => this.identify(value),
      idOf: (entry, name) => this.idOf(entry, this.identify(entry.identifier), name),
      placeOf: (identifier) => {
        const id = this.ids.get(identifier);
        return id !== undefined && placed.some((item) => item.id === id && item.part !== 'attitude') ? id : null;
      },
      nameLevel: (ordinal) => this.named(`level ${ordinal}`),
    });
    return [...levels, ...coded(placed, this.report)];
  }

  lineage(items: readonly FrameworkItem[]): Lineage[] {
    const competencies = new Set(items.flatMap(({ part, id }) => (part === 'competency' ? [id] : [])));
    const rows = this.related.flatMap(({ found }): Lineage[] => {
      const { relation, competencyId, sourceCompetencyId } = extensionOf(found);
      const [id, sourceId] = [asUuid(competencyId), asUuid(sourceCompetencyId)];
      if (!relations.includes(relation) || !id || !sourceId || !competencies.has(id)) {
        this.report.mend('association-not-kept', textAt(found, 'identifier') || null);
        return [];
      }
      return [{ competencyId: id, sourceCompetencyId: sourceId, relation: relation as Lineage['relation'] }];
    });
    return [...new Map(rows.map((row) => [`${row.competencyId} ${row.sourceCompetencyId}`, row])).values()];
  }

  /** Domains at the top, competencies below: two layers, however deep the package lies. */
  private placed(): FrameworkItem[] {
    const alone: FrameworkItem[] = [];
    const placed = this.top.flatMap((branch): FrameworkItem[] => {
      const entry = this.entries.get(branch.id) ?? {};
      const type = textAt(entry, 'CFItemType');
      if (branch.children.length === 0 && type === itemTypes.attitude) return [this.item('attitude', branch.id)];
      if (branch.children.length === 0 && !/domain/i.test(type)) {
        alone.push(this.item('competency', branch.id));
        return [];
      }
      const domain = this.item('domain', branch.id);
      if (branch.children.some(({ children }) => children.length > 0)) this.report.mend('nested-deeper', branch.id);
      return [domain, ...below(branch).map(({ id }) => ({ ...this.item('competency', id), placeId: domain.id }))];
    });
    if (alone.length === 0) return placed;
    const gathering = { ...blank('domain', this.named('domain')), texts: this.gatheringTexts() };
    for (const { id } of alone) this.report.mend('no-domain', id);
    return [...placed, gathering, ...alone.map((item) => ({ ...item, placeId: gathering.id }))];
  }

  private gatheringTexts(): Texts {
    const label = textAt(objectAt(this.whole, 'CFDocument'), 'title').slice(0, 100) || 'CASE';
    return { [this.language]: { label: label.replace(/\s+/gu, ' '), provenance: 'organisation' } };
  }

  private item(part: 'domain' | 'competency' | 'attitude', identifier: string): FrameworkItem {
    const entry = this.entries.get(identifier) ?? {};
    const code = textAt(entry, 'humanCodingScheme') || null;
    const language = asLocale(entry.language) ?? this.language;
    const texts = textsOf(entry, itemFields, { language, identifier, report: this.report });
    const worded = Object.keys(texts).length > 0;
    if (!worded || (!textAt(entry, 'fullStatement') && !textAt(entry, 'abbreviatedStatement')))
      this.report.mend('no-statement', identifier);
    return {
      ...blank(part, this.ids.get(identifier) ?? identifier),
      code,
      sourceLabel: textAt(extensionOf(entry), 'sourceLabel') || null,
      texts: worded ? texts : { [language]: { label: (code ?? identifier).slice(0, 200), provenance: 'source' } },
    };
  }

  /** Its own, from where Baobab wrote it; that of what it says it is the same as; else its identifier; else one made of its name. */
  private idOf(entry: Found, identifier: string | null, name: string): string {
    const match = this.matches.get(identifier ?? '');
    const candidates = [
      asUuid(extensionOf(entry).id),
      match !== undefined && this.reader.known.has(match) ? match : null,
      identifier,
      this.named(name),
    ];
    const id = candidates.find((each) => each !== null && each !== this.documentId && !this.taken.has(each));
    const found = id ?? this.named(`${name} ${this.taken.size}`);
    this.taken.add(found);
    return found;
  }

  private readEntries(): ReadonlyMap<string, Found> {
    const entries = new Map<string, Found>();
    for (const entry of listAt(this.whole, 'CFItems')) {
      const identifier = isObject(entry) ? this.identify(entry.identifier) : null;
      if (!isObject(entry) || identifier === null) this.report.refuse('item-not-read');
      else if (entries.has(identifier) || identifier === this.documentId)
        this.report.refuse('identifier-twice', identifier);
      else {
        if (asUuid(entry.identifier) === null) this.report.mend('identifier-not-uuid', textAt(entry, 'identifier'));
        entries.set(identifier, entry);
        checkFields(entry, identifier, this.report);
      }
    }
    return entries;
  }

  /** An identifier, or one made of what stands in its place. */
  private identify(value: unknown): string | null {
    const name = textAt({ value }, 'value').slice(0, 500);
    if (name !== '' && name === textAt(objectAt(this.whole, 'CFDocument'), 'identifier')) return this.documentId;
    return asUuid(value) ?? (name === '' ? null : this.named(name));
  }

  private named(name: string): string {
    return this.reader.named(this.documentId, name);
  }
}
