import { Link, useNavigate } from 'react-router';
import type { InstitutionAssessmentQuery } from '../../generated/documents';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { HeatMap, type HeatCell } from '../../ui/HeatMap';

export type InstitutionAssessment = NonNullable<InstitutionAssessmentQuery['institutionAssessment']>;

/** What was settled, institution by indicator; a cell leads to its indicator. */
export function MaturityMap({ assessment }: { assessment: InstitutionAssessment }) {
  const text = useText();
  const { number } = useFormat();
  const navigate = useNavigate();
  const { assessmentId, institutions, indicators } = assessment;
  const cellOf = (institution: string, index: number, ordinal: number | null): HeatCell => {
    const indicator = indicators[index];
    const where = { institution: isolated(institution), indicator: isolated(indicator?.text.label ?? '') };
    const choices = indicator?.choices ?? [];
    const highest = choices.at(-1)?.ordinal ?? 1;
    if (ordinal === null)
      return { shown: '–', spoken: text('assessment.institutions.cell.open', where), strength: null };
    const level = choices.find((choice) => choice.ordinal === ordinal)?.level.label ?? String(ordinal);
    return {
      shown: number(ordinal),
      spoken: text('assessment.institutions.cell', { ...where, ordinal: number(ordinal), level: isolated(level) }),
      strength: 1 - ordinal / highest,
    };
  };
  return (
    <HeatMap
      caption={text('assessment.institutions.map')}
      rowsAre={text('assessment.institutions.institution')}
      columns={indicators.map(({ indicatorId, code, text: { label }, dimension }) => ({
        id: indicatorId,
        code,
        label,
        group: dimension.label,
      }))}
      rows={institutions.map(({ institutionId, institutionName, state, respondents, submitted, settled }) => ({
        id: institutionId,
        name: (
          <Link to={`/assess/institutions/${assessmentId}/${institutionId}`}>
            <bdi>{institutionName}</bdi>
          </Link>
        ),
        cells: settled.map((ordinal, index) => cellOf(institutionName, index, ordinal)),
        asides: [`${number(submitted)} / ${number(respondents)}`, text(`assessment.institutions.state.${state}`)],
      }))}
      asides={[text('assessment.institutions.answered'), text('assessment.institutions.state')]}
      selected={null}
      onOpen={(institution, indicator) =>
        void navigate(`/assess/institutions/${assessmentId}/${institution}?indicator=${indicator}`)
      }
    />
  );
}
