import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { useState } from 'react';
import { labelOf, type TaughtWords } from '../../catalogue/parts';
import { PageState } from '../../framework/PageState';
import {
  AcceptCalibrationDocument,
  CalibrationDocument,
  TaughtWordsDocument,
  type CalibrationPartsFragment,
} from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useFormat } from '../../locale/use-format';
import { useLocale, useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { ConfirmDrawer } from '../../ui/ConfirmDrawer';
import { Facts } from '../../ui/Facts';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { CalibratedItems, NotCalibrated } from './CalibratedItems';
import { ItemMap } from './ItemMap';
import { isCalibrated } from './parts';
import { useStanding } from './use-standing';

/** One calibration: what it rests on, how the items lie, and each item with what is wrong with it; and the way to accept it. */
export function CalibrationPage() {
  const text = useText();
  const { calibrationId = '' } = useParams();
  const locale = useLocale();
  const standing = useStanding();
  const { data, error, refetch } = useQuery(CalibrationDocument, { variables: { calibrationId, locale } });
  const words = useQuery(TaughtWordsDocument, { variables: { locale } });
  const [accepting, setAccepting] = useState(false);
  if (!data || !words.data)
    return <PageState error={error ?? words.error} onRetry={() => void Promise.all([refetch(), words.refetch()])} />;
  if (!data.calibration) return <Notice tone="attention">{text('assessment.calibration.gone')}</Notice>;
  const { calibration, items } = data.calibration;
  const level = (ordinal: number) => labelOf(words.data?.framework as TaughtWords, ordinal);
  return (
    <>
      <PageHead
        title={text('assessment.calibration.version', { number: calibration.number })}
        sentence={standing(calibration)}
        action={
          calibration.mayAccept && (
            <Button onClick={() => setAccepting(true)}>{text('assessment.calibration.accept')}</Button>
          )
        }
      />
      {!calibration.converged && <Notice tone="attention">{text('assessment.calibration.unsettled')}</Notice>}
      <RunFacts calibration={calibration} />
      <ItemMap items={items.filter(isCalibrated)} />
      <CalibratedItems items={items.filter(isCalibrated)} level={level} />
      <NotCalibrated items={items.filter((item) => !isCalibrated(item))} level={level} />
      {accepting && (
        <Accept
          calibrationId={calibrationId}
          onClose={() => setAccepting(false)}
          onAccepted={() => {
            setAccepting(false);
            void refetch();
          }}
        />
      )}
    </>
  );
}

interface AcceptProps {
  calibrationId: string;
  onClose(): void;
  onAccepted(): void;
}

function Accept({ calibrationId, onClose, onAccepted }: AcceptProps) {
  const text = useText();
  const accept = useCommand(AcceptCalibrationDocument, (result) => result.acceptCalibration);
  return (
    <ConfirmDrawer
      action={text('assessment.calibration.accept')}
      consequence={text('assessment.calibration.accept.means')}
      pending={accept.pending}
      sentence={accept.sentence}
      onConfirm={() => void accept.run({ input: { calibrationId } }).then((done) => done && onAccepted())}
      onClose={onClose}
    />
  );
}

function RunFacts({ calibration }: { calibration: CalibrationPartsFragment }) {
  const text = useText();
  const { number, moment } = useFormat();
  const { people, sittings, rounds, correlation, iterations, logLikelihood, madeAt, madeBy } = calibration;
  const { acceptedAt, acceptedBy } = calibration;
  const facts = {
    people: number(people),
    sittings: number(sittings),
    rounds: number(rounds),
    correlation: correlation === null ? null : number(correlation, { maximumFractionDigits: 2 }),
    likelihood: number(logLikelihood, { maximumFractionDigits: 1 }),
    iterations: number(iterations),
    made: `${moment(madeAt)} · ${madeBy}`,
    accepted: acceptedAt === null ? null : `${moment(acceptedAt)} · ${acceptedBy ?? ''}`,
  };
  return (
    <Facts
      facts={Object.entries(facts).flatMap(([name, value]) =>
        value === null ? [] : [{ name: text(`assessment.calibration.fact.${name as keyof typeof facts}`), value }],
      )}
    />
  );
}
