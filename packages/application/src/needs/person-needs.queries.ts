import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import type { KnownLevel } from '@baobab/domain/needs';
import { probabilityBelow } from '@baobab/domain/needs';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { keyOf, pageOf, Reads } from '../database';
import { frameworkInUse, targetsOf } from '../framework/framework-in-use.queries';
import { NotFound, parse } from '../problem';
import { DistributionInput, PeopleInNeedInput } from './needs.input';
import { competencyText, personsRefused, reachText, reachValues } from './reach-sql';
import { groupOfPerson } from './rows-sql';
import { levelsWithheld, WithheldCells } from './withheld-cells';

export interface PersonInNeedView {
  personId: string;
  name: string;
  institutionName: string;
  post: string | null;
  level: number;
  target: number;
  gap: number;
  /** Of being below the target, from 0 to 1; null where the level has no known error. */
  probability: number | null;
}

export interface LevelCountView {
  level: number;
  label: string;
  people: number | null;
}

/**
 * People of the place and below it who have a target in the competency ($7) and were assessed in it: found once, however often they are counted.
 * $8 and $9: of which group, where the row is no institution.
 */
const assessedText = `
  assessed as materialized (
    select p.id, p.name, p.post, p.institution_id, l.level::int, l.estimate::float, l.standard_error::float, t.ordinal::int as target,
      greatest(t.ordinal - l.level, 0)::int as gap, p.id in (select agreed_to(round.id, $5, $6)) as agreed
    from round cross join place join institutions_below(place.id) as below on true
      join person p on p.organisation_id = $1 and p.institution_id = below and (p.left_on is null or p.left_on > current_date)
      ${targetsOf('p')} and t.competency_id = $7
      join assessed_level l on l.organisation_id = $1 and l.round_id = round.id and l.person_id = p.id and l.competency_id = $7
    where $9::text is null or $9 = ${groupOfPerson('$8', 'p')})`;

/**
 * $10 how many, $11 to $13 gap, name and id of the last one seen. Always a row where the place is there, so that a refusal is told from none.
 * Where the round shows the reader no persons, those who agreed that she sees them.
 */
const peopleText = `
  with recursive ${reachText}, ${assessedText}, in_need as (
    select assessed.* from assessed, visible where gap > 0 and (visible.persons or agreed))
  select visible.persons as visible, exists (select agreed_to(round.id, $5, $6)) as agreed, (select count(*)::int from in_need) as total, found.*
  from round cross join place cross join visible left join lateral (
    select in_need.id as "personId", in_need.name, institution.name as "institutionName", post, level, estimate, standard_error as "standardError", target, gap
    from in_need join institution on institution.organisation_id = $1 and institution.id = institution_id
    where $11::int is null or gap < $11 or (gap = $11 and (in_need.name, in_need.id) > ($12, $13::uuid))
    order by gap desc, in_need.name, in_need.id limit $10) found on true`;

const distributionText = `
  with recursive ${reachText}, ${competencyText}, ${assessedText}
  select level.ordinal::int as level, level.texts, (select count(*)::int from assessed where assessed.level = level.ordinal) as people,
    visible.persons as visible, (select position::int - 1 from asked_competency where id = $7) as column
  from round cross join place cross join visible
    join level on level.framework_id = ${frameworkInUse} and exists (select 1 from asked_competency where id = $7)
  order by level.ordinal`;

type PersonRow = Omit<PersonInNeedView, 'probability'> &
  KnownLevel & { visible: boolean; agreed: boolean; total: number };
const GapNameAndId = z.tuple([z.string().regex(/^\d{1,2}$/), z.string(), z.uuid()]);

@Injectable()
export class PersonNeedsQueries {
  constructor(
    private readonly reads: Reads,
    private readonly withheld: WithheldCells,
  ) {}

  /** @throws Refused where the round's disclosure policy shows the actor aggregates only, and nobody agreed to be seen. */
  async peopleInNeed(actor: Actor, input: unknown) {
    const { first, after, competencyId, by, value, ...asked } = parse(PeopleInNeedInput, input);
    const [gap, name, id] = keyOf(after, GapNameAndId) ?? [null, null, null];
    const found = await this.reads.all<PersonRow>(scopeOf(actor), {
      name: 'needs.people',
      text: peopleText,
      values: [...reachValues(actor, asked), competencyId, by, value, first + 1, gap, name, id],
    });
    const [head] = found;
    if (!head) throw new NotFound('institution or round');
    if (!head.visible && !head.agreed) throw personsRefused();
    const people = found.flatMap(({ visible: _, agreed: __, total: ___, ...person }) =>
      person.personId ? [withProbability(person)] : [],
    );
    const { edges, pageInfo } = pageOf(people, first, (person) => [String(person.gap), person.name, person.personId]);
    return { nodes: edges.map(({ node }) => node), ...pageInfo, totalCount: head.total, byConsent: !head.visible };
  }

  /** How many people stand at each level; small numbers are withheld from those who see aggregates only. */
  async levelDistribution(actor: Actor, input: unknown): Promise<LevelCountView[]> {
    const { competencyId, locale, by, value, ...asked } = parse(DistributionInput, input);
    const found = await this.reads.all<{
      level: number;
      texts: Texts;
      people: number;
      visible: boolean;
      column: number | null;
    }>(scopeOf(actor), {
      name: 'needs.distribution',
      text: distributionText,
      values: [...reachValues(actor, asked), competencyId, by, value],
    });
    const [head] = found;
    if (!head) throw new NotFound('institution, round or competency');
    const counts = found.map(({ level, texts, people }) => ({ level, label: textIn(texts, locale).label, people }));
    if (head.visible) return counts;
    // Whoever sees no persons is told of a group how many are below target, and no more.
    if (value !== null) return withheldLevels(counts);
    const { cells } = await this.withheld.of(actor, asked.roundId);
    const hidden = head.column === null ? undefined : cells[head.column];
    if (!hidden || hidden.has(asked.institutionId)) return withheldLevels(counts);
    const levels = counts.map(({ level }) => level);
    const standing = await this.withheld.standing(actor, asked.roundId, [competencyId]);
    const ofPlace = levelsWithheld(standing, competencyId, hidden, levels).get(asked.institutionId);
    return counts.map((count) => (ofPlace?.has(count.level) === false ? count : { ...count, people: null }));
  }
}

const withProbability = ({
  estimate,
  standardError,
  ...person
}: Omit<PersonRow, 'visible' | 'agreed' | 'total'>): PersonInNeedView => ({
  ...person,
  probability:
    standardError === null ? null : probabilityBelow({ level: person.level, estimate, standardError }, person.target),
});

const withheldLevels = (counts: readonly LevelCountView[]): LevelCountView[] =>
  counts.map((count) => ({ ...count, people: null }));
