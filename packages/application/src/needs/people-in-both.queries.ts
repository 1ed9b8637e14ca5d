import { leastPeople } from '@baobab/domain/needs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { Reads } from '../database';
import { targetPlaceOf } from '../framework/framework-in-use.queries';
import { NotFound, parse } from '../problem';
import { PeopleInBothInput } from './needs.input';
import { reachText, reachValues } from './reach-sql';

/** Each rounded down to whole tens. */
export interface PeopleInBothView {
  /** People who were assessed in the one round, and in the other. */
  round: number;
  other: number;
  both: number;
}

const place = targetPlaceOf('p');

const assessedIn = (round: string) => `exists (
  select 1 from target_in_use t join assessed_level l
    on l.organisation_id = $1 and l.round_id = ${round} and l.person_id = counted.id and l.competency_id = t.competency_id
  where t.role_profile_id = counted.role_profile_id and t.place_id = counted.place_id)`;

/** $7 the other round. People count as they do in the matrix: assessed in something that they have a target in. */
const text = `
  with recursive ${reachText},
  counted as materialized (
    select p.id, p.role_profile_id, ${place.id} as place_id
    from place join institutions_below(place.id) as below on true
      join person p on p.organisation_id = $1 and p.institution_id = below and (p.left_on is null or p.left_on > current_date)
      ${place.join}
    where p.role_profile_id is not null),
  assessed as materialized (
    select ${assessedIn('(select id from round)')} as once, ${assessedIn('$7')} as again from counted)
  select (select count(*)::int from assessed where once) as round, (select count(*)::int from assessed where again) as other,
    (select count(*)::int from assessed where once and again) as both
  from round cross join place join assessment_round o on o.organisation_id = $1 and o.id = $7`;

/** Whether two rounds that are compared asked the same people. */
@Injectable()
export class PeopleInBothQueries {
  constructor(private readonly reads: Reads) {}

  /** Of an institution and below it. Institutions taken away from each other tell of no few people: whoever reads gets whole tens. @throws NotFound */
  async of(actor: Actor, input: unknown): Promise<PeopleInBothView> {
    const { otherRoundId, ...asked } = parse(PeopleInBothInput, input);
    const found = await this.reads.one<PeopleInBothView>(scopeOf(actor), {
      name: 'needs.people-in-both',
      text,
      values: [...reachValues(actor, asked), otherRoundId],
    });
    if (!found) throw new NotFound('institution or round');
    return { round: roundedDown(found.round), other: roundedDown(found.other), both: roundedDown(found.both) };
  }
}

const roundedDown = (people: number): number => people - (people % leastPeople);
