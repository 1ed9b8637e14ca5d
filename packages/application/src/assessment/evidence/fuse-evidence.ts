import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { authorise } from '../../access';
import { sql, UnitOfWork } from '../../database';
import { startWatchedJob } from '../../outbox';
import { InputProblem, parse } from '../../problem';
import { stillOpen } from '../still-open.queries';
import type { FusingOrder } from './fusing.input';
import { FuseEvidenceInput } from './fusing.input';

const issue = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);
export const nameTaken = () =>
  issue(
    'name',
    'asked-round-name-taken',
    'There is a round of this name. Give this one another, such as with the year.',
  );

/** Hands the putting together of evidence to the worker; its progress is watched by the job's id. */
@Injectable()
export class FuseEvidence {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ jobId: string }> {
    const order = parse(FuseEvidenceInput, input);
    return this.work.run(actor, async () => {
      await authorise(actor, order.institutionId, 'coordinator');
      await refuseUnfit(actor, order);
      return { jobId: await startWatchedJob(actor, 'fuse-evidence', { ...order }) };
    });
  }
}

/**
 * Inside a unit of work: that the rounds can be put together as of this day, under this name. Asked once more when the work begins.
 * @throws InputProblem
 */
export const refuseUnfit = async ({ organisationId }: Actor, { name, asOf, roundIds }: FusingOrder): Promise<void> => {
  const [day] = await sql<{ ahead: boolean; taken: boolean }>(
    `select $2::date > app_today() + 1 as ahead,
       exists (select 1 from assessment_round where organisation_id = $1 and name = $3) as taken`,
    [organisationId, asOf, name],
  );
  if (day?.ahead) throw issue('asOf', 'day-ahead', 'This day is still to come. Choose today or an earlier one.');
  if (day?.taken) throw nameTaken();
  const rounds = await sql<{ name: string; disclosure: string; fused: boolean; open: boolean; later: boolean }>(
    `select name, disclosure, source = 'fused' as fused, ${stillOpen('r')} as open, held_on > $3::date as later
     from assessment_round r where organisation_id = $1 and id = any($2::uuid[])`,
    [organisationId, roundIds, asOf],
  );
  if (rounds.length < roundIds.length)
    throw issue('roundIds', 'no-such-round', 'There is no such round. Choose from the list.');
  for (const round of rounds) {
    if (round.fused)
      throw issue('roundIds', 'fused-twice', `“${round.name}” puts others together itself. Choose those instead.`);
    if (round.open)
      throw issue('roundIds', 'round-open', `People still answer in “${round.name}”. Leave it out, or close it first.`);
    if (round.later)
      throw issue(
        'roundIds',
        'round-later',
        `“${round.name}” was held after that day. Leave it out, or choose a later day.`,
      );
  }
  // Who knows the levels of one could take them away from numbers of both, and so would know those of the stricter.
  if (new Set(rounds.map(({ disclosure }) => disclosure)).size > 1)
    throw issue(
      'roundIds',
      'disclosures-differ',
      'These rounds show persons to different readers. Choose those of one policy: from numbers of all of them together, levels of single persons could be worked out.',
    );
};
