import type { Texts } from '@baobab/domain/framework';
import type { Actor } from '../../access';
import type { ModuleRow } from '../../catalogue';
import { readModules, readOffers } from '../../catalogue';
import { sql } from '../../database';
import type { GroupNeeds } from '../../needs';
import { InputProblem } from '../../problem';
import type { ProgrammeRow } from '../find-programme';
import { writePlan } from '../find-programme';
import { competenciesText } from '../plan.queries';
import type { PlanView } from '../plan-view';
import { planView } from '../plan-view';
import { tracksInForce } from '../tracks-in-force';
import type { PlanOrigin, ScenarioKept } from './plan-origin';
import { originOf, originText } from './plan-origin';

/** A programme as it was at one moment. Neither the catalogue nor the needs nor a later Baobab changes what somebody approved. */
export interface FrozenProgramme {
  needs: GroupNeeds;
  /** In every number. Who may be told of it decides `planTold`. Those from before there were tracks hold none. */
  plan: Omit<PlanView, 'tracks'> & Partial<Pick<PlanView, 'tracks'>>;
  /** In the order of the plan. */
  modules: ModuleRow[];
  /** What the plan has effects on, in the words of that day. */
  competencies: { id: string; code: string; texts: Texts }[];
  /** Null where no scenario was accepted. */
  origin: PlanOrigin | null;
}

/** Inside a unit of work, of a locked programme: keeps it as it is now. @returns the version's number. */
export const freezeVersion = async (
  { organisationId, personId }: Actor,
  { id, needs }: Pick<ProgrammeRow, 'id' | 'needs'>,
): Promise<number> => {
  const chosen = await sql<{ id: string; byHand: boolean }>(
    `select training_module_id as id, by_hand as "byHand" from programme_module
     where organisation_id = $1 and programme_id = $2 order by position`,
    [organisationId, id],
  );
  const [scenario] = await sql<ScenarioKept>(originText, [organisationId, id]);
  const ids = chosen.map((module) => module.id);
  const offers = await readOffers([...ids, ...(scenario?.outcome.modules ?? []).map((module) => module.id)]);
  const inForce = tracksInForce(scenario, ids, needs);
  const plan = planView({ ...inForce, offers, chosen, open: null });
  const modules = new Map((await readModules(ids)).map((module) => [module.id, module]));
  const frozen: FrozenProgramme = {
    needs: inForce.needs,
    plan,
    modules: ids.flatMap((moduleId) => modules.get(moduleId) ?? []),
    competencies: await sql(competenciesText, [plan.effects.map(({ competencyId }) => competencyId)]),
    origin: scenario ? originOf(scenario, plan, needs, offers) : null,
  };
  const [version] = await sql<{ number: number }>(
    `insert into programme_version (organisation_id, programme_id, number, snapshot, made_by)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4 from programme_version where organisation_id = $1 and programme_id = $2
     returning number`,
    [organisationId, id, frozen, personId],
  );
  if (!version) throw new Error('The version was not written.');
  return version.number;
};

/** Inside a unit of work. @throws Error where there is no such version, for callers have its number from a row. */
export const readFrozen = async (
  { organisationId }: Actor,
  programmeId: string,
  number: number,
): Promise<FrozenProgramme> => {
  const [version] = await sql<{ snapshot: FrozenProgramme }>(
    'select snapshot from programme_version where organisation_id = $1 and programme_id = $2 and number = $3',
    [organisationId, programmeId, number],
  );
  if (!version) throw new Error('The programme has no such version.');
  return version.snapshot;
};

/** Makes the modules of a version the plan, in their order. */
export const takeModules = async (actor: Actor, programmeId: string, { plan, origin }: FrozenProgramme) => {
  await writePlan(
    actor,
    programmeId,
    plan.modules.map(({ moduleId, byHand }) => ({ id: moduleId, byHand })),
  );
  await sql('update programme set scenario_id = $3 where organisation_id = $1 and id = $2', [
    actor.organisationId,
    programmeId,
    origin?.scenarioId ?? null,
  ]);
};

/** Inside a unit of work. @throws InputProblem where one of a version's modules is no longer offered. */
export const refuseRetired = async (
  { modules }: FrozenProgramme,
  issue: { path: string; code: string; message: string },
) => {
  const retired = await sql('select id from training_module where id = any($1::uuid[]) and retired_at is not null', [
    modules.map(({ id }) => id),
  ]);
  if (retired.length > 0) throw new InputProblem([issue]);
};

/** Inside a unit of work, of a locked draft: publishes the version exactly, whatever became of the draft since. */
export const publishVersion = async (
  actor: Actor,
  programmeId: string,
  number: number,
  frozen: FrozenProgramme,
): Promise<void> => {
  await takeModules(actor, programmeId, frozen);
  await sql(
    `update programme set state = 'published', published_at = now(), published_by = $3, published_version = $4, needs = $5
     where organisation_id = $1 and id = $2`,
    [actor.organisationId, programmeId, actor.personId, number, frozen.needs],
  );
};
