import { textIn } from '@baobab/domain/framework';
import type { Held } from '@baobab/domain/programme';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import type { Offer } from '../../catalogue';
import { moduleView, offersText } from '../../catalogue';
import { Reads } from '../../database';
import { DeputyQueries, deskRoots } from '../../organisation';
import { parse } from '../../problem';
import { planTold } from '../plan-told';
import type { PlanView } from '../plan-view';
import { planView } from '../plan-view';
import { tracksInForce } from '../tracks-in-force';
import type { ProgrammeView } from '../programme.queries';
import { ProgrammeQueries } from '../programme.queries';
import { VersionInput, VersionsInput } from './approval.input';
import type { FrozenProgramme } from './frozen-programme';
import type { ScenarioKept } from './plan-origin';
import { originOf, originText, originTold } from './plan-origin';
import type { SubmissionRead } from './submission-sql';
import { heldOver, submissionOf, submissionView } from './submission-sql';
import { changeOf } from './version-change';

interface VersionRow {
  id: string;
  programmeId: string;
  number: number;
  madeBy: string;
  madeAt: Date;
  snapshot: FrozenProgramme;
  /** Of the version before; null of the first. */
  before: FrozenProgramme | null;
  submission: SubmissionRead | null;
  holds: Held[];
}

/** $1 the organisation, $3 and $4 where the reader coordinates and where she is a manager, $5 she herself, $6 where she works at the desk. */
const text = `
  select v.id, v.programme_id as "programmeId", v.number, maker.name as "madeBy", v.made_at as "madeAt", v.snapshot, earlier.snapshot as before,
    ${submissionOf('v', '$6')} as submission, ${heldOver('p.institution_id', { manager: '$4', coordinator: '$3', actor: '$5' })} as holds
  from programme_version v join programme p on p.organisation_id = v.organisation_id and p.id = v.programme_id
    join person maker on maker.organisation_id = v.organisation_id and maker.id = v.made_by
    left join programme_version earlier on earlier.organisation_id = v.organisation_id and earlier.programme_id = v.programme_id
      and earlier.number = v.number - 1
  where v.organisation_id = $1`;

type Reader = Pick<ProgrammeView, 'told' | 'named'>;

/** The plan of a version, as far as the reader may know. Kept before there were tracks, it was one programme for all. */
const planFor = ({ told, named }: Reader, { plan, needs, modules }: FrozenProgramme): PlanView => {
  const whole = { ...plan, tracks: plan.tracks ?? [] };
  return told ? planTold(whole, needs, modules, { told, named }) : whole;
};

/** A version in the reader's language. */
const viewOf = (
  actor: Actor,
  reader: ProgrammeView,
  { snapshot, before, submission, holds, ...version }: VersionRow,
) => {
  const plan = planFor(reader, snapshot);
  const modules = new Map(snapshot.modules.map((module) => [module.id, moduleView(module, reader.locale)]));
  const titleOf = (frozen: FrozenProgramme, id: string) => {
    const module = frozen.modules.find((each) => each.id === id);
    return module ? textIn(module.texts, reader.locale).label : '';
  };
  return {
    ...version,
    programmeName: reader.name,
    institutionName: reader.institutionName,
    plan: {
      ...plan,
      modules: plan.modules.map((module) => ({ ...module, module: modules.get(module.moduleId) })),
      effects: snapshot.competencies.map(({ id, code, texts }) => ({
        ...plan.effects.find(({ competencyId }) => competencyId === id)!,
        code,
        label: textIn(texts, reader.locale).label,
      })),
    },
    submission: submission && submissionView(submission, actor.personId, holds),
    origin: snapshot.origin && originTold(snapshot.origin, plan),
    change: before && changeOf(planFor(reader, before), plan, (id) => titleOf(snapshot, id) || titleOf(before, id)),
  };
};

/**
 * Versions of programmes within the reader's reach, or that of a manager in whose stead she decides, each as far as she may know of its group: as a deputy no
 * persons are shown to her.
 */
@Injectable()
export class VersionQueries {
  constructor(
    private readonly reads: Reads,
    private readonly programmes: ProgrammeQueries,
    private readonly deputies: DeputyQueries,
  ) {}

  /** The newest first, at most fifty; null where the programme is not within reach. */
  async all(actor: Actor, input: unknown) {
    const { programmeId, locale } = parse(VersionsInput, input);
    const programme = await this.programmes.byId(actor, { id: programmeId, locale });
    if (!programme) return null;
    const found = await this.reads.all<VersionRow>(scopeOf(actor), {
      name: 'programme.versions',
      text: `${text} and v.programme_id = $2 order by v.number desc limit 50`,
      values: this.values(actor, programmeId),
    });
    return found.map((version) => viewOf(actor, programme, version));
  }

  /** Null where there is none within reach. */
  async byId(actor: Actor, input: unknown) {
    const { id, locale } = parse(VersionInput, input);
    const version = await this.reads.one<VersionRow>(scopeOf(actor), {
      name: 'programme.version',
      text: `${text} and v.id = $2`,
      values: this.values(actor, id),
    });
    const stead = version ? await this.deputies.roots(actor) : [];
    const programme = version && (await this.programmes.byId(actor, { id: version.programmeId, locale }, stead));
    return programme && viewOf(actor, programme, version);
  }

  /** Of the plan as it stands: what it was accepted from, and what edits by hand cost; null where no scenario was accepted. */
  async origin(actor: Actor, { id, needs, ...reader }: ProgrammeView) {
    const scenario = await this.reads.one<ScenarioKept & { chosen: { id: string; byHand: boolean }[] }>(
      scopeOf(actor),
      {
        name: 'programme.origin',
        text: `select origin.*, (select coalesce(jsonb_agg(jsonb_build_object('id', training_module_id, 'byHand', by_hand) order by position), '[]')
          from programme_module where organisation_id = $1 and programme_id = $2) as chosen from (${originText}) as origin`,
        values: [actor.organisationId, id],
      },
    );
    if (!scenario) return null;
    const { chosen, ...kept } = scenario;
    const offers = await this.reads.all<Offer>(scopeOf(actor), {
      name: 'catalogue.offers',
      text: offersText,
      values: [[...chosen, ...kept.outcome.modules].map((module) => module.id)],
    });
    const inForce = tracksInForce(
      kept,
      chosen.map((module) => module.id),
      needs,
    );
    const plan = planView({ ...inForce, offers, chosen, open: null });
    const { told, named } = reader;
    return originTold(
      originOf(kept, plan, needs, offers),
      told ? planTold(plan, inForce.needs, offers, { told, named }) : plan,
    );
  }

  private values(actor: Actor, id: string): unknown[] {
    return [
      actor.organisationId,
      id,
      rootsOf(actor, 'coordinator'),
      rootsOf(actor, 'manager'),
      actor.personId,
      deskRoots(actor),
    ];
  }
}
