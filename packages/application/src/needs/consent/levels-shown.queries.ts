import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { keyOf, pageOf, Reads } from '../../database';
import { targetsOf } from '../../framework/framework-in-use.queries';
import { parse } from '../../problem';
import { competencyText } from '../reach-sql';
import { LevelsShownInput } from './consent.input';

interface LevelShown {
  competencyId: string;
  label: string;
  level: number;
  target: number | null;
}

export interface PersonShownView {
  personId: string;
  name: string;
  post: string | null;
  institutionName: string;
  roundId: string;
  roundName: string;
  heldOn: string;
  levels: LevelShown[];
}

type Row = Omit<PersonShownView, 'levels'> & {
  total: number;
  levels: (Omit<LevelShown, 'label'> & { texts: Texts })[];
};

/** Of each person the newest of the rounds in which she agreed. $1 the organisation, $2 and $3 what the reader coordinates and manages, $4 how many, $5 and $6 the last one seen. */
const text = `
  with ${competencyText},
  agreed as materialized (
    select r.id, r.name, r.held_on, r.created_at, agreed_to(r.id, $2, $3) as person_id from assessment_round r where r.organisation_id = $1),
  newest as materialized (
    select distinct on (person_id) * from agreed where exists (
      select 1 from assessed_level l where l.organisation_id = $1 and l.round_id = agreed.id and l.person_id = agreed.person_id)
    order by person_id, held_on desc, created_at desc, id)
  select p.id as "personId", p.name, p.post, i.name as "institutionName", newest.id as "roundId", newest.name as "roundName",
    newest.held_on::text as "heldOn", (select count(*)::int from newest) as total,
    (select coalesce(json_agg(json_build_object('competencyId', c.id, 'texts', c.texts, 'level', l.level, 'target', t.ordinal) order by position), '[]')
     from asked_competency c join assessed_level l on l.organisation_id = $1 and l.round_id = newest.id and l.person_id = p.id and l.competency_id = c.id
       ${targetsOf('p', 'left join')} and t.competency_id = c.id) as levels
  from newest join person p on p.organisation_id = $1 and p.id = newest.person_id
    join institution i on i.organisation_id = $1 and i.id = p.institution_id
  where $5::text is null or (p.name, p.id) > ($5, $6::uuid)
  order by p.name, p.id limit $4`;

const NameAndId = z.tuple([z.string(), z.uuid()]);

@Injectable()
export class LevelsShownQueries {
  constructor(private readonly reads: Reads) {}

  /** Who agreed that the actor sees her levels, as her supervisor or by a role; nobody else, whatever the rounds' policies show. */
  async toActor(actor: Actor, input: unknown) {
    const { first, after, locale } = parse(LevelsShownInput, input);
    const [name, id] = keyOf(after, NameAndId) ?? [null, null];
    const found = await this.reads.all<Row>(scopeOf(actor), {
      name: 'needs.levels-shown',
      text,
      values: [actor.organisationId, rootsOf(actor, 'coordinator'), rootsOf(actor, 'manager'), first + 1, name, id],
    });
    const people = found.map(({ total: _, levels, ...person }): PersonShownView => ({
      ...person,
      levels: levels.map(({ texts, ...level }) => ({ ...level, label: textIn(texts, locale).label })),
    }));
    const { edges, pageInfo } = pageOf(people, first, (person) => [person.name, person.personId]);
    return { nodes: edges.map(({ node }) => node), ...pageInfo, totalCount: found[0]?.total ?? 0 };
  }
}
