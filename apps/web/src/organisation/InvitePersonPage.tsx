import { useParams } from 'react-router';
import { useText } from '../locale/use-text';
import { InvitePerson } from './InvitePerson';

export function InvitePersonPage() {
  const text = useText();
  const { personId = '' } = useParams();
  return (
    <>
      <h1>{text('invitation.title')}</h1>
      <InvitePerson personId={personId} />
    </>
  );
}
