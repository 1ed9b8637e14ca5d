import { cohortFaults, peopleIn, placeFaults } from '@baobab/domain/cohort/proposal';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { personsRefused } from '../../needs';
import { parse } from '../../problem';
import { peopleToPlace } from '../people-to-place';
import { findPublished } from '../published-programme';
import { lockCohortsOf, placePeople, writeCohorts } from '../write-cohorts';
import { findProposed, refuseProposal, settleProposal } from './find-proposal';
import { AcceptCohortProposalInput } from './proposal.input';

/** Forms all cohorts of a proposal and brings its people into them, or forms none where one of them can't be any more. */
@Injectable()
export class AcceptCohortProposal {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws NotFound, Refused, VersionConflict, InputProblem */
  execute(actor: Actor, input: unknown): Promise<{ cohortIds: string[]; placed: number }> {
    const { proposalId, expectedVersion, comeIn } = parse(AcceptCohortProposalInput, input);
    return this.work.run(actor, async () => {
      const { programmeId, kept, cohorts: all } = await findProposed(actor, proposalId, expectedVersion);
      const { request } = kept;
      const programme = await findPublished(actor, programmeId);
      if (!programme.seesPersons) throw personsRefused();
      // One that everybody was moved out of is not formed.
      const cohorts = all.filter(({ people }) => people.length > 0);
      if (cohorts.length === 0)
        throw refuseProposal('proposal-empty', 'Nobody is in a cohort of this proposal. Ask for another one.');
      const faulty = peopleIn(request, cohorts).some(
        (people, at) =>
          cohortFaults(people, request.limits).length > 0 ||
          people.some((person) => placeFaults(person, cohorts[at]!).length > 0),
      );
      if (faulty)
        throw refuseProposal(
          'proposal-faulty',
          'A cohort does not keep its limits since somebody was moved. Move her back or others along, or ask for another proposal.',
        );
      await lockCohortsOf(actor, programmeId);
      await refusePlaced(
        actor,
        programmeId,
        cohorts.flatMap(({ people }) => people),
      );
      const { seats, leastPeople } = request.limits;
      const written = { programmeId, programmeName: programme.name, count: cohorts.length, seats, leastPeople };
      const cohortIds = await writeCohorts(actor, { ...written, enrolmentPolicy: 'coordinators' });
      const placed = cohorts.flatMap(({ people }, at) =>
        people.map((personId) => ({ cohortId: cohortIds[at]!, personId })),
      );
      await placePeople(actor, comeIn, placed);
      await settleProposal(actor, proposalId, 'accepted');
      audit('cohort-proposal.accepted', 'cohort-proposal', proposalId, {
        programmeId,
        cohortIds,
        placed: placed.length,
        comeIn,
      });
      return { cohortIds, placed: placed.length };
    });
  }
}

/** Whoever came into a cohort meanwhile, left, or needs the programme no longer, is not placed by it. */
const refusePlaced = async (actor: Actor, programmeId: string, people: readonly string[]): Promise<void> => {
  const still = await sql<{ id: string }>(peopleToPlace, [actor.organisationId, programmeId]);
  const ids = new Set(still.map(({ id }) => id));
  if (people.every((id) => ids.has(id))) return;
  throw refuseProposal(
    'people-not-to-place',
    'Somebody has come into a cohort or left since this was proposed, or does not need the programme any more. Take her out of her proposed cohort, or ask for another proposal.',
  );
};
