import type { TextInLanguage, Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { Reads } from '../../database';
import { reaches } from '../../organisation';
import { parse } from '../../problem';
import { TrainingRequestsInput } from './training-request.input';

interface TrainingRequestView {
  id: string;
  programmeId: string;
  programmeName: string;
  /** Null where the round shows the reader no persons. */
  people: number | null;
  note: string | null;
  neededBy: string | null;
  createdAt: string;
}

/** What providers are asked for, over all programmes of the reader's reach. */
export interface TrainingDemandView {
  competencyId: string;
  code: string;
  label: string;
  /** Of the level to be reached. */
  ordinal: number;
  requests: TrainingRequestView[];
  /** Modules on offer that teach it by now, invented ones left out. */
  answeredBy: { id: string; code: string; text: TextInLanguage }[];
}

type DemandRow = Omit<TrainingDemandView, 'label' | 'answeredBy'> & {
  texts: Texts;
  answeredBy: { id: string; code: string; texts: Texts }[];
};

/** $1 the organisation, $2 what of it the reader coordinates. */
const text = `
  with asked as (
    select r.*, p.name as programme_name, round.disclosure <> 'person' as sees_persons
    from training_request r join programme p on p.organisation_id = r.organisation_id and p.id = r.programme_id
      join assessment_round round on round.organisation_id = p.organisation_id and round.id = p.round_id
    where r.organisation_id = $1 and r.withdrawn_at is null and ${reaches('p.institution_id', '$2')})
  select competency_id as "competencyId", ordinal::int as ordinal, named.code, named.texts,
    jsonb_agg(jsonb_build_object('id', asked.id, 'programmeId', programme_id, 'programmeName', programme_name,
      'people', case when sees_persons then people end, 'note', note, 'neededBy', needed_by, 'createdAt', asked.created_at)
      order by needed_by nulls last, asked.created_at) as requests,
    (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'code', m.code, 'texts', m.texts) order by m.code), '[]')
     from training_module m join training_module_step s on s.training_module_id = m.id
     where m.retired_at is null and not m.invented and s.competency_id = asked.competency_id
       and s.from_ordinal < asked.ordinal and asked.ordinal <= s.to_ordinal) as "answeredBy"
  from asked
    -- One that is in several frameworks goes by the words of the newest.
    cross join lateral (
      select c.code, c.texts, c.position from competency c join framework f on f.id = c.framework_id
      where c.id = asked.competency_id and f.state <> 'draft' order by f.published_at desc nulls last, f.id limit 1) as named
  group by competency_id, ordinal, named.code, named.texts, named.position order by named.position, ordinal`;

@Injectable()
export class TrainingRequestQueries {
  constructor(private readonly reads: Reads) {}

  /** A line a competency and level, in the framework's order: the procurement list. */
  async demand(actor: Actor, input: unknown): Promise<TrainingDemandView[]> {
    const { locale } = parse(TrainingRequestsInput, input);
    const found = await this.reads.all<DemandRow>(scopeOf(actor), {
      name: 'programme.training-requests',
      text,
      values: [actor.organisationId, rootsOf(actor, 'coordinator')],
    });
    return found.map(({ texts, answeredBy, ...line }) => ({
      ...line,
      label: textIn(texts, locale).label,
      answeredBy: answeredBy.map(({ texts: words, ...module }) => ({ ...module, text: textIn(words, locale) })),
    }));
  }
}
