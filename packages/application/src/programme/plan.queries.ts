import type { LimitName, Objective, TailoredProgramme } from '@baobab/domain/programme';
import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import type { Offer, TrainingModuleView } from '../catalogue';
import { offersText, TrainingModuleQueries } from '../catalogue';
import { Reads } from '../database';
import { frameworkInUse } from '../framework/framework-in-use.queries';
import { parse } from '../problem';
import type { GroupNeeds } from '../needs';
import type { ScenarioKept } from './approval/plan-origin';
import { originText } from './approval/plan-origin';
import { limitsTold } from './limits-told';
import { planTold } from './plan-told';
import type { PlanAsked, PlanView } from './plan-view';
import { planView } from './plan-view';
import type { ScenarioLimits } from './programme.input';
import { ScenariosInput } from './programme.input';
import type { ProgrammeView } from './programme.queries';
import { tracksInForce } from './tracks-in-force';

interface ScenarioRow {
  id: string;
  jobId: string;
  objective: Objective;
  limits: ScenarioLimits;
  needs: GroupNeeds | null;
  outcome: KeptOutcome | null;
}

/** Scenarios from before there were these hold none. */
type KeptOutcome = Omit<TailoredProgramme, Later> & Partial<Pick<TailoredProgramme, Later>>;
type Later = 'budgetCurve' | 'unchosen' | 'tracks' | 'tracksCurve';

/** What somebody spends follows from what she lacks. */
const ofOnePerson: ReadonlySet<LimitName> = new Set<LimitName>(['hoursPerPerson', 'calendar']);
const scenariosShown = 20;
const snake = (word: string): string =>
  word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll('-', '_');

/** $1 the ids of competencies, which are answered in the framework's order. One that was dropped since goes by the words that it had. */
export const competenciesText = `
  select id, code, texts from (
    select distinct on (c.id) c.id, c.code, c.texts, c.position from competency c join framework f on f.id = c.framework_id
    where c.id = any($1::uuid[]) and f.state <> 'draft' order by c.id, f.id = ${frameworkInUse} desc, f.edition desc, f.id) as named
  order by position, id`;

/** $1 the organisation, $2 the programme: its modules in their order, and the scenario that they were accepted from. */
const planText = `
  select (select coalesce(jsonb_agg(jsonb_build_object('id', training_module_id, 'byHand', by_hand) order by position), '[]')
      from programme_module where organisation_id = $1 and programme_id = $2) as chosen,
    (select to_jsonb(origin) from (${originText}) as origin) as origin`;

type Reader = Pick<ProgrammeView, 'told' | 'named'>;
const planFor = ({ told, named }: Reader, asked: PlanAsked): PlanView => {
  const plan = planView(asked);
  return told ? planTold(plan, asked.needs, asked.offers, { told, named }) : plan;
};

/** How good the set is, without what would tell of few: needs and money follow from what is withheld of the plan, hours and whether a limit binds do not. */
const answerOf = (
  { status, value, bound, tiesSettled, limits, curve, budgetCurve = [], tracksCurve = [] }: KeptOutcome,
  objective: Objective,
  { withheld, cost }: PlanView,
) => {
  const unlessWithheld = <Value>(figure: Value): Value | null => (withheld ? null : figure);
  const ofObjective = (figure: number | null) => (objective === 'least-hours' ? figure : unlessWithheld(figure));
  return {
    status: snake(status),
    value: ofObjective(value),
    bound: ofObjective(bound),
    tiesSettled,
    limits: limits.map(({ limit, used, gainWithout, shutsOut, enough, ...effect }) => ({
      ...effect,
      limit: snake(limit),
      used: (limit === 'budget' && cost === null) || (ofOnePerson.has(limit) && withheld) ? null : used,
      gainWithout: ofObjective(gainWithout),
      shutsOut: unlessWithheld(shutsOut),
      enough: limit === 'budget' ? unlessWithheld(enough) : enough,
    })),
    curve: withheld ? [] : curve,
    budgetCurve: withheld ? [] : budgetCurve,
    tracksCurve: withheld ? [] : tracksCurve,
  };
};

/** The plan of a programme, and what was tried for it: of a programme that the actor was given by ProgrammeQueries. */
@Injectable()
export class PlanQueries {
  constructor(
    private readonly reads: Reads,
    private readonly modules: TrainingModuleQueries,
  ) {}

