import { useQuery } from '@apollo/client/react';
import {
  RoleProfileVersionsDocument,
  type RoleProfilePartsFragment,
  type RoleProfileVersionsQuery,
} from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useLocale, useText } from '../locale/use-text';
import { Drawer } from '../ui/Drawer';
import { PageState } from './PageState';
import type { Level } from './parts';
import styles from './RoleProfileHistory.module.css';
import { Words } from './Words';

interface RoleProfileHistoryProps {
  profile: RoleProfilePartsFragment;
  levels: readonly Level[];
  onClose(): void;
}

/** What an own role profile asked for before, version by version: who changed it, when, from what to what. */
export function RoleProfileHistory({ profile, levels, onClose }: RoleProfileHistoryProps) {
  const text = useText();
  const { data, error, refetch } = useQuery(RoleProfileVersionsDocument, {
    variables: { roleProfileId: profile.id, locale: useLocale() },
    fetchPolicy: 'network-only',
  });
  return (
    <Drawer title={text('framework.history.of', { name: isolated(profile.text.label) })} onClose={onClose}>
      <p>{text('framework.history.text')}</p>
      {!data && <PageState error={error} onRetry={() => void refetch()} />}
      {data?.roleProfileVersions.length === 0 && <p>{text('framework.history.none')}</p>}
      <ol className={styles.versions}>
        {data?.roleProfileVersions.map((version) => (
          <Version key={version.version} version={version} levels={levels} />
        ))}
      </ol>
    </Drawer>
  );
}

interface VersionProps {
  version: RoleProfileVersionsQuery['roleProfileVersions'][number];
  levels: readonly Level[];
}

function Version({ version, levels }: VersionProps) {
  const text = useText();
  const { number, moment } = useFormat();
  const { at, changedBy, reason, changes } = version;
  const named = (ordinal: number | null) => {
    if (ordinal === null) return text('framework.profiles.noTarget');
    const level = levels.find((each) => each.ordinal === ordinal);
    return level ? `${number(ordinal)} ${isolated(level.text.label)}` : number(ordinal);
  };
  return (
    <li className={styles.version}>
      <h3>{text('framework.history.version', { version: version.version })}</h3>
      <p className={styles.quiet}>
        <time dateTime={at}>{moment(at)}</time> · <bdi>{changedBy}</bdi> · {text(`framework.history.${reason}`)}
      </p>
      {changes.length === 0 && <p>{text('framework.history.same')}</p>}
      <ul>
        {changes.map((change) => (
          <li key={`${change.institutionName} ${change.code}`}>
            {change.institutionName && (
              <>
                <bdi>{change.institutionName}</bdi>:{' '}
              </>
            )}
            <span className={styles.quiet}>{change.code}</span> <Words text={change.text} />:{' '}
            {reason === 'copied'
              ? named(change.after)
              : text('framework.history.change', { before: named(change.before), after: named(change.after) })}
          </li>
        ))}
      </ul>
    </li>
  );
}
