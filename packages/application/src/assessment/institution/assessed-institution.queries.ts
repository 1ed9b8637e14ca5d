import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { Reads } from '../../database';
import { parse } from '../../problem';
import { lastDay } from '../last-day.queries';
import { isOver, respondents, stateOf, type InstitutionState } from './answering.queries';
import { earlierOf, type EarlierView } from './earlier.queries';
import { evidenceFilesOf, filesOf, type EvidenceFileRow, type EvidenceFileView } from './evidence-files.queries';
import { AssessedInstitutionInput } from './institution.input';
import type { IndicatorRow, IndicatorView } from './maturity-model';
import { indicatorIn, indicatorsOf } from './maturity-model';

export interface MaturityAnswerView {
  personId: string;
  name: string;
  ordinal: number | null;
  comment: string | null;
}

export interface AssessedIndicatorView {
  indicator: IndicatorView;
  answers: MaturityAnswerView[];
  /** The answers lie two levels or more apart. */
  contested: boolean;
  settled: { ordinal: number; reason: string | null; by: string } | null;
  /** Where the organisation wants its institutions to be. */
  target: number | null;
  /** The level that was final in the earlier assessment. */
  earlier: number | null;
  /** Of those who submitted, and of the moderator; none for who does not coordinate the institution. */
  files: EvidenceFileView[];
}

export interface AssessedInstitutionInFull {
  assessmentId: string;
  assessmentName: string;
  institutionId: string;
  institutionName: string;
  closesOn: string;
  over: boolean;
  state: InstitutionState;
  respondents: { personId: string; name: string; post: string | null; submitted: boolean }[];
  /** Who settles its levels; null until one is named, or settles the first. */
  moderator: { personId: string; name: string } | null;
  /** The reader coordinates it. */
  coordinates: boolean;
  /** The reader may settle its levels, as soon as it is answered. */
  mayModerate: boolean;
  /** The newest earlier assessment whose levels are final. */
  earlier: { assessmentId: string; name: string; closesOn: string } | null;
  indicators: AssessedIndicatorView[];
}

interface Row extends Omit<AssessedInstitutionInFull, 'indicators' | 'earlier'> {
  earlier: EarlierView | null;
  targets: Record<string, number>;
  files: EvidenceFileRow[];
  indicators: IndicatorRow[];
  answers: (MaturityAnswerView & { indicatorId: string })[];
  settled: { indicatorId: string; ordinal: number; reason: string | null; by: string }[];
}

/**
 * $1 the organisation, $2 the roots of the reader's reach, $3 those she holds as coordinator, $4 the assessment, $5 the institution, $6 the
 * reader.
 */
const text = `
  select a.id as "assessmentId", a.name as "assessmentName", place.id as "institutionId", place.name as "institutionName",
    (select coalesce(jsonb_agg(jsonb_build_object('personId', who.id, 'name', who.name, 'post', who.post, 'submitted', r.submitted_at is not null) order by who.name, who.id), '[]')
     from ${respondents}
     where r.organisation_id = $1 and r.assessment_id = a.id and r.institution_id = place.id) as respondents,
    ${lastDay('a')} as "closesOn", ${isOver('a')} as over, ${stateOf('a', 'i')} as state,
    (select jsonb_build_object('personId', p.id, 'name', p.name) from person p where p.organisation_id = $1 and p.id = i.moderator_id) as moderator,
    coordinates, coordinates and coalesce(i.moderator_id = $6, true) and i.moderated_at is null as "mayModerate",
    ${indicatorsOf('a.model_id')} as indicators, ${earlierOf('a', 'place.id')} as earlier,
    coalesce((select jsonb_object_agg(t.indicator_id, t.ordinal) from maturity_target t where t.organisation_id = $1 and t.model_id = a.model_id), '{}') as targets,
    ${evidenceFilesOf('a.id', 'place.id', '$6', 'coordinates')} as files,
    (select coalesce(jsonb_agg(jsonb_build_object('indicatorId', m.indicator_id, 'personId', p.id, 'name', p.name, 'ordinal', m.ordinal, 'comment', m.comment) order by p.name, p.id), '[]')
     from maturity_rating m join respondent r on r.organisation_id = $1 and r.assessment_id = m.assessment_id and r.institution_id = m.institution_id
         and r.person_id = m.person_id and r.submitted_at is not null
       join person p on p.organisation_id = $1 and p.id = m.person_id
     where m.organisation_id = $1 and m.assessment_id = a.id and m.institution_id = place.id) as answers,
    (select coalesce(jsonb_agg(jsonb_build_object('indicatorId', s.indicator_id, 'ordinal', s.ordinal, 'reason', s.reason, 'by', p.name)), '[]')
     from settled_maturity s join person p on p.organisation_id = $1 and p.id = s.settled_by
     where s.organisation_id = $1 and s.assessment_id = a.id and s.institution_id = place.id) as settled
  from institution_assessment a join assessed_institution i on i.organisation_id = $1 and i.assessment_id = a.id
    join institution place on place.organisation_id = $1 and place.id = i.institution_id
    cross join lateral (
      select exists (select 1 from unnest($3::uuid[]) as root, institutions_below(root) as below where below = place.id) as coordinates) as reader
  where a.organisation_id = $1 and a.id = $4 and place.id = $5
    and place.id in (select institutions_below(root) from unnest($2::uuid[]) as root)`;

/** One institution of an assessment: who answered what, and what was settled. */
@Injectable()
export class AssessedInstitutionQueries {
  constructor(private readonly reads: Reads) {}

  /** Null where there is none within reach. */
  async of(actor: Actor, input: unknown): Promise<AssessedInstitutionInFull | null> {
    const { assessmentId, institutionId, locale } = parse(AssessedInstitutionInput, input);
    const found = await this.reads.one<Row>(scopeOf(actor), {
      name: 'assessment.institution',
      text,
      // As respondents were told: coordinators and managers, and nobody who holds another role.
      values: [
        actor.organisationId,
        rootsOf(actor, 'coordinator', 'manager'),
        rootsOf(actor, 'coordinator'),
        assessmentId,
        institutionId,
        actor.personId,
      ],
    });
    if (!found) return null;
    const { answers, settled, targets, files, earlier, ...rest } = found;
    return {
      ...rest,
      earlier: earlier && { assessmentId: earlier.assessmentId, name: earlier.name, closesOn: earlier.closesOn },
      indicators: found.indicators.map((row, index) => {
        const own = answers.filter(({ indicatorId }) => indicatorId === row.id);
        return {
          indicator: indicatorIn(row, locale),
          answers: own.map(({ indicatorId: _, ...answer }) => answer),
          contested: isContested(own.map(({ ordinal }) => ordinal)),
          settled: settled.find(({ indicatorId }) => indicatorId === row.id) ?? null,
          target: targets[row.id] ?? null,
          earlier: earlier?.settled[index] ?? null,
          files: filesOf(files, row.id),
        };
      }),
    };
  }
}

/** Levels apart at which respondents have to be heard before one is settled. */
const apart = 2;

const isContested = (ordinals: readonly (number | null)[]): boolean => {
  const said = ordinals.filter((ordinal) => ordinal !== null);
  return said.length > 1 && Math.max(...said) - Math.min(...said) >= apart;
};
