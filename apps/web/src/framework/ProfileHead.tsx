import type { RoleProfilePartsFragment } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { LinkButton } from '../ui/LinkButton';
import styles from './RoleProfileTable.module.css';
import { Words } from './Words';

interface ProfileHeadProps {
  profile: RoleProfilePartsFragment;
  /** Left out where the history is not for the reader. */
  onHistory?: (() => void) | undefined;
}

/** Whose role profile it is, and since when it asks for what it asks for. */
export function ProfileHead({ profile, onHistory }: ProfileHeadProps) {
  const text = useText();
  const { date } = useFormat();
  const { own, version, inForceSince } = profile;
  const since = inForceSince && text('framework.history.since', { version, date: date(new Date(inForceSince)) });
  return (
    <th scope="col">
      <Words text={profile.text} />
      <small className={styles.owner}>
        {text(own ? 'framework.profiles.owner.own' : 'framework.profiles.owner.baobab')}
      </small>
      {since && (
        <small className={styles.owner}>
          {onHistory ? (
            <LinkButton
              aria-label={`${since}. ${text('framework.history.of', { name: isolated(profile.text.label) })}`}
              onClick={onHistory}
            >
              {since}
            </LinkButton>
          ) : (
            since
          )}
        </small>
      )}
    </th>
  );
}
