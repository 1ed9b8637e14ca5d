import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { ChangePasswordDocument, MySignInsDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import styles from './AccountPage.module.css';
import { PASSWORD_LENGTH } from './password-length';
import { PasswordField } from './PasswordField';
import { ThresholdForm } from './Threshold';

export function ChangePassword() {
  const text = useText();
  const client = useApolloClient();
  // Counts the changes: each one leaves empty fields behind.
  const [changes, setChanges] = useState(0);
  const change = useCommand(ChangePasswordDocument, (data) => data.changePassword);

  async function send(current: string, password: string) {
    if (!(await change.run({ input: { current, password } }))) return;
    setChanges(changes + 1);
    await client.refetchQueries({ include: [MySignInsDocument] });
  }

  return (
    <section className={styles.section}>
      <h2>{text('organisation.account.password')}</h2>
      <ThresholdForm key={changes} onSend={(field) => void send(field('current'), field('password'))}>
        <PasswordField
          label={text('organisation.account.password.current')}
          name="current"
          autoComplete="current-password"
          error={change.issue('current')}
        />
        <PasswordField
          label={text('organisation.reset.password')}
          hint={text('organisation.reset.rule', PASSWORD_LENGTH)}
          name="password"
          autoComplete="new-password"
          error={change.issue('password')}
        />
        {change.sentence && <Notice tone="danger">{change.sentence}</Notice>}
        <Button type="submit" pending={change.pending}>
          {text(change.pending ? 'organisation.account.password.pending' : 'organisation.account.password.action')}
        </Button>
      </ThresholdForm>
      {changes > 0 && <Notice tone="done">{text('organisation.account.password.done')}</Notice>}
    </section>
  );
}
