import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { audit, UnitOfWork } from '../database';
import { changeSupervisor } from '../organisation';
import { parse } from '../problem';
import { askSupervisors } from './rater';

const TransferTeamInput = z.object({
  supervisorId: z.uuid('Choose whose people are handed over.'),
  personIds: z
    .array(z.uuid('Choose people from the list.'))
    .min(1, 'Choose at least one person.')
    .max(1_000, 'Choose at most 1,000 people at a time.')
    .transform((ids) => [...new Set(ids)]),
  toId: z.uuid('Choose who supervises them from now on.'),
});

/**
 * People who report to one supervisor report to another from now on, and in open rounds she is asked about those of whom the first has not
 * submitted anything. What the first chose meanwhile is hers: nobody sees it, and it is discarded.
 */
@Injectable()
export class TransferTeam {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ people: number; openAnswers: number }> {
    const team = parse(TransferTeamInput, input);
    return this.work.run(actor, async () => {
      await changeSupervisor(actor, team);
      const openAnswers = await askSupervisors(actor.organisationId, team.personIds);
      const people = team.personIds.length;
      audit('team.transferred', 'person', team.supervisorId, {
        toId: team.toId,
        personIds: team.personIds,
        openAnswers,
      });
      return { people, openAnswers };
    });
  }
}
