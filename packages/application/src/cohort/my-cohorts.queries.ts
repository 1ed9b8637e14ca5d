import { checkInWindow } from '@baobab/domain/cohort';
import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import { targetsOf } from '../framework/framework-in-use.queries';
import { closableNeeds, trackModules } from '../needs';
import { parse } from '../problem';
import { MyCohortsInput } from './cohort.input';
import { active, placeOf } from './enrolment-sql';
import { presenceOf } from './presence-sql';

export interface MyCohortView {
  id: string;
  name: string;
  programmeId: string;
  programmeName: string;
  state: string | null;
  place: number | null;
  seatsLeft: number;
  mayEnrol: boolean;
  /** A manager decides whether she may come. */
  byApproval: boolean;
  /** Until when a manager decides, or she confirms her seat. */
  answerBy: Date | null;
  /** Why she was refused; null where nobody decided in time. */
  reason: string | null;
  sessions: unknown[];
  modules: MyModuleView[];
}

/** Skipped is what teaches nothing that she lacks, as she was assessed in the programme's round. */
interface MyModuleView {
  title: string;
  hours: number;
  skipped: boolean;
  /** The group is split into tracks, and hers is without it. */
  otherTrack: boolean;
}

type MyCohortRow = Omit<MyCohortView, 'modules'> & {
  modules: (Omit<MyModuleView, 'title'> & { texts: Texts })[];
};

export interface LedSessionView {
  id: string;
  title: string;
  cohortName: string;
  startsAt: Date;
  endsAt: Date;
  venue: string | null;
  link: string | null;
  cancelled: boolean;
  checksIn: boolean;
  people: unknown[];
}

const offeredAtMost = 50;

/** Into which people come by themselves, approved or not. */
const byThemselves = `c.enrolment_policy <> 'coordinators'`;

/** $1 the organisation, $2 the reader. Offered is what EnrolMyself would take her into. */
const text = `
  with asked as materialized (
    select t.competency_id, t.ordinal as target from person ${targetsOf('person')} where person.organisation_id = $1 and person.id = $2),
  own as (
    select c.id, c.programme_id, e.state, ${placeOf('e')} as place, e.answer_by, e.reason
    from enrolment e join cohort c on c.organisation_id = e.organisation_id and c.id = e.cohort_id
    where e.organisation_id = $1 and e.person_id = $2 and e.state <> 'withdrawn'),
  meant as (
    select p.id from programme p
    where p.organisation_id = $1 and p.state = 'published'
      and exists (select 1 from cohort c where c.organisation_id = $1 and c.programme_id = p.id and c.state = 'open' and ${byThemselves})
      and not exists (select 1 from own where own.programme_id = p.id and ${active('own.state')})
      and exists (select 1 from ${closableNeeds('p')} as need where need.person_id = $2)),
  offered as (
    select c.id from cohort c join meant on meant.id = c.programme_id
    where c.organisation_id = $1 and c.state = 'open' and ${byThemselves} and c.id not in (select id from own where state <> 'refused')
    order by c.seats - c.enrolled desc, c.name limit $3)
  select c.id, c.name, p.id as "programmeId", p.name as "programmeName", replace(own.state, '-', '_') as state, own.place, c.seats - c.enrolled as "seatsLeft",
    shown.offered as "mayEnrol", c.enrolment_policy = 'approval' as "byApproval", own.answer_by as "answerBy", own.reason,
    (select coalesce(jsonb_agg(jsonb_build_object('texts', m.texts, 'hours', m.hours, 'otherTrack', coalesce(m.id::text <> all (track.ids), false),
       'skipped', assessed.somehow and not exists (
         select 1 from training_module_step s join asked using (competency_id) left join assessed_level l
           on l.organisation_id = $1 and l.round_id = p.round_id and l.person_id = $2 and l.competency_id = s.competency_id
         where s.training_module_id = m.id and asked.target > s.from_ordinal
           and (l.level is null or l.level < least(s.to_ordinal, asked.target)))) order by pm.position), '[]')
     from programme_module pm join training_module m on m.id = pm.training_module_id
     where pm.organisation_id = $1 and pm.programme_id = p.id) as modules,
    (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'title', s.title, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
         'venue', s.venue, 'link', s.link, 'trainerName', trainer.name, 'cancelled', s.cancelled_at is not null, 'attendance', a.state, 'presence', ${presenceOf('a', 's')})
         order by s.starts_at, s.id), '[]')
     from session s left join person trainer on trainer.organisation_id = s.organisation_id and trainer.id = s.trainer_id
       left join attendance a on a.organisation_id = s.organisation_id and a.session_id = s.id and a.person_id = $2
     where s.organisation_id = $1 and s.cohort_id = c.id) as sessions
  from (select id, id in (select id from offered) as offered from (select id from own union select id from offered) as either) as shown
    left join own on own.id = shown.id
    join cohort c on c.organisation_id = $1 and c.id = shown.id join programme p on p.organisation_id = $1 and p.id = c.programme_id
    cross join lateral (select exists (
      select 1 from assessed_level l where l.organisation_id = $1 and l.round_id = p.round_id and l.person_id = $2) as somehow) assessed
    cross join lateral (select ${trackModules('p', '$2', 'asked')} as ids) track
  order by own.state is null, c.created_at desc, c.name`;

const ledText = `
  select s.id, s.title, c.name as "cohortName", s.starts_at as "startsAt", s.ends_at as "endsAt", s.venue, s.link,
    s.cancelled_at is not null as cancelled,
    (select coalesce(jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name, 'attendance', a.state, 'presence', ${presenceOf('a', 's')},
         'minutesLate', case when a.checked_in_at is not null then greatest(0, floor(extract(epoch from a.checked_in_at - s.starts_at) / 60)) end) order by p.name, p.id), '[]')
     from enrolment e join person p on p.organisation_id = e.organisation_id and p.id = e.person_id
       left join attendance a on a.organisation_id = e.organisation_id and a.session_id = s.id and a.person_id = e.person_id
     where e.organisation_id = $1 and e.cohort_id = c.id and e.state in ('enrolled', 'completed', 'not-completed', 'no-show')) as people
  from session s join cohort c on c.organisation_id = s.organisation_id and c.id = s.cohort_id
  where s.organisation_id = $1 and s.trainer_id = $2 and s.starts_at > now() - interval '7 days'
  order by s.starts_at, s.id limit 100`;

/** What concerns the actor herself, as one who learns and as one who teaches. */
@Injectable()
export class MyCohortsQueries {
  constructor(private readonly reads: Reads) {}

  async mine(actor: Actor, input: unknown): Promise<MyCohortView[]> {
    const { locale } = parse(MyCohortsInput, input);
    const found = await this.reads.all<MyCohortRow>(scopeOf(actor), {
      name: 'cohorts.mine',
      text,
      values: [actor.organisationId, actor.personId, offeredAtMost],
    });
    return found.map(({ modules, ...cohort }) => ({
      ...cohort,
      modules: modules.map(({ texts, ...module }) => ({ title: textIn(texts, locale).label, ...module })),
    }));
  }

  async led(actor: Actor): Promise<LedSessionView[]> {
    const found = await this.reads.all<Omit<LedSessionView, 'checksIn'>>(scopeOf(actor), {
      name: 'cohorts.led',
      text: ledText,
      values: [actor.organisationId, actor.personId],
    });
    const now = Date.now();
    return found.map((session) => ({
      ...session,
      checksIn: !session.cancelled && checkInWindow(+session.startsAt, +session.endsAt, now) === 'open',
    }));
  }
}
