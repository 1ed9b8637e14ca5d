import { aGovernment } from '@baobab/testing';
import type { Client } from 'pg';
import type { Actor } from '../access';
import type { UnitOfWork } from '../database';
import { WatchedJobs } from '../outbox';
import { KeepUpload, PreviewImport, RunImport, StartImport } from '.';

export type Coordinator = Actor & { rootId: string };

/** Of an organisation of her own, which has nobody else yet. */
export const aCoordinator = async (owner: Client): Promise<Coordinator> => {
  const { organisation, root, account, person } = await aGovernment(owner, 'coordinator');
  return {
    organisationId: organisation.id,
    personId: person.id,
    accountId: account.id,
    signInId: account.id,
    grants: [{ role: 'coordinator', institutionId: root.id }],
    rootId: root.id,
  };
};

/** The whole way of a file, with the columns as they are guessed: upload, dry run, start, and the worker's part. */
export const importTable = async (
  { owner, work }: { owner: Client; work: UnitOfWork },
  actor: Coordinator,
  text: string,
  choice: { roundId: string } | { round: Record<string, string> },
) => {
  const { uploadId } = await new KeepUpload(work).execute(actor, 'people.csv', Buffer.from(text));
  const { columns } = await new PreviewImport(work).execute(actor, { uploadId, institutionId: actor.rootId });
  const { jobId } = await new StartImport(work).execute(actor, {
    uploadId,
    institutionId: actor.rootId,
    columns: columns.map(({ index, meaning, competencyId }) => ({ index, meaning, competencyId })),
    ...choice,
  });
  await new RunImport(work, new WatchedJobs(work)).execute(
    { organisationId: actor.organisationId, clock: true },
    { jobId, organisationId: actor.organisationId },
  );
  const { rows } = await owner.query<{ state: string; result: Record<string, number> | null; problem: unknown }>(
    'select state, result, problem from job where id = $1',
    [jobId],
  );
  return rows[0]!;
};
