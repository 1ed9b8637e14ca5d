import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import {
  InvitePersonDocument,
  PersonInvitationDocument,
  RevokeInvitationDocument,
  type InvitationWay,
  type InvitePersonMutation,
} from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { InvitationPaper } from './InvitationPaper';
import styles from './InvitePerson.module.css';

type Issued = Extract<InvitePersonMutation['invitePerson'], { __typename: 'IssuedInvitation' }>;

/** How far a person is on the way to an account, and the two ways to invite her. For any page of the desk that is about a person. */
export function InvitePerson({ personId }: { personId: string }) {
  const text = useText();
  const format = useFormat();
  const [issued, setIssued] = useState<Issued | null>(null);
  const [revoked, setRevoked] = useState(false);
  const { data, error, refetch } = useQuery(PersonInvitationDocument, {
    variables: { personId },
    fetchPolicy: 'cache-and-network',
  });
  const invite = useCommand(InvitePersonDocument, (answer) => answer.invitePerson);
  const revoke = useCommand(RevokeInvitationDocument, (answer) => answer.revokeInvitation);

  async function send(by: InvitationWay) {
    setRevoked(false);
    setIssued(await invite.run({ input: { personId, by } }));
    await refetch();
  }
  async function makeVoid() {
    setIssued(null);
    setRevoked((await revoke.run({ input: { personId } })) !== null);
    await refetch();
  }

  if (error) return <Notice tone="danger">{failureSentence(error, text)}</Notice>;
  if (!data) return <p>{text('house.loading')}</p>;
  const person = data.personInvitation;
  if (!person) return <Notice tone="attention">{text('invitation.notFound')}</Notice>;
  const { state, email, personName, expiresAt } = person;
  const again = state === 'open' || state === 'expired';
  const until = expiresAt ? format.date(new Date(expiresAt)) : '';
  const failure = invite.sentence ?? revoke.sentence;
  return (
    <div className={styles.invite}>
      <div className={styles.screen}>
        <p>{text('invitation.text', { state, name: isolated(personName), until })}</p>
        {state !== 'joined' && (
          <div className={styles.actions}>
            {email !== null && (
              <Button pending={invite.pending} onClick={() => void send('mail')}>
                {text(again ? 'invitation.mailAgain' : 'invitation.mail')}
              </Button>
            )}
            <Button quiet={email !== null} pending={invite.pending} onClick={() => void send('code')}>
              {text(again ? 'invitation.codeAgain' : 'invitation.code')}
            </Button>
            {state === 'open' && (
              <Button quiet pending={revoke.pending} onClick={() => void makeVoid()}>
                {text('invitation.revoke')}
              </Button>
            )}
          </div>
        )}
        {state === 'open' && <p className={styles.note}>{text('invitation.renews')}</p>}
        {state !== 'joined' && email === null && <p className={styles.note}>{text('invitation.noEmail')}</p>}
        {failure && <Notice tone="danger">{failure}</Notice>}
        {revoked && <Notice tone="done">{text('invitation.revoked')}</Notice>}
        {issued?.sentTo && <Notice tone="done">{text('invitation.sent', { email: isolated(issued.sentTo) })}</Notice>}
      </div>
      {issued?.printedCode && <InvitationPaper code={issued.printedCode} personName={personName} until={until} />}
    </div>
  );
}
