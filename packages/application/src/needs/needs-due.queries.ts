import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { Reads, sql } from '../database';
import { InputProblem, parse } from '../problem';
import { lockedSoon } from './needs-summary';

const NeedsDueInput = z.object({
  /** Null: every round. */
  roundIds: z.array(z.uuid('Choose a round.')).max(100, 'Choose at most 100 rounds.').nullish().default(null),
});

const text = `
  select min(due_since) as since from needs_due
  where organisation_id = $1 and ($2::uuid[] is null or round_id is null or round_id = any($2))
    and (institution_ids is null or institution_ids && array(select institutions_below(root) from unnest($3::uuid[]) as root))
  having count(*) > 0`;

/** Whether numbers that somebody reads are from before a change. */
@Injectable()
export class NeedsDueQueries {
  constructor(private readonly reads: Reads) {}

  /** Since when needs within the reader's reach are due to be counted anew; null where nothing is. */
  of(actor: Actor, input: unknown): Promise<{ since: Date } | null> {
    const { roundIds } = parse(NeedsDueInput, input);
    return this.reads.one(scopeOf(actor), {
      name: 'needs.due',
      text,
      values: [actor.organisationId, roundIds, rootsOf(actor, 'coordinator', 'manager', 'administrator')],
    });
  }
}

/**
 * Inside a unit of work, before its numbers are read: nobody counts until it ends, so what is read is of one time, and from before no change that is known here.
 * @param institutionId what is asked about is below it; null: everybody. @param path the field that it is told beside.
 * @throws InputProblem while numbers are due, or somebody is counting.
 */
export const holdNeeds = async (roundId: string, institutionId: string | null, path: string): Promise<void> => {
  const held = await lockedSoon();
  const due = await sql(
    `select 1 from needs_due where organisation_id = app_organisation() and (round_id is null or round_id = $1)
       and ($2::uuid is null or institution_ids is null or institution_ids && array(select institutions_below($2))) limit 1`,
    [roundId, institutionId],
  );
  if (!held || due.length > 0) throw new InputProblem([{ path, code: 'needs-due', message: needsDue }]);
};
const needsDue =
  'The numbers of this round are being counted anew after a change. Wait until that is done, then try again. If it takes longer than some minutes, tell your administrator.';
