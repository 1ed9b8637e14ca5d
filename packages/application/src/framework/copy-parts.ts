import { notYet } from '@baobab/domain/framework';
import { sql } from '../database';

const columns: Record<string, string> = {
  level: 'id, ordinal, source_label, texts',
  competency_domain: 'id, code, position, source_label, texts',
  competency: 'id, competency_domain_id, code, position, source_label, texts',
  descriptor: 'id, competency_domain_id, competency_id, ordinal, strand, texts',
  attitude: 'id, position, source_label, texts',
};

/** Every part under its own id: it is the same part. Inside a unit of work. */
export const copyParts = async (fromId: string, toId: string): Promise<void> => {
  for (const [table, copied] of Object.entries(columns))
    await sql(
      `insert into ${table} (framework_id, ${copied}) select $2, ${copied} from ${table} where framework_id = $1`,
      [fromId, toId],
    );
};

export const firstLevel = (frameworkId: string) =>
  sql('insert into level (framework_id, ordinal, texts) values ($1, 0, $2)', [frameworkId, notYet]);

export const deleteParts = async (frameworkId: string): Promise<void> => {
  for (const table of ['competency_lineage', ...Object.keys(columns).reverse()])
    await sql(`delete from ${table} where framework_id = $1`, [frameworkId]);
};
