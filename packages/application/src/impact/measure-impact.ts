import { Injectable } from '@nestjs/common';
import type { ClockActor } from '../access';
import { sql, UnitOfWork } from '../database';
import { frameworkInUse } from '../framework/framework-in-use.queries';
import { competencyText } from '../needs';
import type { JobPayload } from '../outbox';
import type { LearnerLevels, Measured } from './impact-content';
import { impactContent } from './impact-content';
import { learnersOf } from './learners-sql';

interface Named {
  version: number;
  rounds: { id: string; instrument: string }[];
}

/** $1 the organisation, $2 the programme. Locked: of two measurements at a time, the later one has seen all that the earlier had. */
const namedText = `
  select m.version, (select jsonb_agg(jsonb_build_object('id', r.id, 'instrument', r.instrument) order by named.position)
    from unnest(array[m.before_round_id, m.after_round_id, m.follow_up_round_id]) with ordinality as named (id, position)
      join assessment_round r on r.organisation_id = $1 and r.id = named.id) as rounds
  from impact_measure m where m.organisation_id = $1 and m.programme_id = $2 for update of m`;

const competenciesText = `
  with ${competencyText}, taught as (
    select s.competency_id as id, array_agg(distinct level) as steps
    from programme_module m join training_module_step s on s.training_module_id = m.training_module_id
      cross join generate_series(s.from_ordinal, s.to_ordinal - 1) as level
    where m.organisation_id = $1 and m.programme_id = $2 group by s.competency_id)
  select c.id, coalesce(taught.steps, '{}') as steps from asked_competency c left join taught on taught.id = c.id
  order by taught.id is null, position`;

const scaleText = `
  select 0 as low, max(ordinal)::int as high from level where framework_id = ${frameworkInUse}`;

/** $3 the rounds. Levels of these alone, as each found them. */
const learnersText = `
  select l.competency_id as "competencyId", p.id as "personId", p.gender, p.region,
    array(select own.level::int from unnest($3::uuid[]) with ordinality as asked (id, position)
      left join assessed_level own on own.organisation_id = $1 and own.round_id = asked.id and own.person_id = p.id
        and own.competency_id = l.competency_id order by asked.position) as levels
  from ${learnersOf('$2', '($3::uuid[])[1]', '($3::uuid[])[2]')} as learner
    join person p on p.organisation_id = $1 and p.id = learner.person_id
    cross join lateral (
      select distinct competency_id from assessed_level where organisation_id = $1 and person_id = p.id and round_id = any($3)) as l
  order by p.id, l.competency_id`;

/** Measures how the levels of a programme's learners changed between the rounds that are named for it. The worker calls it. */
@Injectable()
export class MeasureImpact {
  constructor(private readonly work: UnitOfWork) {}

  execute(clock: ClockActor, { programmeId }: JobPayload<'measure-impact'>): Promise<void> {
    const place = [clock.organisationId, programmeId];
    return this.work.run(clock, async () => {
      const [named] = await sql<Named>(namedText, place);
      if (!named) return;
      const content = impactContent(await this.measured(place, named));
      // Where other rounds were named meanwhile, a job of their own measures those.
      await sql(
        'update impact_measure set content = $4, measured_at = now() where organisation_id = $1 and programme_id = $2 and version = $3',
        [...place, named.version, content],
      );
    });
  }

  private async measured(place: string[], { rounds }: Named): Promise<Measured> {
    const competencies = await sql<Measured['competencies'][number]>(competenciesText, place);
    const [scale] = await sql<Measured['scale']>(scaleText);
    if (!scale) throw new Error('The framework has no levels.');
    const learners = await sql<LearnerLevels>(learnersText, [...place, rounds.map(({ id }) => id)]);
    return { rounds, competencies, scale, learners };
  }
}
