import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { PageState } from '../../framework/PageState';
import {
  CloseInstitutionAssessmentDocument,
  InstitutionAssessmentDocument,
  type InstitutionAssessmentQuery,
} from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { ConfirmDrawer } from '../../ui/ConfirmDrawer';
import { Done } from '../../ui/Done';
import { HeatMap, type HeatCell } from '../../ui/HeatMap';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { countsOf } from './counts';

type Assessment = NonNullable<InstitutionAssessmentQuery['institutionAssessment']>;

/** An assessment of institutions: what was settled, institution by institution. */
export function InstitutionAssessmentPage() {
  const text = useText();
  const { assessmentId = '' } = useParams();
  const { data, error, refetch } = useQuery(InstitutionAssessmentDocument, {
    variables: { assessmentId, locale: useLocale() },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const assessment = data.institutionAssessment;
  if (!assessment) return <Notice tone="attention">{text('assessment.institutions.gone')}</Notice>;
  return <Shown assessment={assessment} onChanged={() => void refetch()} />;
}

function Shown({ assessment, onChanged }: { assessment: Assessment; onChanged(): void }) {
  const text = useText();
  const { list } = useFormat();
  const [closing, setClosing] = useState(false);
  const [done, setDone] = useState(false);
  const { institutions, mayClose } = assessment;
  const unasked = institutions
    .filter(({ respondents }) => respondents === 0)
    .map(({ institutionName }) => institutionName);
  return (
    <>
      <PageHead title={assessment.name} sentence={text('assessment.institutions.sentence', countsOf(institutions))} />
      <Done done={done ? { sentence: text('assessment.institutions.closed') } : null} />
      {unasked.length > 0 && !assessment.over && (
        <Notice tone="attention">
          {text('assessment.institutions.noRespondents', { count: unasked.length, names: isolated(list(unasked)) })}
        </Notice>
      )}
      <Map assessment={assessment} />
      <p>{text('assessment.institutions.legend')}</p>
      {mayClose && (
        <p>
          <Button quiet onClick={() => setClosing(true)}>
            {text('assessment.institutions.close')}
          </Button>
        </p>
      )}
      {closing && (
        <CloseDrawer
          assessment={assessment}
          onClose={() => setClosing(false)}
          onDone={() => {
            setClosing(false);
            setDone(true);
            onChanged();
          }}
        />
      )}
    </>
  );
}

function Map({ assessment }: { assessment: Assessment }) {
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
      rows={institutions.map(({ institutionId, institutionName, respondents, submitted, settled }) => ({
        id: institutionId,
        name: (
          <Link to={`/assess/institutions/${assessmentId}/${institutionId}`}>
            <bdi>{institutionName}</bdi>
          </Link>
        ),
        cells: settled.map((ordinal, index) => cellOf(institutionName, index, ordinal)),
        asides: [`${number(submitted)} / ${number(respondents)}`],
      }))}
      asides={[text('assessment.institutions.answered')]}
      selected={null}
      onOpen={(institution, indicator) =>
        void navigate(`/assess/institutions/${assessmentId}/${institution}#${indicator}`)
      }
    />
  );
}

interface CloseDrawerProps {
  assessment: Assessment;
  onDone(): void;
  onClose(): void;
}

function CloseDrawer({ assessment, onDone, onClose }: CloseDrawerProps) {
  const text = useText();
  const close = useCommand(CloseInstitutionAssessmentDocument, (data) => data.closeInstitutionAssessment);
  const { assessmentId, version } = assessment;
  const send = async () => {
    if (await close.run({ input: { assessmentId, expectedVersion: version } })) onDone();
  };
  return (
    <ConfirmDrawer
      action={text('assessment.institutions.close')}
      consequence={text('assessment.institutions.close.text')}
      pending={close.pending}
      sentence={close.sentence}
      onConfirm={() => void send()}
      onClose={onClose}
    />
  );
}
