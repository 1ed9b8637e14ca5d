import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { TeamsLeftCountDocument } from '../../generated/documents';
import { useText } from '../../locale/use-text';
import { Notice } from '../../ui/Notice';

/** Says that people report to supervisors who are gone, where there are such; nothing else. */
export function TeamsLeftNotice() {
  const text = useText();
  const { data } = useQuery(TeamsLeftCountDocument, { fetchPolicy: 'cache-and-network' });
  const count = data?.teamsLeft.totalCount ?? 0;
  if (count === 0) return null;
  return (
    <Notice tone="attention">
      {text('assessment.team.sentence', { count })} <Link to="/people/teams">{text('assessment.team.toPage')}</Link>
    </Notice>
  );
}
