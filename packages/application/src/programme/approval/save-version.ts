import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { authorise } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { InputProblem, NotFound, parse } from '../../problem';
import type { ProgrammeRow } from '../find-programme';
import { SaveVersionInput } from './approval.input';
import { freezeVersion } from './frozen-programme';

type PublishedRow = Pick<ProgrammeRow, 'id' | 'state' | 'needs' | 'institutionId'> & {
  publishedVersion: number | null;
};

const nothingToSave = () =>
  new InputProblem([
    {
      path: 'programmeId',
      code: 'version-needless',
      message:
        'Only what was published before there were versions is saved as one. Submit or publish a draft; a version is kept then.',
    },
  ]);

/**
 * Keeps a programme that was published before there were versions as its first: its modules and the needs that it was published by; their hours and prices
 * as the catalogue has them now, since nothing else is known of that day.
 */
@Injectable()
export class SaveVersion {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { programmeId } = parse(SaveVersionInput, input);
    return this.work.run(actor, async () => {
      const [programme] = await sql<PublishedRow>(
        `select id, state, needs, institution_id as "institutionId", published_version as "publishedVersion" from programme
         where organisation_id = $1 and id = $2 for no key update`,
        [actor.organisationId, programmeId],
      );
      if (!programme) throw new NotFound('programme');
      await authorise(actor, programme.institutionId, 'coordinator');
      if (programme.state === 'draft' || programme.publishedVersion !== null) throw nothingToSave();
      const version = await freezeVersion(actor, programme);
      await sql('update programme set published_version = $3 where organisation_id = $1 and id = $2', [
        actor.organisationId,
        programmeId,
        version,
      ]);
      audit('version.saved', 'programme', programmeId, { version });
      return { done: true };
    });
  }
}
