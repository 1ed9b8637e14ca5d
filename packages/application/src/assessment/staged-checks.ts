import type { Column, ColumnMeaning } from '@baobab/domain/assessment';
import type { Actor } from '../access';
import { rootsOf } from '../access';
import { sql } from '../database';
import type { Vocabulary } from './reading-context';
import type { LeftOut } from './staging';

interface Found {
  code: string;
  message: string;
  /** SQL: the column where it stands, from 0; null where the whole row is meant. */
  column: string;
  /** SQL: what stands there. */
  value?: string;
}

const issue = (rows: string, { code, message, column, value = 'null' }: Found): string =>
  `insert into incoming_issue (row, col, value, code, message)
   select distinct i.row, (${column})::int, ${value}, '${code}', '${message.replace(/'/g, "''")}' ${rows}`;

/** SQL: where a column of the file is, by its meaning; null where the file has none. */
const columnOf = (columns: readonly Column[], meaning: ColumnMeaning): string =>
  String(columns.find((column) => column.meaning === meaning)?.index ?? 'null');

/** SQL: where the level of a competency is, by its place among the vocabulary's. */
const levelColumn = (columns: readonly Column[], { competencies }: Vocabulary): string => {
  const ofCompetency = competencies.map(
    ({ id }) => columns.find(({ competencyId }) => competencyId === id)?.index ?? 'null',
  );
  return `coalesce((array[${ofCompetency.join(',')}]::int[])[i.competency], ${columnOf(columns, 'level')})`;
};

/** The levels of people who have several rows: elsewhere nothing can contradict, and none is there twice. */
export const severally = `select row, person_id, l.competency, l.level from incoming_person, unnest(levels) with ordinality as l (level, competency)
  where not alone and person_id is not null and l.level is not null`;

/** Staff numbers and e-mails of whom a file can name as a supervisor: people of the actor's institutions ($1), and of the file. */
const supervisorKeys = `
  select unnest(array[p.staff_number, p.email]) as key from person p
  where p.organisation_id = app_organisation() and (p.left_on is null or p.left_on > current_date)
    and p.institution_id in (select institutions_below(root) from unnest($1::uuid[]) as root)
  union select unnest(array[i.staff_number, i.email])
  from incoming_person i left join person p on p.organisation_id = app_organisation() and p.id = i.person_id
  where i.is_new or p.institution_id in (select institutions_below(root) from unnest($1::uuid[]) as root)`;

/** What a row alone does not show: contradictions between rows, with the people that are known, and with the actor's reach. Each with its column, where it stands in one. */
export const checkStaged = async (actor: Actor, columns: readonly Column[], vocabulary: Vocabulary): Promise<void> => {
  const at = (meaning: ColumnMeaning) => columnOf(columns, meaning);
  const [email, supervisor] = [at('email'), at('supervisor')];
  await sql(
    issue(
      `from incoming_person i join person p on p.organisation_id = app_organisation() and p.id = i.person_id and not i.is_new
       where i.staff_number is not null and p.staff_number is not null and p.staff_number <> i.staff_number`,
      {
        code: 'contradicts',
        message: 'This e-mail belongs to a person with another staff number. Correct one of the two.',
        column: email,
        value: 'i.email',
      },
    ),
  );
  await sql(
    issue(
      `from incoming_person i join person p on p.organisation_id = app_organisation() and p.email = i.email where p.id <> i.person_id`,
      {
        code: 'contradicts',
        message: 'This e-mail belongs to another person than this staff number. Correct one of the two.',
        column: email,
        value: 'i.email',
      },
    ),
  );
  await sql(
    issue(
      `from incoming_person i join incoming_person other on other.email = i.email and other.person_id <> i.person_id`,
      {
        code: 'contradicts',
        message: 'Another row has this e-mail with another staff number. Correct one of the two.',
        column: email,
        value: 'i.email',
      },
    ),
  );
  await sql(
    issue(
      `from (${severally}) i join (select person_id, competency from (${severally}) s group by 1, 2 having count(distinct level) > 1) twice
         using (person_id, competency)`,
      {
        code: 'level-twice',
        message: 'The file gives this person two different levels in one competency. Keep one of the rows.',
        column: levelColumn(columns, vocabulary),
        value: 'i.level::text',
      },
    ),
  );
  await sql(
    issue(
      `from incoming_person i where i.is_new and i.name is null
         and not exists (select 1 from incoming_person named where named.person_id = i.person_id and named.name is not null)`,
      {
        code: 'no-name',
        message: 'This person is not known yet, and the row does not say her name. Fill it in.',
        column: at('name'),
      },
    ),
  );
  await sql(
    issue(
      `from incoming_person i left join (${supervisorKeys}) known on known.key = i.supervisor
       where i.supervisor is not null and known.key is null and not exists (
         select 1 from person own join person s on s.organisation_id = own.organisation_id and s.id = own.supervisor_id
         where own.organisation_id = app_organisation() and own.id = i.person_id and i.supervisor in (s.staff_number, s.email))`,
      {
        code: 'not-a-supervisor',
        message:
          'Nobody in your institutions has this staff number or e-mail, nor has anybody in the file. Correct it, or leave it empty.',
        column: supervisor,
        value: 'i.supervisor',
      },
    ),
    [rootsOf(actor, 'coordinator')],
  );
  await sql(
    issue(
      `from (
         select i.row, i.supervisor from incoming_person i join incoming_person own using (person_id) where i.supervisor in (own.staff_number, own.email)
         union select i.row, i.supervisor from incoming_person i join person own on own.organisation_id = app_organisation() and own.id = i.person_id
         where i.supervisor in (own.staff_number, own.email)) i`,
      {
        code: 'own-supervisor',
        message: 'This person would be her own supervisor. Write who supervises her, or leave it empty.',
        column: supervisor,
        value: 'i.supervisor',
      },
    ),
  );
  await sql(
    `${issue(
      `from incoming_person i join person p on p.organisation_id = app_organisation() and p.id = i.person_id and not i.is_new
       where p.institution_id not in (select institutions_below(root) from unnest($1::uuid[]) as root)`,
      {
        code: 'out-of-reach',
        message:
          'This person belongs to an institution that you do not coordinate. Take the row out, or ask that institution to import it.',
        column: `case when i.staff_number is null then ${email} else ${at('staff_number')} end`,
        value: 'coalesce(i.staff_number, i.email)',
      },
    )}`,
    [rootsOf(actor, 'coordinator')],
  );
};

export interface StagedFigures extends LeftOut {
  rows: number;
  newPeople: number;
  knownPeople: number;
  levels: number;
  issues: number;
  rowsWithIssues: number;
}

export const staged = async (): Promise<Omit<StagedFigures, keyof LeftOut>> => {
  const [figures] = await sql<Omit<StagedFigures, keyof LeftOut>>(`select
    (select count(*)::int from incoming_person) as rows,
    (select count(distinct person_id)::int from incoming_person where is_new) as "newPeople",
    (select count(distinct person_id)::int from incoming_person where not is_new) as "knownPeople",
    (select coalesce(sum(cardinality(array_remove(levels, null))), 0)::int from incoming_person) as levels,
    (select count(*)::int from incoming_issue) as issues,
    (select count(distinct row)::int from incoming_issue) as "rowsWithIssues"`);
  if (!figures) throw new Error('The staged rows could not be counted.');
  return figures;
};