  async plan(actor: Actor, { id, needs, locale, ...reader }: ProgrammeView) {
    const row = await this.reads.one<{ chosen: { id: string; byHand: boolean }[]; origin: ScenarioKept | null }>(
      scopeOf(actor),
      { name: 'programme.plan', text: planText, values: [actor.organisationId, id] },
    );
    const { chosen, origin } = row ?? { chosen: [], origin: null };
    const offers = await this.offers(actor, chosen);
    const inForce = tracksInForce(
      origin,
      chosen.map((module) => module.id),
      needs,
    );
    return this.named(actor, planFor(reader, { ...inForce, offers, chosen, open: null }), locale);
  }

  /** Newest first: those named, or the last twenty. */
  async scenarios(actor: Actor, { id, locale, ...reader }: ProgrammeView, input: unknown = {}) {
    const { ids } = parse(ScenariosInput, input);
    const found = await this.reads.all<ScenarioRow>(scopeOf(actor), {
      name: 'programme.scenarios',
      text: `select id, job_id as "jobId", objective, limits, needs, outcome from scenario
        where organisation_id = $1 and programme_id = $2 and ($4::uuid[] is null or id = any($4)) order by created_at desc, id limit $3`,
      values: [actor.organisationId, id, scenariosShown, ids],
    });
    const offers = await this.offers(
      actor,
      found.flatMap(({ outcome }) => outcome?.modules ?? []),
    );
    return Promise.all(
      found.map(async ({ id: scenarioId, jobId, objective, limits, needs, outcome }) => ({
        id: scenarioId,
        jobId,
        objective: snake(objective),
        limits: limitsTold(limits),
        outcome: outcome && needs && (await this.outcome(actor, { outcome, objective }, needs, offers, reader, locale)),
      })),
    );
  }

  private async outcome(
    actor: Actor,
    { outcome, objective }: { outcome: KeptOutcome; objective: Objective },
    needs: GroupNeeds,
    offers: readonly Offer[],
    reader: Reader,
    locale: string,
  ) {
    const chosen = outcome.modules.map(({ id }) => ({ id, byHand: false }));
    const view = planFor(reader, { needs, offers, chosen, open: outcome.open, tracks: outcome.tracks ?? [] });
    // That nobody needs what a module teaches is said where nothing is withheld.
    const unchosen = view.withheld ? [] : (outcome.unchosen ?? []).filter(({ reason }) => reason !== 'closes_nothing');
    const words = await this.modules.byIds(
      actor,
      unchosen.flatMap(({ id, insteadOf }) => [id, insteadOf ?? id]),
      locale,
    );
    return {
      ...answerOf(outcome, objective, view),
      plan: await this.named(actor, view, locale),
      unchosen: unchosen.flatMap(({ reason, insteadOf }, at) => {
        const [module, instead] = [words[at * 2], words[at * 2 + 1]];
        return module ? [{ module, reason, insteadOf: insteadOf === null ? null : (instead ?? null) }] : [];
      }),
    };
  }

  private offers(actor: Actor, kept: readonly { id: string }[]): Promise<Offer[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'catalogue.offers',
      text: offersText,
      values: [kept.map(({ id }) => id)],
    });
  }

  /** With the words of its modules and competencies. */
  private async named(actor: Actor, plan: PlanView, locale: string) {
    const [modules, competencies] = await Promise.all([
      this.modules.byIds(
        actor,
        plan.modules.map(({ moduleId }) => moduleId),
        locale,
      ),
      this.reads.all<{ id: string; code: string; texts: Texts }>(scopeOf(actor), {
        name: 'programme.competencies',
        text: competenciesText,
        values: [plan.effects.map(({ competencyId }) => competencyId)],
      }),
    ]);
    return {
      ...plan,
      modules: plan.modules.map((module, at) => ({
        ...module,
        priceFrom: snake(module.priceFrom),
        module: modules[at] as TrainingModuleView,
      })),
      effects: competencies.map(({ id, code, texts }) => ({
        ...plan.effects.find(({ competencyId }) => competencyId === id)!,
        code,
        label: textIn(texts, locale).label,
      })),
    };
  }
}
