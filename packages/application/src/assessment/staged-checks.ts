import type { Actor } from '../access';
import { rootsOf } from '../access';
import { sql } from '../database';

const issue = (rows: string, code: string, message: string, value = 'null'): string =>
  `insert into incoming_issue (row, col, value, code, message) select distinct i.row, null::int, ${value}, '${code}', '${message.replace(/'/g, "''")}' ${rows}`;

/** The levels of people who have several rows: elsewhere nothing can contradict, and none is there twice. */
export const severally = `select row, person_id, l.competency, l.level from incoming_person, unnest(levels) with ordinality as l (level, competency)
  where not alone and person_id is not null and l.level is not null`;

/** What a row alone does not show: contradictions between rows, with the people that are known, and with the actor's reach. */
export const checkStaged = async (actor: Actor): Promise<void> => {
  await sql(
    issue(
      `from incoming_person i join person p on p.organisation_id = app_organisation() and p.id = i.person_id and not i.is_new
       where i.staff_number is not null and p.staff_number is not null and p.staff_number <> i.staff_number`,
      'contradicts',
      'This e-mail belongs to a person with another staff number. Correct one of the two.',
      'i.email',
    ),
  );
  await sql(
    issue(
      `from incoming_person i join person p on p.organisation_id = app_organisation() and p.email = i.email where p.id <> i.person_id`,
      'contradicts',
      'This e-mail belongs to another person than this staff number. Correct one of the two.',
      'i.email',
    ),
  );
  await sql(
    issue(
      `from incoming_person i join incoming_person other on other.email = i.email and other.person_id <> i.person_id`,
      'contradicts',
      'Another row has this e-mail with another staff number. Correct one of the two.',
      'i.email',
    ),
  );
  await sql(
    issue(
      `from (${severally}) i join (select person_id, competency from (${severally}) s group by 1, 2 having count(distinct level) > 1) twice
         using (person_id, competency)`,
      'level-twice',
      'The file gives this person two different levels in one competency. Keep one of the rows.',
    ),
  );
  await sql(
    issue(
      `from incoming_person i where i.is_new and i.name is null
         and not exists (select 1 from incoming_person named where named.person_id = i.person_id and named.name is not null)`,
      'no-name',
      'This person is not known yet, and the row does not say her name. Fill it in.',
      'coalesce(i.staff_number, i.email)',
    ),
  );
  await sql(
    issue(
      `from incoming_person i where i.supervisor is not null and not exists (
         select 1 from person p where p.organisation_id = app_organisation() and i.supervisor in (p.staff_number, p.email))
         and not exists (select 1 from incoming_person p where i.supervisor in (p.staff_number, p.email))`,
      'not-a-supervisor',
      'Nobody has this staff number or e-mail, neither in Baobab nor in the file. Correct it, or leave it empty.',
      'i.supervisor',
    ),
  );
  await sql(
    issue(
      `from incoming_person i join incoming_person other on other.person_id = i.person_id and i.supervisor in (other.staff_number, other.email)
       where i.supervisor is not null`,
      'own-supervisor',
      'This person would be her own supervisor. Write who supervises her, or leave it empty.',
      'i.supervisor',
    ),
  );
  await sql(
    `${issue(
      `from incoming_person i join person p on p.organisation_id = app_organisation() and p.id = i.person_id and not i.is_new
       where p.institution_id not in (select institutions_below(root) from unnest($1::uuid[]) as root)`,
      'out-of-reach',
      'This person belongs to an institution that you do not coordinate. Take the row out, or ask that institution to import it.',
      'coalesce(i.staff_number, i.email)',
    )}`,
    [rootsOf(actor, 'coordinator')],
  );
};

export interface StagedFigures {
  rows: number;
  newPeople: number;
  knownPeople: number;
  levels: number;
  issues: number;
  rowsWithIssues: number;
}

export const staged = async (): Promise<StagedFigures> => {
  const [figures] = await sql<StagedFigures>(`select
    (select count(*)::int from incoming_person) as rows,
    (select count(distinct person_id)::int from incoming_person where is_new) as "newPeople",
    (select count(distinct person_id)::int from incoming_person where not is_new) as "knownPeople",
    (select coalesce(sum(cardinality(array_remove(levels, null))), 0)::int from incoming_person) as levels,
    (select count(*)::int from incoming_issue) as issues,
    (select count(distinct row)::int from incoming_issue) as "rowsWithIssues"`);
  if (!figures) throw new Error('The staged rows could not be counted.');
  return figures;
};
