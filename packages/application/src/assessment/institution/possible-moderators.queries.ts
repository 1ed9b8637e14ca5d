import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { Reads, sql } from '../../database';
import { parse } from '../../problem';
import { PossibleModeratorsInput } from './institution.input';

export interface PossibleModerator {
  personId: string;
  name: string;
  post: string | null;
}

/**
 * SQL, inside one about a person p: she is there, and coordinates every institution of the array. What lies below the institutions that somebody
 * coordinates is found once, however many people and institutions there are. $1 the organisation.
 */
const coordinatesAll = (institutions: string): string => `(p.left_on is null or p.left_on > current_date) and p.id in (
  with given as materialized (
    select person_id, institution_id from role_grant where organisation_id = $1 and role = 'coordinator' and revoked_at is null),
  covered as materialized (
    select root.institution_id, below from (select distinct institution_id from given) as root, institutions_below(root.institution_id) as below
    where below = any(${institutions}))
  select person_id from given join covered using (institution_id) group by person_id
  having count(distinct below) = (select count(distinct wanted) from unnest(${institutions}) as wanted))`;

/** Inside a unit of work. */
export const mayModerate = async (actor: Actor, personId: string, institutionIds: readonly string[]) => {
  const [may] = await sql(
    `select 1 from person p where p.organisation_id = $1 and p.id = $2 and ${coordinatesAll('$3::uuid[]')}`,
    [actor.organisationId, personId, institutionIds],
  );
  return may !== undefined;
};

/** Who could moderate: who coordinates all of the institutions, of those that the reader coordinates. */
@Injectable()
export class PossibleModeratorsQueries {
  constructor(private readonly reads: Reads) {}

  of(actor: Actor, input: unknown): Promise<PossibleModerator[]> {
    const { institutionIds } = parse(PossibleModeratorsInput, input);
    return this.reads.all(scopeOf(actor), {
      name: 'assessment.possible-moderators',
      text: `
        with mine as materialized (select distinct institutions_below(root) as id from unnest($3::uuid[]) as root)
        select p.id as "personId", p.name, p.post from person p
        where p.organisation_id = $1 and not exists (select 1 from unnest($2::uuid[]) as wanted where wanted not in (select id from mine))
          and ${coordinatesAll('$2::uuid[]')}
        order by p.name, p.id limit 100`,
      values: [actor.organisationId, institutionIds, rootsOf(actor, 'coordinator')],
    });
  }
}
