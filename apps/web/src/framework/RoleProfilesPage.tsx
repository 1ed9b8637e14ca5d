import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { RoleProfilesDocument } from '../generated/documents';
import { useLocale, useText } from '../locale/use-text';
import { useMe } from '../organisation/SignedIn';
import { CopyRoleProfile } from './CopyRoleProfile';
import { PageState } from './PageState';
import { Provenance } from './Provenance';
import { RoleProfileTable } from './RoleProfileTable';
import styles from './RoleProfilesPage.module.css';

export function RoleProfilesPage() {
  const text = useText();
  const { roles } = useMe();
  const { data, error, refetch } = useQuery(RoleProfilesDocument, { variables: { locale: useLocale() } });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { framework, roleProfiles } = data;
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
      <RoleProfileTable framework={framework} {...roleProfiles} onChanged={refetch} />
      {roleProfiles.mayChange && <CopyRoleProfile profiles={roleProfiles.profiles} onCopied={refetch} />}
    </>
  );
}
