import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authorise } from '../access';
import { sql, UnitOfWork } from '../database';
import { startWatchedJob } from '../outbox';
import { InputProblem, parse } from '../problem';
import type { Reading } from './check-import';
import { StartImportInput } from './import.input';
import { findUpload } from './upload.queries';

/** The round is made with the rows, or not at all. */
export interface ImportOrder extends Reading {
  roundId: string | null;
  round: { name: string; kind: string; heldOn: string; disclosure: string; instrument: string | null } | null;
  validRowsOnly: boolean;
}

/** Hands an import to the worker; its progress is watched by the job's id. */
@Injectable()
export class StartImport {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ jobId: string }> {
    const { roundId, round, ...order } = parse(StartImportInput, input);
    return this.work.run(actor, async () => {
      await authorise(actor, order.institutionId, 'coordinator');
      await findUpload(this.work, actor, order.uploadId);
      if (roundId) await this.refuseUnknownRound(actor, roundId);
      if (round) await this.refuseTakenName(actor, round.name);
      return {
        jobId: await startWatchedJob(actor, 'run-import', {
          ...order,
          roundId: roundId ?? null,
          round: round ?? null,
        } satisfies ImportOrder),
      };
    });
  }

  private async refuseUnknownRound(actor: Actor, roundId: string): Promise<void> {
    const [known] = await sql<{ source: string }>(
      'select source from assessment_round where organisation_id = $1 and id = $2',
      [actor.organisationId, roundId],
    );
    if (known && known.source !== 'import')
      throw new InputProblem([
        {
          path: 'roundId',
          code: 'round-not-imported',
          message: 'The levels of this round do not come from files. Choose another round, or describe a new one.',
        },
      ]);
    if (!known)
      throw new InputProblem([
        {
          path: 'roundId',
          code: 'no-such-round',
          message: 'There is no such round. Choose one from the list, or describe a new one.',
        },
      ]);
  }

  private async refuseTakenName(actor: Actor, name: string): Promise<void> {
    const [taken] = await sql('select 1 from assessment_round where organisation_id = $1 and name = $2', [
      actor.organisationId,
      name,
    ]);
    if (taken)
      throw new InputProblem([
        {
          path: 'round.name',
          code: 'round-name-taken',
          message: 'There is a round of this name. Choose it from the list, or give the new one another name.',
        },
      ]);
  }
}
