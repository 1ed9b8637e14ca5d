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

/** SQL, inside one about a person p: she is there, and coordinates every institution of the array. */
const coordinatesAll = (
  institutions: string,
): string => `(p.left_on is null or p.left_on > current_date) and not exists (
  select 1 from unnest(${institutions}) as wanted where not exists (
    select 1 from role_grant g, institutions_below(g.institution_id) as below
    where g.organisation_id = p.organisation_id and g.person_id = p.id and g.role = 'coordinator' and g.revoked_at is null and below = wanted))`;

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
          and p.id in (select person_id from role_grant where organisation_id = $1 and role = 'coordinator' and revoked_at is null)
          and ${coordinatesAll('$2::uuid[]')}
        order by p.name, p.id limit 100`,
      values: [actor.organisationId, institutionIds, rootsOf(actor, 'coordinator')],
    });
  }
}
