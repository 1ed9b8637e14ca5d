import type { Actor } from '../access';
import { authorise } from '../access';
import { sql } from '../database';
import type { GroupNeeds, LearnerGroup } from '../needs';
import { NotFound, Problem, VersionConflict } from '../problem';

export interface ProgrammeRow extends LearnerGroup {
  id: string;
  state: 'draft' | 'published';
  version: number;
  needs: GroupNeeds;
}

class AlreadyPublished extends Problem {
  readonly kind = 'AlreadyPublished';

  constructor() {
    super(
      'already-published',
      'This programme is published: people were told of it as it is. Draft another one for what should be different.',
    );
  }
}

/**
 * Inside a unit of work, and locked until it ends: a draft that the actor may work on.
 * @param expectedVersion what she saw; left out where it does not matter.
 * @throws NotFound, Refused, AlreadyPublished, VersionConflict
 */
export const findDraft = async (actor: Actor, id: string, expectedVersion?: number): Promise<ProgrammeRow> => {
  const [programme] = await sql<ProgrammeRow>(
    `select id, state, version, needs, round_id as "roundId", institution_id as "institutionId", role_profile_id as "roleProfileId",
       competency_id as "competencyId"
     from programme where organisation_id = $1 and id = $2 for update`,
    [actor.organisationId, id],
  );
  if (!programme) throw new NotFound('programme');
  await authorise(actor, programme.institutionId, 'coordinator');
  if (programme.state === 'published') throw new AlreadyPublished();
  if (expectedVersion !== undefined && programme.version !== expectedVersion) throw new VersionConflict();
  return programme;
};

/** Puts these modules into the plan in place of what was there, in their order. */
export const writePlan = async (
  { organisationId }: Actor,
  programmeId: string,
  modules: readonly { id: string; byHand: boolean }[],
): Promise<void> => {
  await sql('delete from programme_module where organisation_id = $1 and programme_id = $2', [
    organisationId,
    programmeId,
  ]);
  await sql(
    `insert into programme_module (organisation_id, programme_id, training_module_id, by_hand, position)
     select $1, $2, id, by_hand, position from unnest($3::uuid[], $4::boolean[]) with ordinality as chosen (id, by_hand, position)`,
    [organisationId, programmeId, modules.map(({ id }) => id), modules.map(({ byHand }) => byHand)],
  );
  await sql('update programme set version = version + 1 where organisation_id = $1 and id = $2', [
    organisationId,
    programmeId,
  ]);
};
