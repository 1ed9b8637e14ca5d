import { Link, useNavigate } from 'react-router';
import type { InstitutionAssessmentQuery } from '../../generated/documents';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { HeatMap, type HeatCell } from '../../ui/HeatMap';
import { changeOf, changeSign } from './change-of';
import { indicatorColumns, levelLabel, spokenLevel } from './maturity-cell';

export type InstitutionAssessment = NonNullable<InstitutionAssessmentQuery['institutionAssessment']>;
type Institution = InstitutionAssessment['institutions'][number];

/** What was settled, institution by indicator; a cell leads to its indicator. */
export function MaturityMap({ assessment }: { assessment: InstitutionAssessment }) {
  const text = useText();
  const { number, list } = useFormat();
  const navigate = useNavigate();
  const { assessmentId, institutions, indicators, targets } = assessment;
  const cellOf = ({ institutionName, settled, earlier }: Institution, index: number): HeatCell => {
    const indicator = indicators[index];
    const [ordinal, target, then] = [settled[index] ?? null, targets[index] ?? null, earlier?.settled[index] ?? null];
    const spoken = spokenLevel({ institution: institutionName, indicator, ordinal, target }, text, number);
    if (ordinal === null) return { shown: '–', spoken: list(spoken), strength: null };
    const before =
      then === null || !earlier
        ? []
        : [text('assessment.institution.then', { name: isolated(earlier.name), level: levelLabel(indicator, then) })];
    return {
      shown: `${number(ordinal)} ${changeSign(changeOf(ordinal, then), number)}`.trim(),
      spoken: list([...spoken, ...before]),
      strength: 1 - ordinal / (indicator?.choices.at(-1)?.ordinal ?? 1),
    };
  };
  return (
    <HeatMap
      caption={text('assessment.institutions.map')}
      rowsAre={text('assessment.institutions.institution')}
      columns={indicatorColumns(indicators)}
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
