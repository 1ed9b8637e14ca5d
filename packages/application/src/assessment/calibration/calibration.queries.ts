import type { ItemTexts } from '@baobab/domain/assessment/item';
import { itemTextIn } from '@baobab/domain/assessment/item';
import { leastAnswers } from '@baobab/domain/assessment/test';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { Reads } from '../../database';
import { frameworkInUse } from '../../framework/framework-in-use.queries';
import { competencyText } from '../../needs';
import { reachesAll } from '../../organisation/whole-organisation.queries';
import { parse } from '../../problem';
import { mayReadItems } from '../item/bank.queries';
import { peopleText } from './answers-sql';
import { CalibrationInput } from './calibration.input';

export interface CalibrationView {
  id: string;
  number: number;
  madeAt: Date;
  madeBy: string;
  people: number;
  sittings: number;
  rounds: number;
  iterations: number;
  converged: boolean;
  logLikelihood: number;
  correlation: number | null;
  /** Items taken into use, and left out. */
  used: number;
  leftOut: number;
  acceptedAt: Date | null;
  acceptedBy: string | null;
  inUse: boolean;
  mayAccept: boolean;
}

export interface CalibrationsView {
  people: number;
  leastPeople: number;
  mayStart: boolean;
  /** Of the calibration that is being made. */
  jobId: string | null;
  calibrations: CalibrationView[];
}

interface ItemRow {
  itemId: string;
  code: string;
  competencyCode: string | null;
  ordinal: number;
  asked: boolean;
  texts: ItemTexts;
  answers: number;
  share: number | null;
  itemRest: number | null;
  discrimination: number | null;
  discriminationError: number | null;
  difficulty: number | null;
  difficultyError: number | null;
  misfit: number | null;
  flags: string[];
  leftOut: string | null;
}

export interface CalibrationInFullView {
  calibration: CalibrationView;
  items: (Omit<ItemRow, 'texts'> & { stem: string; language: string })[];
}

/** $1 the organisation, $2 the roots of the reader's coordination, $3 the calibration, or null for all. */
const text = `
  select c.id, c.number, c.made_at as "madeAt", maker.name as "madeBy", c.people, c.sittings, c.rounds, c.iterations, c.converged,
    c.log_likelihood as "logLikelihood", c.correlation::float, counted.used, counted.left_out as "leftOut", c.accepted_at as "acceptedAt",
    accepter.name as "acceptedBy",
    coalesce(c.id = (select id from calibration where organisation_id = $1 and accepted_at is not null and framework_id = ${frameworkInUse}
       order by number desc limit 1), false) as "inUse",
    c.converged and c.accepted_at is null and c.framework_id = ${frameworkInUse} and (${reachesAll.replaceAll('$1', '$2')}) as "mayAccept"
  from calibration c join person maker on maker.organisation_id = $1 and maker.id = c.made_by
    left join person accepter on accepter.organisation_id = $1 and accepter.id = c.accepted_by
    cross join lateral (
      select count(*) filter (where left_out is null)::int as used, count(left_out)::int as left_out
      from calibrated_item where organisation_id = $1 and calibration_id = c.id) as counted
  where c.organisation_id = $1 and ($3::uuid is null or c.id = $3) order by c.number desc`;

/** $1 the organisation, $2 the calibration. */
const itemText = `
  with ${competencyText}
  select item.id as "itemId", item.code, c.code as "competencyCode", item.ordinal::int, item.state = 'approved' as asked, item.texts, found.answers,
    found.share::float, found.item_rest::float as "itemRest", found.discrimination, found.discrimination_error as "discriminationError",
    found.difficulty, found.difficulty_error as "difficultyError", found.misfit::float,
    array(select replace(flag, '-', '_') from unnest(found.flags) as flag) as flags, replace(found.left_out, '-', '_') as "leftOut"
  from calibrated_item found join item on item.id = found.item_id left join asked_competency c on c.id = item.competency_id
  where found.organisation_id = $1 and found.calibration_id = $2
  order by c.position nulls last, item.ordinal, item.code, item.id`;

/** $1 the organisation, $2 the roots of the reader's coordination. */
const standingText = `
  select (${peopleText}) as people, (${reachesAll.replaceAll('$1', '$2')}) as "mayStart",
    (select id from job where organisation_id = $1 and name = 'calibrate-items' and state in ('waiting', 'running') limit 1) as "jobId"`;

/** How items turned out, version by version; for who coordinates, like the items. */
@Injectable()
export class CalibrationQueries {
  constructor(private readonly reads: Reads) {}

  /** The newest first. @throws Refused */
  async all(actor: Actor): Promise<CalibrationsView> {
    const roots = mayReadItems(actor);
    const standing = await this.reads.one<Pick<CalibrationsView, 'people' | 'mayStart' | 'jobId'>>(scopeOf(actor), {
      name: 'assessment.calibration-standing',
      text: standingText,
      values: [actor.organisationId, roots],
    });
    if (!standing) throw new Error('A statement without a relation has one row.');
    return { ...standing, leastPeople: leastAnswers, calibrations: await this.read(actor, null) };
  }

  /** Null while none is accepted. @throws Refused */
  async inUse(actor: Actor): Promise<CalibrationView | null> {
    mayReadItems(actor);
    return (await this.read(actor, null)).find(({ inUse }) => inUse) ?? null;
  }

  /** Null where there is none. @throws Refused */
  async byId(actor: Actor, input: unknown): Promise<CalibrationInFullView | null> {
    mayReadItems(actor);
    const { calibrationId, locale } = parse(CalibrationInput, input);
    const [calibration] = await this.read(actor, calibrationId);
    if (!calibration) return null;
    const rows = await this.reads.all<ItemRow>(scopeOf(actor), {
      name: 'assessment.calibrated-items',
      text: itemText,
      values: [actor.organisationId, calibrationId],
    });
    const items = rows.map(({ texts, ...row }) => {
      const { stem, language } = itemTextIn(texts, locale);
      return { ...row, stem, language };
    });
    return { calibration, items };
  }

  private read(actor: Actor, calibrationId: string | null): Promise<CalibrationView[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'assessment.calibrations',
      text,
      values: [actor.organisationId, rootsOf(actor, 'coordinator'), calibrationId],
    });
  }
}
