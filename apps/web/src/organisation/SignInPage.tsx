import { Link } from 'wouter';
import { SignInDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Notice } from '../ui/Notice';
import { ownPath, pathAfterSignIn } from './next-path';
import { PasswordField } from './PasswordField';
import { Threshold, ThresholdForm } from './Threshold';

export function SignInPage() {
  const text = useText();
  const signIn = useCommand(SignInDocument, (data) => data.signIn);
  const asked = new URLSearchParams(window.location.search);
  const next = asked.get('next');

  async function send(email: string, password: string) {
    const signedIn = await signIn.run({ input: { email, password } });
    if (signedIn) window.location.assign(pathAfterSignIn(next, signedIn.roles, window.location.origin));
  }

  const wanted = ownPath(next, window.location.origin);
  const elsewhere = wanted !== null && wanted !== '/' && wanted !== '/desk';
  return (
    <Threshold
      title={text('organisation.signIn.title')}
      intro={elsewhere ? text('organisation.signIn.next') : undefined}
    >
      {asked.has('password-set') && <Notice tone="done">{text('organisation.signIn.passwordChanged')}</Notice>}
      {signIn.sentence && <Notice tone="danger">{signIn.sentence}</Notice>}
      <ThresholdForm onSend={(field) => void send(field('email'), field('password'))}>
        <Field
          label={text('organisation.signIn.email')}
          name="email"
          type="email"
          dir="ltr"
          autoComplete="username"
          error={signIn.issue('email')}
        />
        <PasswordField
          label={text('organisation.signIn.password')}
          name="password"
          autoComplete="current-password"
          error={signIn.issue('password')}
        />
        <Button type="submit" wide pending={signIn.pending}>
          {text(signIn.pending ? 'organisation.signIn.pending' : 'organisation.signIn.action')}
        </Button>
      </ThresholdForm>
      <p>
        <Link href="/forgot-password">{text('organisation.signIn.forgot')}</Link>
      </p>
    </Threshold>
  );
}
