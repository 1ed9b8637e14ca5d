import { useState } from 'react';
import { DecideWorkDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { AreaField } from '../ui/Field';
import { Form } from '../ui/Form';
import styles from './Completion.module.css';

export interface ReadWork {
  cohortId: string;
  conditionId: string;
  personId: string;
  name: string;
  title: string;
  text: string | null;
  link: string | null;
  handedInAt: string;
  revision: number;
}

/** What somebody handed in, accepted here or sent back with what is missing. */
export function WorkDecision({ work, onDecided }: { work: ReadWork; onDecided(): void }) {
  const text = useText();
  const { moment } = useFormat();
  const [returning, setReturning] = useState(false);
  const decide = useCommand(DecideWorkDocument, (data) => data.decideWork);
  const { cohortId, conditionId, personId, name, title, revision } = work;
  const send = async (accepted: boolean, reason: string | null) => {
    const input = { cohortId, conditionId, personId, expectedRevision: revision, accepted, reason };
    if (await decide.run({ input })) onDecided();
  };
  const of = { person: isolated(name), work: isolated(title) };
  return (
    <article className={styles.work}>
      <p>{text('cohort.work.of', of)}</p>
      <small className={styles.quiet}>{moment(work.handedInAt)}</small>
      {work.text && (
        <p dir="auto" className={styles.text}>
          {work.text}
        </p>
      )}
      {work.link && (
        <a href={work.link} target="_blank" rel="noreferrer" dir="ltr">
          {work.link}
        </a>
      )}
      <Failure
        sentence={decide.issue('reason') ? null : decide.sentence}
        onReload={decide.reloadBy(async () => onDecided())}
      />
      {!returning && (
        <p className={styles.actions}>
          <Button
            pending={decide.pending}
            aria-label={text('cohort.work.acceptOf', of)}
            onClick={() => void send(true, null)}
          >
            {text('cohort.work.accept')}
          </Button>
          <Button quiet aria-label={text('cohort.work.sendBackOf', of)} onClick={() => setReturning(true)}>
            {text('cohort.work.sendBack')}
          </Button>
        </p>
      )}
      {returning && (
        <Form onSend={(field) => void send(false, field('reason'))}>
          <AreaField
            label={text('cohort.work.reason')}
            hint={text('cohort.work.reason.hint')}
            name="reason"
            dir="auto"
            rows={2}
            maxLength={1000}
            error={decide.issue('reason')}
          />
          <Button type="submit" quiet pending={decide.pending}>
            {text('cohort.work.sendBack')}
          </Button>
        </Form>
      )}
    </article>
  );
}
