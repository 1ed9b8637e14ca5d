import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { RoleProfilesDocument } from '../generated/documents';
import { useLocale, useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { useAddress } from '../ui/use-address';
import { CopyRoleProfile } from './CopyRoleProfile';
import { PageState } from './PageState';
import { Provenance } from './Provenance';
import { RoleProfileTable } from './RoleProfileTable';
import styles from './RoleProfilesPage.module.css';
import { TargetsAt } from './TargetsAt';

export function RoleProfilesPage() {
  const text = useText();
  const { roles } = useMe();
  const [params, change] = useAddress();
  const institutionId = params.get('institution');
  const { data, previousData, loading, error, refetch } = useQuery(RoleProfilesDocument, {
    variables: { institutionId, locale: useLocale() },
    // A change at one institution is a new version for all of them.
    fetchPolicy: 'cache-and-network',
  });
  // What was shown before stays until the new is there: the page does not jump.
  const shown = data ?? previousData;
  if (!shown) return <PageState error={error} onRetry={() => void refetch()} />;
  const { framework, roleProfiles } = shown;
  const mayAssign = roles.includes('coordinator') || roles.includes('administrator');
  const own = roleProfiles.profiles.filter((profile) => profile.own).length;
  return (
    <>
      <header className={styles.heading}>
        <h1>{text('framework.profiles.title')}</h1>
        <p>{text('framework.profiles.summary', { given: roleProfiles.profiles.length - own, own })}</p>
        <p className={styles.quiet}>{text('framework.profiles.ours')}</p>
        {mayAssign && (
          <p>
            <Link to="/role-profiles/titles">{text('framework.titles.link')}</Link>
          </p>
        )}
      </header>
      <Provenance framework={framework} />
      <TargetsAt
        profiles={roleProfiles.profiles}
        institutionId={institutionId}
        onChoose={(institution) => change({ institution })}
      />
      <RoleProfileTable
        framework={framework}
        {...roleProfiles}
        institutionId={institutionId}
        loading={loading}
        onChanged={refetch}
      />
      {roleProfiles.mayChange && <CopyRoleProfile profiles={roleProfiles.profiles} onCopied={refetch} />}
    </>
  );
}
