import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { Reads } from '../../database';
import { deskRoots, InstitutionQueries, reaches } from '../../organisation';
import { parse } from '../../problem';
import { standingsByPlace, standingsInAll, type Place, type PlaceStandings, type Standings } from './places';
import { RequirementInput, RequirementsInput } from './requirement.input';
import { standingsOn } from './standings.queries';

export interface RequirementView {
  id: string;
  institutionId: string;
  institutionName: string;
  moduleCode: string;
  moduleTitle: string;
  /** Null: of everybody. */
  roleProfileName: string | null;
  required: boolean;
  firstDueOn: string | null;
  everyMonths: number | null;
  newcomerDays: number | null;
  version: number;
  /** The reader coordinates its institution. */
  mayChange: boolean;
  /** As of which day people are told. */
  day: string;
  /** She may ask as of other days too. */
  anyDay: boolean;
  /** Over the reader's reach; null where too few to say so. */
  standings: Standings | null;
  byInstitution: PlaceStandings[];
}

interface RequirementRow extends Omit<
  RequirementView,
  'moduleTitle' | 'roleProfileName' | 'anyDay' | 'standings' | 'byInstitution'
> {
  moduleTexts: Texts;
  roleProfileTexts: Texts | null;
  own: { institutionId: string; standings: Standings }[];
}

/**
 * $1 the organisation, $2 the reader's reach, $3 where she coordinates, $4 the day or null, $5 one of them or null. What stands within the reach, or above it and so for
 * its people.
 */
const text = `
  with asked as (select coalesce($4::date, app_today()) as day),
  standing as (
    select s.requirement_id, s.institution_id, count(*) filter (where s.standing = 'done') as done, count(*) filter (where s.standing = 'to-come') as to_come,
      count(*) filter (where s.standing = 'due') as due, count(*) filter (where s.standing = 'overdue') as overdue
    from ${standingsOn('(select day from asked)')} as s where ${reaches('s.institution_id', '$2')} and ($5::uuid is null or s.requirement_id = $5) group by 1, 2)
  select r.id, r.institution_id as "institutionId", i.name as "institutionName", m.code as "moduleCode", m.texts as "moduleTexts", profile.texts as "roleProfileTexts",
    r.required, r.first_due_on::text as "firstDueOn", r.every_months as "everyMonths", r.newcomer_days as "newcomerDays", r.version,
    ${reaches('r.institution_id', '$3')} as "mayChange", (select day::text from asked) as day,
    (select coalesce(jsonb_agg(jsonb_build_object('institutionId', s.institution_id,
         'standings', jsonb_build_object('done', s.done, 'toCome', s.to_come, 'due', s.due, 'overdue', s.overdue))), '[]')
     from standing s where s.requirement_id = r.id) as own
  from requirement r join institution i on i.organisation_id = r.organisation_id and i.id = r.institution_id
    join training_module m on m.id = r.training_module_id left join role_profile profile on profile.id = r.role_profile_id
  where r.organisation_id = $1 and r.ended_at is null and ($5::uuid is null or r.id = $5)
    and (${reaches('r.institution_id', '$2')} or exists (
      select from unnest($2::uuid[]) as root where root in (select institutions_below(r.institution_id))))
  order by r.first_due_on nulls last, m.code, i.name, r.id`;

/** What is required within the reader's reach, and how far its people are. */
@Injectable()
export class RequirementQueries {
  constructor(
    private readonly reads: Reads,
    private readonly institutions: InstitutionQueries,
  ) {}

  all(actor: Actor, input: unknown): Promise<RequirementView[]> {
    const { day, locale } = parse(RequirementsInput, input);
    return this.read(actor, day, locale, null);
  }

  /** Null where there is none any more, or none that holds within reach. */
  async byId(actor: Actor, input: unknown): Promise<RequirementView | null> {
    const { id, day, locale } = parse(RequirementInput, input);
    return (await this.read(actor, day, locale, id))[0] ?? null;
  }

  private async read(actor: Actor, day: string | null, locale: string, id: string | null): Promise<RequirementView[]> {
    const places = await this.places(actor);
    // Two days that one person is through with it between tell of her to who is told numbers alone.
    const anyDay = places.every(({ known }) => known);
    const found = await this.reads.all<RequirementRow>(scopeOf(actor), {
      name: 'cohort.requirements',
      text,
      values: [actor.organisationId, deskRoots(actor), rootsOf(actor, 'coordinator'), anyDay ? day : null, id],
    });
    return found.map(({ moduleTexts, roleProfileTexts, own, ...requirement }) => {
      const byInstitution = standingsByPlace(places, own);
      return {
        ...requirement,
        anyDay,
        moduleTitle: textIn(moduleTexts, locale).label,
        roleProfileName: roleProfileTexts && textIn(roleProfileTexts, locale).label,
        standings: standingsInAll(byInstitution),
        byInstitution,
      };
    });
  }

  private async places(actor: Actor): Promise<Place[]> {
    const coordinated = await this.reads.all<{ id: string }>(scopeOf(actor), {
      name: 'cohort.requirement-places',
      text: 'select distinct institutions_below(root) as id from unnest($1::uuid[]) as root',
      values: [rootsOf(actor, 'coordinator')],
    });
    const known = new Set(coordinated.map(({ id }) => id));
    return (await this.institutions.all(actor)).map(({ id, parentId, name }) => ({
      ...{ id, parentId, name },
      known: known.has(id),
    }));
  }
}
