import { Link } from 'react-router';
import { WithdrawTrainingRequestDocument, type TrainingDemandQuery } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Failure } from '../ui/Failure';
import { LinkButton } from '../ui/LinkButton';
import styles from './AskedBy.module.css';

interface AskedByProps {
  requests: TrainingDemandQuery['trainingDemand'][number]['requests'];
  onWithdrawn(): void;
}

/** The programmes that ask for one level, each with its day and what providers should know; a request can be taken back. */
export function AskedBy({ requests, onWithdrawn }: AskedByProps) {
  const text = useText();
  const { date } = useFormat();
  const withdraw = useCommand(WithdrawTrainingRequestDocument, (data) => data.withdrawTrainingRequest);
  const send = async (trainingRequestId: string) => {
    if (await withdraw.run({ input: { trainingRequestId } })) onWithdrawn();
  };
  return (
    <>
      <ul className={styles.requests}>
        {requests.map(({ id, programmeId, programmeName, note, neededBy }) => (
          <li key={id}>
            <Link to={`/tailor/${programmeId}`}>
              <bdi>{programmeName}</bdi>
            </Link>
            {neededBy && <span>{text('programme.request.by', { day: isolated(date(dayOf(neededBy))) })}</span>}
            {note && <bdi>{note}</bdi>}
            <LinkButton
              aria-label={text('programme.request.withdraw.of', { programme: isolated(programmeName) })}
              onClick={() => void send(id)}
            >
              {text('programme.request.withdraw')}
            </LinkButton>
          </li>
        ))}
      </ul>
      <Failure sentence={withdraw.sentence} />
    </>
  );
}
