import type { Client } from 'pg';

const partColumns: Record<string, string> = {
  level: 'id, ordinal, source_label, texts',
  competency_domain: 'id, code, position, source_label, texts',
  competency: 'id, competency_domain_id, code, position, source_label, texts',
  descriptor: 'id, competency_domain_id, competency_id, ordinal, strand, texts',
  attitude: 'id, position, source_label, texts',
};

/**
 * The next edition of the framework that Baobab publishes, as a migration would bring it: a copy under the same ids, published
 * after `change` had its way with it.
 */
export const aNextEdition = async (client: Client, change: (frameworkId: string) => Promise<unknown>) => {
  const { rows } = await client.query<{ id: string; source_id: string }>(
    `insert into framework (code, citation, texts, edition, state, source_id)
     select code, citation, texts, edition + 1, 'draft', id from framework where organisation_id is null
     order by edition desc limit 1 returning id, source_id`,
  );
  const { id, source_id } = rows[0]!;
  for (const [table, columns] of Object.entries(partColumns))
    await client.query(
      `insert into ${table} (framework_id, ${columns}) select $1, ${columns} from ${table} where framework_id = $2`,
      [id, source_id],
    );
  await change(id);
  await client.query(`update framework set state = 'published', published_at = now() where id = $1`, [id]);
  return { id, source_id };
};
