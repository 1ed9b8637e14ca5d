import type { Evidence, Fusing } from '@baobab/domain/assessment';
import { fuseEvidence } from '@baobab/domain/assessment';
import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { scopeOf } from '../../access';
import { Reads } from '../../database';
import { frameworkInUse } from '../../framework/framework-in-use.queries';
import { competencyText, personsRefused, reachText, reachValues } from '../../needs';
import { NotFound, parse } from '../../problem';
import { LevelEvidenceInput } from './fusing.input';

interface Part extends Evidence {
  roundId: string;
  roundName: string;
  /** Null where it was answered on a screen. */
  keyedBy: string | null;
  assessedOn: string;
}

interface LevelRow {
  institutionId: string;
  competency: Texts;
  level: number;
  levelTexts: Texts;
  estimate: number;
  standardError: number | null;
  fusing: Fusing | null;
  parts: Part[];
}

export interface LevelEvidenceView extends Omit<LevelRow, 'institutionId' | 'competency' | 'levelTexts' | 'parts'> {
  competency: string;
  levelName: string;
  parts: (Omit<Part, 'ageDays' | 'estimate'> & { found: number; estimate: number; share: number })[];
  changed: boolean;
}

/** $1 the organisation, $2 the round, $3 the person, $4 the competency. As in `evidenceText`, of each source the newest. */
const levelText = `
  with ${competencyText},
  found as (
    select r.id as round_id, r.name, r.source, l.assessed_on, coalesce(l.estimate, l.level)::float as estimate, l.standard_error,
      row_number() over (partition by r.source order by r.held_on desc, r.created_at desc, r.id) as nth
    from fused_round f join assessment_round r on r.organisation_id = $1 and r.id = f.evidence_round_id
      join assessed_level l on l.organisation_id = $1 and l.round_id = r.id and l.person_id = $3 and l.competency_id = $4
    where f.organisation_id = $1 and f.round_id = $2
    union all
    select r.id, r.name, r.source, l.assessed_on, coalesce(l.estimate, l.level)::float, l.standard_error, 1
    from assessment_round r join assessed_level l on l.organisation_id = $1 and l.round_id = r.id and l.person_id = $3 and l.competency_id = $4
    where r.organisation_id = $1 and r.id = $2 and r.source <> 'fused')
  select p.institution_id as "institutionId", c.texts as competency, l.level::int, named.texts as "levelTexts",
    coalesce(l.estimate, l.level)::float as estimate, l.standard_error::float as "standardError", r.fusing,
    (select coalesce(jsonb_agg(jsonb_build_object('roundId', round_id, 'roundName', name, 'source', source, 'assessedOn', assessed_on,
       'keyedBy', (select keyed.name from round_participant asked join person keyed on keyed.organisation_id = $1 and keyed.id = asked.keyed_by
         where asked.organisation_id = $1 and asked.round_id = found.round_id and asked.person_id = $3), 'estimate', estimate,
       'standardError', standard_error, 'ageDays', greatest(0, r.held_on - assessed_on)) order by source), '[]') from found where nth = 1) as parts
  from assessed_level l join assessment_round r on r.organisation_id = $1 and r.id = l.round_id
    join person p on p.organisation_id = $1 and p.id = l.person_id join asked_competency c on c.id = l.competency_id
    join level named on named.framework_id = ${frameworkInUse} and named.ordinal = l.level
  where l.organisation_id = $1 and l.round_id = $2 and l.person_id = $3 and l.competency_id = $4`;

/** $7 the person, who may have agreed that the actor sees her levels. */
const visibleText = `with recursive ${reachText}
  select visible.persons, exists (select 1 from round where $7::uuid in (select agreed_to(round.id, $5, $6))) as agreed
  from (select 1) as always left join place on true left join visible on place.id is not null`;

/** So far may a level be from what its evidence says now before it is said to have changed: `real` keeps seven digits. */
const tolerance = 1e-4;

/** Why a level is what it is. */
@Injectable()
export class LevelEvidenceQueries {
  constructor(private readonly reads: Reads) {}

  /** Null where there is no such level. @throws Refused where the round's disclosure policy shows the actor no persons, and this one did not agree. */
  async of(actor: Actor, input: unknown): Promise<LevelEvidenceView | null> {
    const { roundId, personId, competencyId, locale } = parse(LevelEvidenceInput, input);
    const found = await this.reads.one<LevelRow>(scopeOf(actor), {
      name: 'assessment.level-evidence',
      text: levelText,
      values: [actor.organisationId, roundId, personId, competencyId],
    });
    if (personId !== actor.personId)
      await this.refuseUnseen(actor, { roundId, personId }, found?.institutionId ?? null);
    return found && explained(found, locale);
  }

  private async refuseUnseen(
    actor: Actor,
    { roundId, personId }: { roundId: string; personId: string },
    institutionId: string | null,
  ): Promise<void> {
    if (institutionId === null) throw new NotFound('level');
    const seen = await this.reads.one<{ persons: boolean | null; agreed: boolean }>(scopeOf(actor), {
      name: 'assessment.persons-visible',
      text: visibleText,
      values: [...reachValues(actor, { roundId, institutionId }), personId],
    });
    // Who does not reach the person is not told that there is such a level.
    if (!seen || (seen.persons === null && !seen.agreed)) throw new NotFound('level');
    if (!seen.persons && !seen.agreed) throw personsRefused();
  }
}

const explained = (row: LevelRow, locale: string): LevelEvidenceView => {
  const { competency, levelTexts, institutionId: _, parts, ...level } = row;
  const fused = level.fusing && fuseEvidence(parts, level.fusing);
  const shares = parts.map(({ ageDays: __, estimate: found, ...part }, index) => {
    const weighed = fused?.weighed[index] ?? { estimate: found, standardError: part.standardError, share: 1 };
    return { ...part, found, ...weighed };
  });
  return {
    ...level,
    competency: textIn(competency, locale).label,
    levelName: textIn(levelTexts, locale).label,
    parts: shares.sort((one, other) => other.share - one.share),
    changed: level.fusing !== null && Math.abs((fused?.estimate ?? Infinity) - level.estimate) > tolerance,
  };
};
