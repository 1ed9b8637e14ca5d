import { useQuery } from '@apollo/client/react';
import { Link } from 'wouter';
import { PageState } from '../framework/PageState';
import {
  GrantLevelConsentDocument,
  MyConsentsDocument,
  WithdrawLevelConsentDocument,
  type LevelReader,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Failure } from '../ui/Failure';
import { ConsentHistory } from './ConsentHistory';
import styles from './MyReaders.module.css';
import { ReaderChoice } from './ReaderChoice';

/** Who sees a person's levels by the policy of each round, and whom she lets see them besides. */
export function MyReadersPage() {
  const text = useText();
  const { day } = useFormat();
  const { data, error, refetch } = useQuery(MyConsentsDocument, { fetchPolicy: 'cache-and-network' });
  const grant = useCommand(GrantLevelConsentDocument, (answer) => answer.grantLevelConsent);
  const withdraw = useCommand(WithdrawLevelConsentDocument, (answer) => answer.withdrawLevelConsent);
  if (!data?.myConsents) return <PageState error={error} onRetry={() => void refetch()} />;
  const { rounds, consents } = data.myConsents;
  const takeBack = (consentId: string) => void withdraw.run({ input: { consentId } }).then(() => refetch());
  const choose = (roundId: string | null) => (reader: LevelReader, consentId: string | null) =>
    consentId ? takeBack(consentId) : void grant.run({ input: { reader, roundId } }).then(() => refetch());
  const choice = (roundId: string | null, legend: string) => (
    <ReaderChoice
      mine={data.myConsents!}
      roundId={roundId}
      legend={legend}
      pending={grant.pending || withdraw.pending}
      onChoose={choose(roundId)}
    />
  );
  return (
    <div className={styles.page}>
      <header className={styles.section}>
        <h1>{text('needs.readers.title')}</h1>
        <p>{text('needs.readers.about')}</p>
        <Failure sentence={grant.sentence ?? withdraw.sentence} />
      </header>
      {choice(null, text('needs.readers.all'))}
      <section className={styles.section}>
        <h2>{text('needs.readers.rounds')}</h2>
        {rounds.length === 0 && <p>{text('needs.readers.noRounds')}</p>}
        <ul className={styles.list}>
          {rounds.map(({ roundId, name, heldOn, disclosure }) => (
            <li key={roundId} className={styles.item}>
              <h3>
                <bdi>{name}</bdi>
              </h3>
              <p className={styles.quiet}>{day(dayOf(heldOn))}</p>
              <p>{text(`assessment.rating.self.policy.${disclosure}`)}</p>
              <details>
                <summary>{text('needs.readers.round')}</summary>
                {choice(roundId, isolated(name))}
              </details>
            </li>
          ))}
        </ul>
      </section>
      <ConsentHistory consents={consents} pending={withdraw.pending} onTakeBack={takeBack} />
      <p>
        <Link href="/levels-shown">{text('needs.shown.title')}</Link>
      </p>
    </div>
  );
}
