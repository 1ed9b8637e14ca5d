import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import {
  CompleteModerationDocument,
  NameModeratorDocument,
  PossibleModeratorsDocument,
  ReopenModerationDocument,
} from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { ConfirmDrawer } from '../../ui/ConfirmDrawer';
import { Drawer } from '../../ui/Drawer';
import { Failure } from '../../ui/Failure';
import { AreaField, SelectField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import type { Assessed } from './assessed';
import styles from './Institution.module.css';

interface ModerationProps {
  assessed: Assessed;
  onDone(sentence: string): void;
}

/** Who settles the levels, and when they are final. */
export function Moderation({ assessed, onDone }: ModerationProps) {
  const text = useText();
  const [asking, setAsking] = useState<'moderator' | 'complete' | 'reopen' | null>(null);
  const { state, moderator, coordinates, mayModerate, indicators } = assessed;
  const ready = state === 'answered' && mayModerate && indicators.every(({ settled }) => settled);
  const close = () => setAsking(null);
  const finish = (sentence: string) => {
    close();
    onDone(sentence);
  };
  return (
    <section className={styles.card}>
      <h2>{text('assessment.institution.moderation')}</h2>
      <p>
        {moderator
          ? text('assessment.institution.moderator', { name: isolated(moderator.name) })
          : text('assessment.institution.moderator.none')}
      </p>
      {coordinates && (
        <div className={styles.actions}>
          {ready && <Button onClick={() => setAsking('complete')}>{text('assessment.institution.complete')}</Button>}
          {state === 'moderated' ? (
            <Button quiet onClick={() => setAsking('reopen')}>
              {text('assessment.institution.reopen')}
            </Button>
          ) : (
            <Button quiet onClick={() => setAsking('moderator')}>
              {text('assessment.institution.nameModerator')}
            </Button>
          )}
        </div>
      )}
      {asking === 'moderator' && (
        <Drawer title={text('assessment.institution.nameModerator')} onClose={close}>
          <NameModeratorForm assessed={assessed} onDone={finish} />
        </Drawer>
      )}
      {asking === 'complete' && <CompleteDrawer assessed={assessed} onDone={finish} onClose={close} />}
      {asking === 'reopen' && (
        <Drawer title={text('assessment.institution.reopen')} onClose={close}>
          <ReopenForm assessed={assessed} onDone={finish} />
        </Drawer>
      )}
    </section>
  );
}

function NameModeratorForm({ assessed, onDone }: ModerationProps) {
  const text = useText();
  const { assessmentId, institutionId, moderator } = assessed;
  const { data } = useQuery(PossibleModeratorsDocument, {
    variables: { institutionIds: [institutionId] },
    fetchPolicy: 'cache-and-network',
  });
  const name = useCommand(NameModeratorDocument, (result) => result.nameModerator);
  if (!data) return <p>{text('house.loading')}</p>;
  async function send(field: (name: string) => string) {
    const input = { assessmentId, institutionId, moderatorId: field('moderatorId') };
    if (await name.run({ input })) onDone(text('assessment.institution.moderatorNamed'));
  }
  return (
    <Form onSend={(field) => void send(field)}>
      <SelectField
        label={text('assessment.institution.whoModerates')}
        hint={text('assessment.institution.whoModerates.hint')}
        name="moderatorId"
        defaultValue={moderator?.personId}
        choices={data.possibleModerators.map(({ personId, name: who, post }) => ({
          value: personId,
          label: post ? `${who} · ${post}` : who,
        }))}
        error={name.issue('moderatorId')}
      />
      <Failure sentence={name.sentence} />
      <Button type="submit" pending={name.pending}>
        {text('house.save')}
      </Button>
    </Form>
  );
}

function CompleteDrawer({ assessed, onDone, onClose }: ModerationProps & { onClose(): void }) {
  const text = useText();
  const complete = useCommand(CompleteModerationDocument, (data) => data.completeModeration);
  const { assessmentId, institutionId } = assessed;
  const send = async () => {
    if (await complete.run({ input: { assessmentId, institutionId } }))
      onDone(text('assessment.institution.completed'));
  };
  return (
    <ConfirmDrawer
      action={text('assessment.institution.complete')}
      consequence={text('assessment.institution.complete.text')}
      pending={complete.pending}
      sentence={complete.sentence}
      onConfirm={() => void send()}
      onClose={onClose}
    />
  );
}

function ReopenForm({ assessed, onDone }: ModerationProps) {
  const text = useText();
  const reopen = useCommand(ReopenModerationDocument, (data) => data.reopenModeration);
  const { assessmentId, institutionId } = assessed;
  async function send(field: (name: string) => string) {
    const input = { assessmentId, institutionId, reason: field('reason') };
    if (await reopen.run({ input })) onDone(text('assessment.institution.reopened'));
  }
  return (
    <Form onSend={(field) => void send(field)}>
      <p>{text('assessment.institution.reopen.text')}</p>
      <AreaField
        label={text('assessment.institution.reason')}
        name="reason"
        dir="auto"
        rows={3}
        error={reopen.issue('reason')}
      />
      <Failure sentence={reopen.sentence} />
      <Button type="submit" pending={reopen.pending}>
        {text('assessment.institution.reopen')}
      </Button>
    </Form>
  );
}
