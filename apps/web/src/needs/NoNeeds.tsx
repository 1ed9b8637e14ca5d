import { Link } from 'react-router';
import { useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { Notice } from '../ui/Notice';

/** Why there is nothing to see, and the next step. */
export function NoNeeds({ reason }: { reason: 'no-round' | 'no-targets' | 'out-of-reach' }) {
  const text = useText();
  const mayImport = useMe().roles.includes('coordinator');
  if (reason === 'no-targets')
    return (
      <Notice tone="attention" title={text('needs.noTargets.title')}>
        <p>
          {text('needs.noTargets')} <Link to="/role-profiles">{text('needs.noTargets.next')}</Link>
        </p>
      </Notice>
    );
  if (reason === 'out-of-reach')
    return (
      <>
        <h1>{text('needs.title')}</h1>
        <Notice tone="attention">
          <p>
            {text('needs.outOfReach')} <Link to="/needs">{text('needs.outOfReach.next')}</Link>
          </p>
        </Notice>
      </>
    );
  return (
    <>
      <h1>{text('needs.title')}</h1>
      <Notice tone="attention" title={text('needs.noRound.title')}>
        <p>
          {text('needs.noRound')}{' '}
          {mayImport ? <Link to="/assess/import">{text('needs.noRound.next')}</Link> : text('needs.noRound.ask')}
        </p>
      </Notice>
    </>
  );
}
