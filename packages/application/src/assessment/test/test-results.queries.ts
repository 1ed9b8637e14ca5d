import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { reliability } from '@baobab/domain/assessment/test';
import { leastPeople } from '@baobab/domain/needs';
import type { ItemTexts } from '@baobab/domain/assessment/item';
import { itemTextIn } from '@baobab/domain/assessment/item';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { scopeOf } from '../../access';
import { Reads } from '../../database';
import { deskRoots } from '../../organisation';
import { competencyText } from '../../needs';
import { parse } from '../../problem';
import { stillOpen } from '../still-open.queries';
import { TestSheetInput } from './test.input';

export interface TestResultsView {
  people: number;
  /** Of a test that asked each person something else. */
  adaptive: AdaptiveResultsView | null;
  competencies: {
    competencyId: string;
    code: string;
    label: string;
    reliability: number | null;
    items: { itemId: string; ordinal: number; stem: string; language: string; share: number }[];
  }[];
}

export interface AdaptiveResultsView {
  /** How many items a person was asked. */
  meanItems: number;
  /** Of a level, in levels. */
  meanError: number;
  /** Of the item that was asked most often: what share of the people was asked it. */
  mostShown: number;
}

interface ItemRow {
  itemId: string;
  competencyId: string;
  code: string;
  competency: Texts;
  ordinal: number;
  texts: ItemTexts;
  /** By person, in the same order for each item. */
  solved: boolean[];
}

/** $1 the organisation, $2 the round, $3 the roots of the reader's reach. A round that still asks says nothing. */
const text = `
  with ${competencyText},
  round as (
    select r.* from assessment_round r where r.organisation_id = $1 and r.id = $2 and r.source = 'test' and not ${stillOpen('r')}
      and r.institution_id in (select institutions_below(root) from unnest($3::uuid[]) as root))
  select item.id as "itemId", c.id as "competencyId", c.code, c.texts as competency, item.ordinal::int, item.texts,
    array_agg(result.solved order by result.person_id) as solved
  from round join test_item t on t.organisation_id = $1 and t.round_id = round.id join item on item.id = t.item_id
    join asked_competency c on c.id = item.competency_id
    join test_result result on result.organisation_id = $1 and result.round_id = round.id and result.item_id = item.id
  group by t.position, item.id, c.id, c.code, c.texts, c.position order by c.position, t.position`;

/** $1 the organisation, $2 the round, $3 the roots of the reader's reach. No row where everybody was asked the same. */
const adaptiveText = `
  with round as (
    select r.* from assessment_round r where r.organisation_id = $1 and r.id = $2 and r.calibration_id is not null and not ${stillOpen('r')}
      and r.institution_id in (select institutions_below(root) from unnest($3::uuid[]) as root)),
  result as materialized (select person_id, item_id from test_result t join round on t.organisation_id = $1 and t.round_id = round.id)
  select people::int, (select count(*)::float from result) / nullif(people, 0) as "meanItems",
    (select avg(standard_error)::float from assessed_level l where l.organisation_id = $1 and l.round_id = round.id) as "meanError",
    (select max(times)::float from (select count(*) as times from result group by item_id) as shown) / nullif(people, 0) as "mostShown"
  from round cross join lateral (select count(distinct person_id) as people from result) as counted`;

/** How a test measured: what share of the people solved each item, and how far a competency's items agree. */
@Injectable()
export class TestResultsQueries {
  constructor(private readonly reads: Reads) {}

  /** Null for who does not reach the round's institution, while it still asks, and below ten people. */
  async byRound(actor: Actor, input: unknown): Promise<TestResultsView | null> {
    const { roundId, locale } = parse(TestSheetInput, input);
    const adaptive = await this.reads.one<AdaptiveResultsView & { people: number }>(scopeOf(actor), {
      name: 'assessment.adaptive-results',
      text: adaptiveText,
      values: [actor.organisationId, roundId, deskRoots(actor)],
    });
    if (adaptive) {
      const { people, ...results } = adaptive;
      return people < leastPeople ? null : { people, adaptive: results, competencies: [] };
    }
    const rows = await this.reads.all<ItemRow>(scopeOf(actor), {
      name: 'assessment.test-results',
      text,
      values: [actor.organisationId, roundId, deskRoots(actor)],
    });
    const people = rows[0]?.solved.length ?? 0;
    if (people < leastPeople) return null;
    const ids = [...new Set(rows.map(({ competencyId }) => competencyId))];
    return {
      people,
      adaptive: null,
      competencies: ids.map((id) =>
        competencyOf(
          rows.filter((row) => row.competencyId === id),
          locale,
        ),
      ),
    };
  }
}

const competencyOf = (rows: readonly ItemRow[], locale: string): TestResultsView['competencies'][number] => {
  const [first] = rows;
  if (!first) throw new RangeError('A competency of a test has items.');
  const scores = first.solved.map((_, person) => rows.map(({ solved }) => Number(solved[person])));
  return {
    competencyId: first.competencyId,
    code: first.code,
    label: textIn(first.competency, locale).label,
    reliability: reliability(scores),
    items: rows.map(({ itemId, ordinal, texts, solved }) => {
      const { stem, language } = itemTextIn(texts, locale);
      return { itemId, ordinal, stem, language, share: solved.filter(Boolean).length / solved.length };
    }),
  };
};
