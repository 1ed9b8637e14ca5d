import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authorise } from '../access';
import { readOffers } from '../catalogue';
import { stillOpen } from '../assessment/still-open.queries';
import { audit, sql, unlessTaken, UnitOfWork } from '../database';
import { frameworkInUse } from '../framework/framework-in-use.queries';
import type { LearnerGroup } from '../needs';
import { countGroupNeeds, holdNeeds } from '../needs';
import { InputProblem, parse } from '../problem';
import { FewInNeed, refuseFew } from './few-in-need';
import { DraftProgrammeInput } from './programme.input';

const nobody = () =>
  new InputProblem([
    {
      path: 'institutionId',
      code: 'nobody-in-need',
      message: 'By this round nobody of this group is below target. Choose another round, institution or role profile.',
    },
  ]);
const nameTaken = () =>
  new InputProblem([
    {
      path: 'name',
      code: 'programme-name-taken',
      message: 'There is a programme of this name. Give this one another, such as with the year.',
    },
  ]);

/** What people said is told when nobody can say more: else who submits would be told apart from those before her. */
const roundOpen =
  'People still answer in this round. Its levels are told when it has closed: choose another, or close it first.';

/** Begins a programme for a group, with the group's needs as they are now. */
@Injectable()
export class DraftProgramme {
  constructor(
    private readonly work: UnitOfWork,
    private readonly few: FewInNeed,
  ) {}

  async execute(actor: Actor, input: unknown): Promise<{ programmeId: string }> {
    const { name, ...group } = parse(DraftProgrammeInput, input);
    const least = await this.few.least(actor, group);
    return this.work.run(actor, async () => {
      await authorise(actor, group.institutionId, 'coordinator');
      await this.refuseUnknown(actor, group);
      // What may be told of the group, and what she read of it, would be from before the change; its needs are counted by what holds now.
      await holdNeeds(group.roundId, group.institutionId, 'roundId');
      const needs = await countGroupNeeds(group, await readOffers());
      refuseFew('institutionId', needs.peopleInNeed, least);
      if (needs.peopleInNeed === 0) throw nobody();
      const [programme] = await unlessTaken(
        sql<{ id: string }>(
          `insert into programme (organisation_id, name, round_id, institution_id, role_profile_id, competency_id, needs, created_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
          [
            actor.organisationId,
            name,
            group.roundId,
            group.institutionId,
            group.roleProfileId,
            group.competencyId,
            needs,
            actor.personId,
          ],
        ),
        nameTaken,
      );
      if (!programme) throw new Error('The programme was not written.');
      audit('programme.drafted', 'programme', programme.id, { name, ...group });
      return { programmeId: programme.id };
    });
  }

  private async refuseUnknown(actor: Actor, { roundId, roleProfileId, competencyId }: LearnerGroup): Promise<void> {
    const [known] = await sql<{ round: boolean; open: boolean; profile: boolean; competency: boolean }>(
      `select exists (select 1 from assessment_round where organisation_id = $1 and id = $2) as round,
         exists (select 1 from assessment_round r where organisation_id = $1 and id = $2 and ${stillOpen('r')}) as open,
         $3::uuid is null or exists (select 1 from role_profile where id = $3) as profile,
         $4::uuid is null or exists (select 1 from competency where framework_id = ${frameworkInUse} and id = $4) as competency`,
      [actor.organisationId, roundId, roleProfileId, competencyId],
    );
    const unknown = (path: string, what: string) => ({
      path,
      code: 'unknown',
      message: `There is no such ${what}. Choose one from the list.`,
    });
    const issues = [
      ...(known?.round ? [] : [unknown('roundId', 'round')]),
      ...(known?.profile ? [] : [unknown('roleProfileId', 'role profile')]),
      ...(known?.competency ? [] : [unknown('competencyId', 'competency')]),
    ];
    if (known?.open) issues.push({ path: 'roundId', code: 'round-open', message: roundOpen });
    if (issues.length > 0) throw new InputProblem(issues);
  }
}
