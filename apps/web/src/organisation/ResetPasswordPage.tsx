import { Link, useLocation } from 'wouter';
import { ResetPasswordDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { PASSWORD_LENGTH } from './password-length';
import { PasswordField } from './PasswordField';
import { Threshold, ThresholdForm } from './Threshold';

export function ResetPasswordPage() {
  const text = useText();
  const token = new URLSearchParams(window.location.search).get('token');
  if (!token) {
    return (
      <Threshold title={text('organisation.reset.noToken.title')} intro={text('organisation.reset.noToken.text')}>
        <AskAgain />
      </Threshold>
    );
  }
  return (
    <Threshold title={text('organisation.reset.title')} intro={text('organisation.reset.text')}>
      <ResetForm token={token} />
    </Threshold>
  );
}

function ResetForm({ token }: { token: string }) {
  const text = useText();
  const [, goTo] = useLocation();
  const reset = useCommand(ResetPasswordDocument, (data) => data.resetPassword);

  async function send(password: string) {
    if (await reset.run({ input: { token, password } })) goTo('/sign-in?password-set', { replace: true });
  }

  return (
    <>
      {reset.sentence && <Notice tone="danger">{reset.sentence}</Notice>}
      {reset.problem?.__typename === 'TokenRefused' && <AskAgain />}
      <ThresholdForm onSend={(field) => void send(field('password'))}>
        <PasswordField
          label={text('organisation.reset.password')}
          hint={text('organisation.reset.rule', PASSWORD_LENGTH)}
          name="password"
          autoComplete="new-password"
          error={reset.issue('password')}
        />
        <Button type="submit" wide pending={reset.pending}>
          {text(reset.pending ? 'organisation.reset.pending' : 'organisation.reset.action')}
        </Button>
      </ThresholdForm>
    </>
  );
}

function AskAgain() {
  const text = useText();
  return (
    <p>
      <Link href="/forgot-password">{text('organisation.reset.askAgain')}</Link>
    </p>
  );
}
