import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { keyOf, pageOf, Reads } from '../database';
import { competencyText } from '../needs';
import { deskRoots, reaches } from '../organisation';
import { parse } from '../problem';
import type { CompetencyChange, ImpactContent } from './impact-content';
import { ImpactInput, ImpactsInput } from './impact.input';
import { learnersOf } from './learners-sql';

export interface ImpactSummaryView {
  programmeId: string;
  programmeName: string;
  institutionName: string;
  learners: number;
  rounds: { id: string; name: string; kind: string; heldOn: string }[];
  measuredAt: Date | null;
  rose: number | null;
  told: number | null;
  meanChange: number | null;
}

export interface ImpactView extends Omit<ImpactSummaryView, keyof ImpactContent['summary']> {
  version: number;
  spans: (Omit<ImpactContent['spans'][number], 'competencies'> & {
    competencies: (CompetencyChange & { code: string; label: string })[];
  })[];
  lines: ImpactContent['lines'];
}

/** Of a programme `p` and what is named for it, `m`; $1 the organisation. */
const headColumns = `
  p.id as "programmeId", p.name as "programmeName", i.name as "institutionName", m.measured_at as "measuredAt",
  (select count(*)::int from ${learnersOf('p.id', 'm.before_round_id', 'm.after_round_id')} as learner) as learners,
  (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'kind', replace(r.kind, '-', '_'), 'heldOn', r.held_on)
      order by named.position), '[]')
    from unnest(array[m.before_round_id, m.after_round_id, m.follow_up_round_id]) with ordinality as named (id, position)
      join assessment_round r on r.organisation_id = $1 and r.id = named.id) as rounds`;

/** $2 the reader's reach. */
const published = `
  from programme p join institution i on i.organisation_id = p.organisation_id and i.id = p.institution_id
    left join impact_measure m on m.organisation_id = p.organisation_id and m.programme_id = p.id
  where p.organisation_id = $1 and p.state = 'published' and ${reaches('p.institution_id', '$2')}`;

const PublishedAndId = z.tuple([z.string(), z.uuid()]);
type SummaryRow = ImpactSummaryView & { publishedAt: string; total: number };
type ImpactRow = Omit<ImpactView, 'spans' | 'lines'> & {
  content: ImpactContent | null;
  competencies: { id: string; code: string; texts: Texts }[];
};

@Injectable()
export class ImpactQueries {
  constructor(private readonly reads: Reads) {}

  /** Newest first. */
  async page(actor: Actor, input: unknown) {
    const { first, after } = parse(ImpactsInput, input);
    const [publishedAt, id] = keyOf(after, PublishedAndId) ?? [null, null];
    const found = await this.reads.all<SummaryRow>(scopeOf(actor), {
      name: 'impacts',
      text: `with reached as (select p.id, p.published_at, (count(*) over ())::int as total ${published})
        select ${headColumns}, (m.content #>> '{summary,rose}')::int as rose, (m.content #>> '{summary,told}')::int as told,
          (m.content #>> '{summary,meanChange}')::float as "meanChange", p.published_at::text as "publishedAt", reached.total
        from (select * from reached where $3::timestamptz is null or (published_at, id) < ($3, $4::uuid)
            order by published_at desc, id desc limit $5) as reached
          join programme p on p.organisation_id = $1 and p.id = reached.id
          join institution i on i.organisation_id = $1 and i.id = p.institution_id
          left join impact_measure m on m.organisation_id = $1 and m.programme_id = p.id
        order by p.published_at desc, p.id desc`,
      values: [actor.organisationId, deskRoots(actor), publishedAt, id, first + 1],
    });
    const { edges, pageInfo } = pageOf(found, first, (row) => [row.publishedAt, row.programmeId]);
    return { nodes: edges.map(({ node }) => node), ...pageInfo, totalCount: found[0]?.total ?? 0 };
  }

  /** Null where there is no such published programme within the reader's reach. */
  async byProgramme(actor: Actor, input: unknown): Promise<ImpactView | null> {
    const { programmeId, locale } = parse(ImpactInput, input);
    const row = await this.reads.one<ImpactRow>(scopeOf(actor), {
      name: 'impact.by-programme',
      text: `with ${competencyText}
        select ${headColumns}, coalesce(m.version, 0) as version, m.content,
          (select jsonb_agg(jsonb_build_object('id', c.id, 'code', c.code, 'texts', c.texts)) from asked_competency c) as competencies
        ${published} and p.id = $3`,
      values: [actor.organisationId, deskRoots(actor), programmeId],
    });
    if (!row) return null;
    const { content, competencies, ...head } = row;
    const words = new Map(
      competencies.map(({ id, code, texts }) => [id, { code, label: textIn(texts, locale).label }]),
    );
    // What was measured in a competency that the framework in use has no more is not shown.
    const named = (change: CompetencyChange) => {
      const word = words.get(change.competencyId);
      return word ? [{ ...change, ...word }] : [];
    };
    return {
      ...head,
      spans: (content?.spans ?? []).map((span) => ({ ...span, competencies: span.competencies.flatMap(named) })),
      lines: (content?.lines ?? []).filter(({ competencyId }) => words.has(competencyId)),
    };
  }
}
