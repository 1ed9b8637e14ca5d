import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { changeSupervisor } from '../organisation';
import { parse } from '../problem';
import { stillOpen } from './still-open.queries';

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
      const openAnswers = await askAnother(actor, team);
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

/** What she submitted stays as it is, and so do rounds that are over. */
const askAnother = async (
  { organisationId }: Actor,
  { supervisorId, personIds, toId }: z.output<typeof TransferTeamInput>,
): Promise<number> => {
  const asked = await sql<{ roundId: string; personId: string }>(
    `delete from round_participant a using assessment_round r
     where r.organisation_id = a.organisation_id and r.id = a.round_id and r.source = 'supervisor' and ${stillOpen('r')}
       and a.organisation_id = $1 and a.rater_id = $2 and a.person_id = any($3::uuid[]) and a.submitted_at is null
     returning a.round_id as "roundId", a.person_id as "personId"`,
    [organisationId, supervisorId, personIds],
  );
  await sql(
    `insert into round_participant (organisation_id, round_id, person_id, rater_id)
     select $1, each."roundId", each."personId", $3 from jsonb_to_recordset($2::jsonb) as each("roundId" uuid, "personId" uuid)`,
    [organisationId, JSON.stringify(asked), toId],
  );
  return asked.length;
};
