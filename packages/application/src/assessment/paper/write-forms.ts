import type { Actor } from '../../access';
import { sql } from '../../database';
import { refreshNeedsSummary } from '../../needs';

/** What stands on one form; competencies that were left blank are not in it. */
export interface KeyedForm {
  personId: string;
  institutionId: string;
  source: string;
  levels: readonly { competencyId: string; ordinal: number }[];
}

/** Inside a unit of work, of forms that `findForms` gave: their levels, and no others, are from now on those of these people in the round, keyed by the actor. */
export const writeForms = async (
  { organisationId, personId: keyedBy }: Actor,
  roundId: string,
  forms: readonly KeyedForm[],
): Promise<void> => {
  const levels = forms.flatMap((form) => form.levels.map((level) => ({ ...level, ...form })));
  const each = [
    levels.map(({ personId }) => personId),
    levels.map(({ competencyId }) => competencyId),
    levels.map(({ ordinal }) => ordinal),
  ];
  const people = forms.map(({ personId }) => personId);
  await sql(
    `delete from assessed_level where organisation_id = $1 and round_id = $2 and person_id = any($3::uuid[])
       and (person_id, competency_id) not in (select * from unnest($4::uuid[], $5::uuid[]))`,
    [organisationId, roundId, people, each[0], each[1]],
  );
  await sql(
    `insert into assessed_level (organisation_id, round_id, person_id, competency_id, source, level, assessed_on)
     select $1, $2, said.person_id, said.competency_id, r.source, said.level, app_today()
     from unnest($3::uuid[], $4::uuid[], $5::smallint[]) as said (person_id, competency_id, level)
       join assessment_round r on r.organisation_id = $1 and r.id = $2
     on conflict (organisation_id, round_id, person_id, competency_id) do update set level = excluded.level where assessed_level.level <> excluded.level`,
    [organisationId, roundId, ...each],
  );
  await sql(
    `update round_participant set started_at = coalesce(started_at, now()), submitted_at = now(), keyed_by = $4
     where organisation_id = $1 and round_id = $2 and person_id = any($3::uuid[])`,
    [organisationId, roundId, people, keyedBy],
  );
  await refreshNeedsSummary(roundId, [...new Set(forms.map(({ institutionId }) => institutionId))]);
};
