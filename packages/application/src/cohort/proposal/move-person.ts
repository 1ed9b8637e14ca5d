import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { NotFound, parse } from '../../problem';
import { findProposed } from './find-proposal';
import { MoveProposedPersonInput } from './proposal.input';

/** Into another cohort, or out of all, whatever that does: the proposal says what it costs, and moving her back undoes it. */
@Injectable()
export class MoveProposedPerson {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { proposalId, expectedVersion, personId, to } = parse(MoveProposedPersonInput, input);
    return this.work.run(actor, async () => {
      const { cohorts, kept } = await findProposed(actor, proposalId, expectedVersion);
      if (!kept.request.people.some(({ id }) => id === personId)) throw new NotFound('person');
      if (to !== null && !cohorts[to]) throw new NotFound('cohort');
      const moved = cohorts.map((cohort, at) => {
        const others = cohort.people.filter((id) => id !== personId);
        return { ...cohort, people: at === to ? [...others, personId].sort() : others };
      });
      await sql(
        'update cohort_proposal set cohorts = $3, version = version + 1 where organisation_id = $1 and id = $2',
        [actor.organisationId, proposalId, JSON.stringify(moved)],
      );
      audit('cohort-proposal.moved', 'cohort-proposal', proposalId, { personId, to });
      return { done: true };
    });
  }
}
