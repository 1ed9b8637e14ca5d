import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { PageState } from '../../framework/PageState';
import {
  CalibrationsDocument,
  StartCalibrationDocument,
  type CalibrationPartsFragment,
} from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { PageHead } from '../../ui/PageHead';
import { Table } from '../../ui/Table';
import { CalibrationProgress } from './CalibrationProgress';
import { useStanding } from './use-standing';

/** How items turn out from people's answers: whether enough have answered, the calibration at work, and those that were made. */
export function CalibrationsPage() {
  const text = useText();
  const { number } = useFormat();
  const { data, error, refetch } = useQuery(CalibrationsDocument, { fetchPolicy: 'cache-and-network' });
  const start = useCommand(StartCalibrationDocument, (result) => result.startCalibration);
  // Beyond its end, so that what came of it can be read.
  const [watched, setWatched] = useState<string | null>(null);
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { people, leastPeople, mayStart, calibrations } = data.calibrations;
  const running = data.calibrations.jobId;
  if (running !== null && running !== watched) setWatched(running);
  const enough = people >= leastPeople;

  async function begin() {
    const job = await start.run({});
    if (!job) return;
    setWatched(job.jobId);
    void refetch();
  }

  return (
    <>
      <PageHead
        title={text('assessment.calibration.title')}
        sentence={text('assessment.calibration.answered', { people: number(people), least: number(leastPeople) })}
        action={
          mayStart &&
          enough &&
          running === null && (
            <Button pending={start.pending} onClick={() => void begin()}>
              {text('assessment.calibration.start')}
            </Button>
          )
        }
      />
      <p>{text('assessment.calibration.about')}</p>
      {!enough && <p>{text('assessment.calibration.tooFew')}</p>}
      <Failure sentence={start.sentence} />
      {watched !== null && (
        <CalibrationProgress
          jobId={watched}
          onDone={refetch}
          onAgain={() => void refetch().then(() => setWatched(null))}
        />
      )}
      {calibrations.length > 0 && <Versions calibrations={calibrations} />}
    </>
  );
}

const COLUMNS = ['version', 'made', 'people', 'used', 'leftOut', 'stands'] as const;

function Versions({ calibrations }: { calibrations: readonly CalibrationPartsFragment[] }) {
  const text = useText();
  const { date, number } = useFormat();
  const standing = useStanding();
  return (
    <Table
      stacked
      label={text('assessment.calibration.title')}
      head={COLUMNS.map((column) => text(`assessment.calibration.column.${column}`))}
    >
      {calibrations.map((each) => (
        <tr key={each.id}>
          <th scope="row">
            <Link to={`/assess/items/calibrations/${each.id}`}>
              {text('assessment.calibration.version', { number: each.number })}
            </Link>
          </th>
          <td>
            <time dateTime={each.madeAt}>{date(new Date(each.madeAt))}</time> · <bdi>{each.madeBy}</bdi>
          </td>
          <td>{number(each.people)}</td>
          <td>{number(each.used)}</td>
          <td>{number(each.leftOut)}</td>
          <td>{standing(each)}</td>
        </tr>
      ))}
    </Table>
  );
}
