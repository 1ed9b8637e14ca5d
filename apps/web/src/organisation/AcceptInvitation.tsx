import { AcceptInvitationDocument, type InvitationQuery } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Notice } from '../ui/Notice';
import { NewPasswordField } from './NewPasswordField';
import { pathAfterSignIn } from './next-path';
import { Threshold, ThresholdForm } from './Threshold';

interface AcceptInvitationProps {
  token: string;
  invitation: Extract<InvitationQuery['invitation'], { __typename: 'Invitation' }>;
  /** Back to the code, where one was typed. */
  onOther?: () => void;
}

/** She sees who invites whom, chooses a password, and is in. */
export function AcceptInvitation({ token, invitation, onOther }: AcceptInvitationProps) {
  const text = useText();
  const accept = useCommand(AcceptInvitationDocument, (data) => data.acceptInvitation);
  const { organisationName, personName, email } = invitation;

  async function send(field: (name: string) => string) {
    const input = { token, email: email === null ? field('email') : null, password: field('password') };
    const signedIn = await accept.run({ input });
    if (signedIn) window.location.assign(pathAfterSignIn(null, signedIn.roles, window.location.origin));
  }

  const names = { organisation: isolated(organisationName), name: isolated(personName) };
  const refused = accept.problem?.__typename === 'TokenRefused';
  return (
    <Threshold title={text('organisation.invitation.title')} intro={text('organisation.invitation.greeting', names)}>
      <ThresholdForm onSend={(field) => void send(field)}>
        <Field
          label={text('organisation.signIn.email')}
          name="email"
          type="email"
          dir="ltr"
          autoComplete="username"
          defaultValue={email ?? undefined}
          readOnly={email !== null}
          error={accept.issue('email')}
        />
        <NewPasswordField error={accept.issue('password')} />
        {accept.sentence && (
          <Notice tone="danger">{refused ? text('problem.invitation-refused') : accept.sentence}</Notice>
        )}
        <Button type="submit" wide pending={accept.pending}>
          {text(accept.pending ? 'organisation.invitation.pending' : 'organisation.invitation.accept')}
        </Button>
      </ThresholdForm>
      {onOther && (
        <Button quiet onClick={onOther}>
          {text('organisation.invitation.code.other')}
        </Button>
      )}
    </Threshold>
  );
}
