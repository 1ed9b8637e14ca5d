import type { Texts } from '@baobab/domain/framework';
import type { CaseEdition, CFDocument, CFPackage } from '@baobab/domain/framework/case';
import { documentOf, packageOf } from '@baobab/domain/framework/case';
import { Injectable } from '@nestjs/common';
import type { Actor, Visitor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import type { FrameworkRow } from './framework-row';
import { contentOf, frameworkRows } from './framework-row';
import { namedUuid } from './named-uuid';

interface EditionRow {
  id: string;
  version: number;
  code: string;
  edition: number;
  state: 'published' | 'retired';
  texts: Texts;
  citation: string;
  whatChanged: string | null;
  createdAt: Date;
  publishedAt: Date | null;
  sourceId: string | null;
  sourceSourceId: string | null;
  organisationName: string | null;
}

const editions = `
  select f.id, f.version, f.code, f.edition, f.state, f.texts, f.citation, f.what_changed as "whatChanged",
    f.created_at as "createdAt", f.published_at as "publishedAt", f.source_id as "sourceId",
    source.source_id as "sourceSourceId", organisation.name as "organisationName"
  from framework f left join framework source on source.id = f.source_id left join organisation on organisation.id = f.organisation_id
  where f.state <> 'draft' order by f.id limit 1000`;

const itemIds = `
  select id from competency_domain where framework_id = $1 union all select id from competency where framework_id = $1
  union all select id from attitude where framework_id = $1`;

export type CaseKind = 'CFItems' | 'CFAssociations' | 'CFRubrics';
const kinds: readonly CaseKind[] = ['CFItems', 'CFAssociations', 'CFRubrics'];
type Entries = NonNullable<CFPackage[CaseKind]>;

/** Editions whose identifiers are remembered: a published one never changes, and has thousands. */
const mostRemembered = 50;

const scope = (actor: Actor | Visitor) => (actor ? scopeOf(actor) : {});

/**
 * Frameworks as other systems read them, by CASE. Row-level security shows visitors what belongs to no organisation, and who is signed
 * in her own organisation's too; drafts are nobody's.
 */
@Injectable()
export class CaseQueries {
  private readonly remembered = new Map<string, ReadonlySet<string>>();

  constructor(private readonly reads: Reads) {}

  async documents(actor: Actor | Visitor, base: string): Promise<CFDocument[]> {
    const rows = await this.editions(actor);
    return rows.map((row) => documentOf(editionOf(row, []), { base, named: namedUuid }, true));
  }

  async package(actor: Actor | Visitor, base: string, id: string): Promise<CFPackage | null> {
    const row = (await this.editions(actor)).find((each) => each.id === id);
    return row ? this.written(actor, base, row) : null;
  }

  /** An entry and the package that it is in. */
  async entry(
    actor: Actor | Visitor,
    base: string,
    kind: CaseKind,
    identifier: string,
  ): Promise<{ whole: CFPackage; entry: Entries[number] } | null> {
    for (const row of await this.editions(actor)) {
      if (!(await this.identifiersOf(actor, base, row)).has(`${kind} ${identifier}`)) continue;
      const whole = await this.written(actor, base, row);
      const entry = (whole?.[kind] as Entries | undefined)?.find((each) => each.identifier === identifier);
      if (whole && entry) return { whole, entry };
    }
    return null;
  }

  private editions(actor: Actor | Visitor): Promise<EditionRow[]> {
    return this.reads.all<EditionRow>(scope(actor), { name: 'case.editions', text: editions });
  }

  private async identifiersOf(actor: Actor | Visitor, base: string, row: EditionRow): Promise<ReadonlySet<string>> {
    const key = `${row.id} ${row.version}`;
    const known = this.remembered.get(key);
    if (known) return known;
    const whole = await this.written(actor, base, row);
    const identifiers = new Set(
      kinds.flatMap((kind) => (whole?.[kind] ?? []).map(({ identifier }) => `${kind} ${identifier}`)),
    );
    const [oldest] = this.remembered.keys();
    if (oldest !== undefined && this.remembered.size >= mostRemembered) this.remembered.delete(oldest);
    this.remembered.set(key, identifiers);
    return identifiers;
  }

  private async written(actor: Actor | Visitor, base: string, edition: EditionRow): Promise<CFPackage | null> {
    const [row, sources] = await Promise.all([
      this.reads.one<FrameworkRow>(scope(actor), {
        name: 'case.framework',
        text: `${frameworkRows} where id = $1`,
        values: [edition.id],
      }),
      this.reads.all<{ id: string }>(scope(actor), { name: 'case.source', text: itemIds, values: [edition.sourceId] }),
    ]);
    if (!row) return null;
    const ids = sources.map(({ id }) => id);
    return packageOf(editionOf(edition, ids), contentOf(row), { base, named: namedUuid });
  }
}

const editionOf = (row: EditionRow, sourceIds: readonly string[]): CaseEdition => ({
  ...row,
  // A citation names who wrote it, then what.
  creator: row.organisationName ?? row.citation.split(':')[0] ?? row.citation,
  createdAt: row.createdAt.toISOString(),
  publishedAt: row.publishedAt?.toISOString() ?? null,
  source: row.sourceId === null ? null : { id: row.sourceId, sourceId: row.sourceSourceId, itemIds: sourceIds },
});
