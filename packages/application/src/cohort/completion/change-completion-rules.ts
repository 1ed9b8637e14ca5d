import type { Condition } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { InputProblem, NotFound, parse, VersionConflict } from '../../problem';
import type { CohortRow } from '../find-cohort';
import { findCohort, refuseCompleted } from '../find-cohort';
import { ChangeCompletionRulesInput } from './completion.input';
import { concernedBy, conditionsOf } from './concerned';

const unseen = (count: number) =>
  new InputProblem([
    {
      path: 'concerned',
      code: 'rules-concern-people',
      message: `This cohort has begun, and the change concerns ${count} people. Look at whom, then save.`,
    },
  ]);

/** Says what completes a cohort, or every cohort of its programme that has no rules of its own. */
@Injectable()
export class ChangeCompletionRules {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { cohortId, forProgramme, conditions, expectedVersion, concerned } = parse(ChangeCompletionRulesInput, input);
    return this.work.run(actor, async () => {
      const cohort = await findCohort(actor, cohortId);
      refuseCompleted(cohort);
      const asked = await conditionsOf(actor, conditions);
      const people = await concernedBy(actor, cohort, forProgramme, asked);
      const rulesId = await this.write(actor, cohort, forProgramme, expectedVersion);
      if (people.length !== concerned) throw unseen(people.length);
      await this.writeConditions(actor, rulesId, asked);
      audit(
        'completion-rules.changed',
        forProgramme ? 'programme' : 'cohort',
        forProgramme ? cohort.programmeId : cohort.id,
        {
          conditions: asked,
          concerned,
        },
      );
      return { done: true };
    });
  }

  /** @returns the id of the rules. @throws VersionConflict where somebody else changed them meanwhile. */
  private async write(actor: Actor, cohort: CohortRow, forProgramme: boolean, expected: number): Promise<string> {
    const values = [actor.organisationId, cohort.programmeId, forProgramme ? null : cohort.id, actor.personId];
    const [written] = await sql<{ id: string }>(
      expected === 0
        ? `insert into completion_rules (organisation_id, programme_id, cohort_id, changed_by) values ($1, $2, $3, $4)
           on conflict do nothing returning id`
        : `update completion_rules set version = version + 1, changed_by = $4, changed_at = now()
           where organisation_id = $1 and programme_id = $2 and cohort_id is not distinct from $3::uuid and version = $5 returning id`,
      expected === 0 ? values : [...values, expected],
    );
    if (!written) throw new VersionConflict();
    return written.id;
  }

  /** Those that stay keep their id, and with it what was handed in for them. */
  private async writeConditions(
    { organisationId }: Actor,
    rulesId: string,
    conditions: readonly Condition[],
  ): Promise<void> {
    const kept = conditions.map(({ id }) => id).filter((id) => !id.startsWith('new-'));
    await sql(
      `update completion_condition set retired_at = now()
       where organisation_id = $1 and rules_id = $2 and retired_at is null and not id = any($3::uuid[])`,
      [organisationId, rulesId, kept],
    );
    for (const [position, { id, kind, leastShare, roundId, title }] of conditions.entries()) {
      const said = [kind, leastShare, roundId, kind === 'work' ? title : null];
      if (kept.includes(id)) {
        const [changed] = await sql(
          `update completion_condition set position = $4, least_share = $6, round_id = $7, title = $8
           where organisation_id = $1 and rules_id = $2 and id = $3 and retired_at is null and kind = $5 returning 1`,
          [organisationId, rulesId, id, position, ...said],
        );
        if (!changed) throw new NotFound('condition');
      } else
        await sql(
          `insert into completion_condition (organisation_id, rules_id, position, kind, least_share, round_id, title) values ($1, $2, $3, $4, $5, $6, $7)`,
          [organisationId, rulesId, position, ...said],
        );
    }
  }
}
