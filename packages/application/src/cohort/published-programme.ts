import type { Actor } from '../access';
import { authorise, rootsOf } from '../access';
import { sql } from '../database';
import { reaches } from '../organisation';
import { InputProblem, NotFound } from '../problem';

export interface PublishedProgramme {
  name: string;
  institutionId: string;
  /** Whether the disclosure policy of its round shows the actor persons. */
  seesPersons: boolean;
}

/** Locked, so that two who form cohorts at once do not place the same people. @throws NotFound, Refused, InputProblem */
export const findPublished = async (actor: Actor, id: string): Promise<PublishedProgramme> => {
  const [programme] = await sql<PublishedProgramme & { state: string }>(
    `select p.name, p.state, p.institution_id as "institutionId", r.disclosure <> 'person' and ${reaches('p.institution_id', '$3')} as "seesPersons"
     from programme p join assessment_round r on r.organisation_id = p.organisation_id and r.id = p.round_id
     where p.organisation_id = $1 and p.id = $2 for update of p`,
    [actor.organisationId, id, rootsOf(actor, 'coordinator')],
  );
  if (!programme) throw new NotFound('programme');
  await authorise(actor, programme.institutionId, 'coordinator');
  if (programme.state === 'published') return programme;
  const message = 'Cohorts are formed for a published programme. Publish it first, then form them.';
  throw new InputProblem([{ path: 'programmeId', code: 'programme-not-published', message }]);
};
