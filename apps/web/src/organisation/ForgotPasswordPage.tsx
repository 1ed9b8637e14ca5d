import { useState } from 'react';
import { Link } from 'wouter';
import { RequestPasswordResetDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Notice } from '../ui/Notice';
import { Threshold, ThresholdForm } from './Threshold';

export function ForgotPasswordPage() {
  const text = useText();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const back = (
    <p>
      <Link href="/sign-in">{text('organisation.forgot.back')}</Link>
    </p>
  );

  if (sentTo !== null) {
    return (
      <Threshold title={text('organisation.forgot.sent.title')}>
        <Notice tone="done">{text('organisation.forgot.sent.text', { email: isolated(sentTo) })}</Notice>
        <Button quiet onClick={() => setSentTo(null)}>
          {text('organisation.forgot.again')}
        </Button>
        {back}
      </Threshold>
    );
  }
  return (
    <Threshold title={text('organisation.forgot.title')} intro={text('organisation.forgot.text')}>
      <RequestForm onSent={setSentTo} />
      {back}
    </Threshold>
  );
}

function RequestForm({ onSent }: { onSent(email: string): void }) {
  const text = useText();
  const request = useCommand(RequestPasswordResetDocument, (data) => data.requestPasswordReset);

  async function send(email: string) {
    if (await request.run({ input: { email } })) onSent(email);
  }

  return (
    <ThresholdForm onSend={(field) => void send(field('email'))}>
      {request.sentence && <Notice tone="danger">{request.sentence}</Notice>}
      <Field
        label={text('organisation.signIn.email')}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username"
        error={request.issue('email')}
      />
      <Button type="submit" wide pending={request.pending}>
        {text(request.pending ? 'organisation.forgot.pending' : 'organisation.forgot.action')}
      </Button>
    </ThresholdForm>
  );
}
