import { sql } from '../../database';
import { InputProblem } from '../../problem';

const problem = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

/** What is named is not there, or not any more. */
export const notRequirable = (path: 'trainingModuleId' | 'roleProfileId'): InputProblem =>
  path === 'trainingModuleId'
    ? problem(path, 'not-on-offer', 'This module is not in the catalogue any more. Choose another one.')
    : problem(path, 'not-a-role-profile', 'There is no such role profile any more. Choose another one, or everybody.');

/** Inside a unit of work. @throws InputProblem where people would be overdue before they are told */
export const refusePast = async (firstDueOn: string): Promise<void> => {
  const [asked] = await sql<{ past: boolean; far: boolean }>(
    `select $1::date < app_today() as past, $1::date > app_today() + interval '10 years' as far`,
    [firstDueOn],
  );
  if (asked?.past)
    throw problem(
      'firstDueOn',
      'due-past',
      'This day has passed, so that people would be overdue before they are told. Choose today or a day to come.',
    );
  if (asked?.far)
    throw problem('firstDueOn', 'due-too-far', 'This day is more than ten years ahead. Choose an earlier one.');
};

/**
 * Inside a unit of work: who says something of a module at one institution stands in line there.
 * @throws InputProblem where it is said already what holds there
 */
export const refuseWhereStands = async (
  institutionId: string,
  trainingModuleId: string,
  roleProfileId: string | null,
): Promise<void> => {
  await sql('select id from institution where organisation_id = app_organisation() and id = $1 for no key update', [
    institutionId,
  ]);
  const stands = await sql(
    `select id from requirement where organisation_id = app_organisation() and institution_id = $1 and training_module_id = $2
       and role_profile_id is not distinct from $3 and ended_at is null`,
    [institutionId, trainingModuleId, roleProfileId],
  );
  if (stands.length > 0)
    throw problem(
      'institutionId',
      'required-already',
      'It is said already whether this institution requires this module of them. Change or end what stands there.',
    );
};
