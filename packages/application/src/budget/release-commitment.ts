import { releaseOf, sumOf, writeAmount } from '@baobab/domain/budget';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authorise } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { NotFound, parse } from '../problem';
import { issue } from './budget-problems';
import { ReleaseCommitmentInput } from './budget.input';
import { lockLine } from './find-line';
import { openCommitments, writeEntry } from './write-entry';

interface Release {
  programmeId: string;
  /** In whole hundredths; null: all that is not spent. */
  most: number | null;
  note: string | null;
}

/**
 * Gives back what is committed for a programme and not spent. Inside the unit of work of what ends the programme or a part of it; who may end it may
 * release, so nothing is asked of the actor here.
 * @returns how much, in whole hundredths.
 */
export const releaseCost = async (actor: Actor, { programmeId, most, note }: Release): Promise<number> => {
  let left = most;
  const released: number[] = [];
  for (const { lineId } of await openCommitments(actor, programmeId)) {
    const line = await lockLine(actor, lineId);
    // Once more: somebody may have spent of it before the line was locked.
    const open = (await openCommitments(actor, programmeId)).find((each) => each.lineId === lineId)?.open ?? 0;
    const effect = releaseOf(open, left);
    if (effect.committed === 0) continue;
    await writeEntry(actor, line, { kind: 'release', effect, programmeId, note });
    released.push(-effect.committed);
    if (left !== null) left += effect.committed;
  }
  return sumOf(released);
};

/** By hand: what a programme does not need any more. */
@Injectable()
export class ReleaseCommitment {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ released: string }> {
    const { programmeId, reason } = parse(ReleaseCommitmentInput, input);
    return this.work.run(actor, async () => {
      const [programme] = await sql<{ institutionId: string }>(
        'select institution_id as "institutionId" from programme where organisation_id = $1 and id = $2',
        [actor.organisationId, programmeId],
      );
      if (!programme) throw new NotFound('programme');
      await authorise(actor, programme.institutionId, 'coordinator', 'manager', 'administrator');
      const released = await releaseCost(actor, { programmeId, most: null, note: reason });
      if (released === 0)
        throw issue('programmeId', 'nothing-committed', 'Nothing is committed for this programme that is not spent.');
      audit('commitment.released', 'programme', programmeId, { released: writeAmount(released), reason });
      return { released: writeAmount(released) };
    });
  }
}
