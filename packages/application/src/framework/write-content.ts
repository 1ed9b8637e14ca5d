import type { FrameworkContent, FrameworkItem, FrameworkPart } from '@baobab/domain/framework';
import { byId, itemsOf } from '@baobab/domain/framework';
import { sql } from '../database';

type Row = FrameworkItem & { position: number; domainId: string | null; competencyId: string | null };

const incoming = `jsonb_to_recordset($2::jsonb) as item (id uuid, code text, "placeId" uuid, ordinal smallint, strand text,
    "sourceLabel" text, texts jsonb, position smallint, "domainId" uuid, "competencyId" uuid)`;

interface Table {
  part: FrameworkPart;
  name: string;
  /** Of the table, and of what comes in. */
  columns: Record<string, string>;
}

const words = { source_label: '"sourceLabel"', texts: 'texts' };

/** Each after those that it refers to. */
const tables: Table[] = [
  { part: 'level', name: 'level', columns: { ordinal: 'ordinal', ...words } },
  { part: 'domain', name: 'competency_domain', columns: { code: 'code', position: 'position', ...words } },
  {
    part: 'competency',
    name: 'competency',
    columns: { code: 'code', position: 'position', competency_domain_id: '"placeId"', ...words },
  },
  {
    part: 'descriptor',
    name: 'descriptor',
    columns: {
      competency_domain_id: '"domainId"',
      competency_id: '"competencyId"',
      ordinal: 'ordinal',
      strand: 'strand',
      texts: 'texts',
    },
  },
  { part: 'attitude', name: 'attitude', columns: { position: 'position', ...words } },
];

/** Writes what differs between what a draft held and what it is to hold; inside a unit of work. */
export const writeContent = async (
  frameworkId: string,
  before: FrameworkContent,
  after: FrameworkContent,
): Promise<void> => {
  const relineaged = JSON.stringify(before.lineage) !== JSON.stringify(after.lineage);
  if (relineaged) await sql('delete from competency_lineage where framework_id = $1', [frameworkId]);
  const staying = byId(after.items);
  for (const { part, name } of [...tables].reverse()) {
    const gone = itemsOf(before.items, part).flatMap(({ id }) => (staying.has(id) ? [] : [id]));
    if (gone.length > 0)
      await sql(`delete from ${name} where framework_id = $1 and id = any($2::uuid[])`, [frameworkId, gone]);
  }
  for (const table of tables) await upsert(frameworkId, table, before, after);
  if (relineaged)
    await sql(
      `insert into competency_lineage (framework_id, competency_id, source_competency_id, relation)
       select $1, "competencyId", "sourceCompetencyId", relation
       from jsonb_to_recordset($2::jsonb) as row ("competencyId" uuid, "sourceCompetencyId" uuid, relation text)`,
      [frameworkId, JSON.stringify(after.lineage)],
    );
  await writeOwnTexts(frameworkId, before, after);
};

const rowsOf = ({ items }: FrameworkContent, part: FrameworkPart): Row[] => {
  const domains = new Set(itemsOf(items, 'domain').map(({ id }) => id));
  return itemsOf(items, part).map((item, at) => {
    const ofDomain = item.placeId !== null && domains.has(item.placeId);
    const places = { domainId: ofDomain ? item.placeId : null, competencyId: ofDomain ? null : item.placeId };
    return { ...item, ...places, position: part === 'descriptor' || part === 'level' ? 0 : at + 1 };
  });
};

const upsert = async (
  frameworkId: string,
  { part, name, columns }: Table,
  before: FrameworkContent,
  after: FrameworkContent,
): Promise<void> => {
  const known = new Map(rowsOf(before, part).map((row) => [row.id, JSON.stringify(row)]));
  const changed = rowsOf(after, part).filter((row) => known.get(row.id) !== JSON.stringify(row));
  if (changed.length === 0) return;
  const names = Object.keys(columns);
  await sql(
    `insert into ${name} (framework_id, id, ${names.join(', ')})
     select $1, id, ${Object.values(columns).join(', ')} from ${incoming}
     on conflict (framework_id, id) do update set ${names.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    [frameworkId, JSON.stringify(changed)],
  );
};

const writeOwnTexts = async (frameworkId: string, before: FrameworkContent, after: FrameworkContent): Promise<void> => {
  const [[was], [is]] = [itemsOf(before.items, 'framework'), itemsOf(after.items, 'framework')];
  if (is && JSON.stringify(was?.texts) !== JSON.stringify(is.texts))
    await sql('update framework set texts = $2 where id = $1', [frameworkId, is.texts]);
};
