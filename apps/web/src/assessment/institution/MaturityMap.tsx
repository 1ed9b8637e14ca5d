import { Link, useNavigate } from 'react-router';
import type { InstitutionAssessmentQuery } from '../../generated/documents';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { HeatMap, type HeatCell } from '../../ui/HeatMap';
import { changeOf, changeSign } from './change-of';

export type InstitutionAssessment = NonNullable<InstitutionAssessmentQuery['institutionAssessment']>;
type Institution = InstitutionAssessment['institutions'][number];

/** What was settled, institution by indicator; a cell leads to its indicator. */
export function MaturityMap({ assessment }: { assessment: InstitutionAssessment }) {
  const text = useText();
  const { number } = useFormat();
  const navigate = useNavigate();
  const { assessmentId, institutions, indicators, targets } = assessment;
  const cellOf = ({ institutionName, settled, earlier }: Institution, index: number): HeatCell => {
    const indicator = indicators[index];
    const where = { institution: isolated(institutionName), indicator: isolated(indicator?.text.label ?? '') };
    const choices = indicator?.choices ?? [];
    const highest = choices.at(-1)?.ordinal ?? 1;
    const levelOf = (ordinal: number) =>
      isolated(choices.find((choice) => choice.ordinal === ordinal)?.level.label ?? String(ordinal));
    const [ordinal, target, then] = [settled[index] ?? null, targets[index] ?? null, earlier?.settled[index] ?? null];
    const toReach = target === null ? [] : [text('assessment.institutions.cell.target', { ordinal: number(target) })];
    if (ordinal === null)
      return {
        shown: '–',
        spoken: [text('assessment.institutions.cell.open', where), ...toReach].join(', '),
        strength: null,
      };
    const cell = { ...where, ordinal: number(ordinal), level: levelOf(ordinal) };
    const before =
      then === null || !earlier
        ? []
        : [text('assessment.institution.then', { name: isolated(earlier.name), level: levelOf(then) })];
    return {
      shown: `${number(ordinal)} ${changeSign(changeOf(ordinal, then), number)}`.trim(),
      spoken: [text('assessment.institutions.cell', cell), ...toReach, ...before].join(', '),
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
      rows={institutions.map((each) => {
        const { institutionId, institutionName, state, respondents, submitted, settled } = each;
        return {
          id: institutionId,
          name: (
            <Link to={`/assess/institutions/${assessmentId}/${institutionId}`}>
              <bdi>{institutionName}</bdi>
            </Link>
          ),
          cells: settled.map((_, index) => cellOf(each, index)),
          asides: [`${number(submitted)} / ${number(respondents)}`, text(`assessment.institutions.state.${state}`)],
        };
      })}
      asides={[text('assessment.institutions.answered'), text('assessment.institutions.state')]}
      selected={null}
      onOpen={(institution, indicator) =>
        void navigate(`/assess/institutions/${assessmentId}/${institution}?indicator=${indicator}`)
      }
    />
  );
}
