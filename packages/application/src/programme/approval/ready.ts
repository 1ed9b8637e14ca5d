import type { Actor } from '../../access';
import { sql } from '../../database';
import { InputProblem } from '../../problem';

const notReady = (code: string, message: string) => new InputProblem([{ path: 'programmeId', code, message }]);

/** Inside a unit of work. @throws InputProblem where the plan of a draft can't be submitted or published as it stands. */
export const refuseUnready = async ({ organisationId }: Actor, programmeId: string): Promise<void> => {
  const [plan] = await sql<{ modules: number; retired: number }>(
    `select count(*)::int as modules, count(retired_at)::int as retired
     from programme_module join training_module on training_module.id = training_module_id
     where programme_module.organisation_id = $1 and programme_id = $2`,
    [organisationId, programmeId],
  );
  if (!plan?.modules)
    throw notReady('plan-empty', 'The plan has no modules yet. Accept a scenario, or add modules by hand.');
  if (plan.retired > 0)
    throw notReady('plan-retired', 'The plan holds a module that is no longer offered. Take it out, or tailor again.');
};
