import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import { targetsOf } from '../framework/framework-in-use.queries';
import { parse } from '../problem';
import { MyNeedsInput } from './needs.input';
import { competencyText } from './reach-sql';

export interface MyNeedView {
  competencyId: string;
  code: string;
  label: string;
  level: number | null;
  target: number | null;
  roundId: string | null;
  roundName: string | null;
  heldOn: string | null;
}

const myNeedsText = `
  with ${competencyText},
  newest as (
    select r.id, r.name, r.held_on::text as held_on from assessment_round r
    where r.organisation_id = $1 and exists (
      select 1 from assessed_level where organisation_id = $1 and round_id = r.id and person_id = $2)
    order by r.held_on desc, r.created_at desc, r.id limit 1)
  select c.id as "competencyId", code, texts, l.level::int, t.ordinal::int as target, newest.id as "roundId", newest.name as "roundName", newest.held_on as "heldOn"
  from asked_competency c left join newest on true
    left join assessed_level l on l.organisation_id = $1 and l.round_id = newest.id and l.person_id = $2 and l.competency_id = c.id
    left join person p on p.organisation_id = $1 and p.id = $2
    ${targetsOf('p', 'left join')} and t.competency_id = c.id
  order by position`;

@Injectable()
export class MyNeedsQueries {
  constructor(private readonly reads: Reads) {}

  /** The actor's own, whatever the disclosure policy: every competency, with her level of the newest round that assessed her. */
  async mine(actor: Actor, input: unknown): Promise<MyNeedView[]> {
    const { locale } = parse(MyNeedsInput, input);
    const found = await this.reads.all<Omit<MyNeedView, 'label'> & { texts: Texts }>(scopeOf(actor), {
      name: 'needs.mine',
      text: myNeedsText,
      values: [actor.organisationId, actor.personId],
    });
    return found.map(({ texts, ...need }) => ({ ...need, label: textIn(texts, locale).label }));
  }
}
