import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'wouter';
import { InvitationDocument } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Notice } from '../ui/Notice';
import { AcceptInvitation } from './AcceptInvitation';
import { Threshold, ThresholdForm } from './Threshold';

/** Where a mailed link leads, and where a printed code is typed. */
export function InvitationPage() {
  const text = useText();
  const mailed = new URLSearchParams(window.location.search).get('token');
  const [token, setToken] = useState(mailed ?? '');
  const { data, loading, error } = useQuery(InvitationDocument, {
    variables: { token },
    skip: token === '',
    fetchPolicy: 'network-only',
  });
  const invitation = data?.invitation;
  if (invitation?.__typename === 'Invitation')
    return (
      <AcceptInvitation
        token={token}
        invitation={invitation}
        onOther={token === mailed ? undefined : () => setToken('')}
      />
    );
  return (
    <Threshold title={text('organisation.invitation.code.title')} intro={text('organisation.invitation.code.text')}>
      {error && <Notice tone="danger">{failureSentence(error, text)}</Notice>}
      {invitation && <Notice tone="danger">{text('problem.invitation-refused')}</Notice>}
      <CodeForm pending={loading} onCode={setToken} />
      <p>
        <Link href="/sign-in">{text('organisation.invitation.signIn')}</Link>
      </p>
    </Threshold>
  );
}

function CodeForm({ pending, onCode }: { pending: boolean; onCode(code: string): void }) {
  const text = useText();
  const [missing, setMissing] = useState(false);
  const send = (code: string) => {
    setMissing(code.trim() === '');
    onCode(code.trim());
  };
  return (
    <ThresholdForm onSend={(field) => send(field('code'))}>
      <Field
        label={text('organisation.invitation.code.label')}
        name="code"
        dir="ltr"
        spellCheck={false}
        autoCapitalize="characters"
        autoComplete="off"
        error={missing ? text('problem.issue.required') : null}
      />
      <Button type="submit" wide pending={pending}>
        {text(pending ? 'organisation.invitation.code.pending' : 'organisation.invitation.code.action')}
      </Button>
    </ThresholdForm>
  );
}
