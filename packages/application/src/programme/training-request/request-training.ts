import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../access';
import { authorise } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import type { GroupNeeds } from '../../needs';
import { InputProblem, NotFound, parse } from '../../problem';
import { RequestTrainingInput } from './training-request.input';

type Asked = z.output<typeof RequestTrainingInput>;

/** Asks providers for what a programme's people need and nothing teaches them. What was asked for already stays as it is. */
@Injectable()
export class RequestTraining {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ requested: number }> {
    const asked = parse(RequestTrainingInput, input);
    return this.work.run(actor, async () => {
      const [programme] = await sql<{ institutionId: string; needs: GroupNeeds }>(
        'select institution_id as "institutionId", needs from programme where organisation_id = $1 and id = $2',
        [actor.organisationId, asked.programmeId],
      );
      if (!programme) throw new NotFound('programme');
      await authorise(actor, programme.institutionId, 'coordinator');
      const requested = await write(actor, asked, peopleOf(programme.needs, asked));
      audit('training.requested', 'programme', asked.programmeId, { steps: asked.steps, requested });
      return { requested };
    });
  }
}

/** How many people need each step. @throws InputProblem where nobody does. */
const peopleOf = ({ steps: needed }: GroupNeeds, { steps }: Asked): number[] => {
  const people = steps.map(({ competencyId, ordinal }) =>
    needed
      .filter((each) => each.competencyId === competencyId && each.step === ordinal)
      .reduce((sum, each) => sum + each.people, 0),
  );
  const issues = people.flatMap((count, nth) =>
    count > 0
      ? []
      : [
          {
            path: `steps.${nth}`,
            code: 'not-needed',
            message: 'Nobody of this programme needs that level. Load the page again.',
          },
        ],
  );
  if (issues.length > 0) throw new InputProblem(issues);
  return people;
};

const write = async (actor: Actor, { programmeId, steps, note, neededBy }: Asked, people: readonly number[]) => {
  if (neededBy !== null && neededBy <= new Date().toISOString().slice(0, 10))
    throw new InputProblem([{ path: 'neededBy', code: 'not-ahead', message: 'Choose a day that is still to come.' }]);
  const written = await sql<{ id: string }>(
    `insert into training_request (organisation_id, programme_id, competency_id, ordinal, people, note, needed_by, created_by)
     select $1, $2, competency_id, ordinal, max(people), $6, $7, $8
     from unnest($3::uuid[], $4::int[], $5::int[]) as step (competency_id, ordinal, people) group by competency_id, ordinal
     on conflict do nothing returning id`,
    [
      ...[actor.organisationId, programmeId],
      steps.map(({ competencyId }) => competencyId),
      steps.map(({ ordinal }) => ordinal),
      ...[people, note, neededBy, actor.personId],
    ],
  );
  return written.length;
};
