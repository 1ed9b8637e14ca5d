import type { RoleProfileNamesQuery } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Picker } from '../ui/Picker';
import type { Decision, PostTitle } from './confirmed-titles';
import styles from './PostTitlesPage.module.css';

interface PostTitleRowProps {
  post: PostTitle;
  decision: Decision;
  profiles: RoleProfileNamesQuery['roleProfiles']['profiles'];
  onDecide(decision: Decision): void;
}

const LEFT_OUT = 'left-out';

/** A title, who has it, and what somebody decides of it. Whoever chooses a role profile has confirmed it. */
export function PostTitleRow({ post, decision, profiles, onDecide }: PostTitleRowProps) {
  const text = useText();
  const { number, percent } = useFormat();
  const { title, people, held, proposal } = post;
  const without = held.find(({ roleProfileId }) => roleProfileId === null)?.people ?? 0;
  const { roleProfileId, confirmed } = decision;
  const why = () => {
    if (!proposal) return text('framework.titles.noProposal');
    // What speaks for the proposal does not speak for another choice.
    if (roleProfileId !== '' && roleProfileId !== proposal.roleProfileId) return text('framework.titles.otherChoice');
    return text(`framework.titles.${proposal.reason}`, { likeness: percent(proposal.likeness) });
  };
  return (
    <tr>
      <th scope="row">
        <bdi>{title}</bdi>
      </th>
      <td>
        <Picker
          label={text('framework.titles.for', { title: isolated(title) })}
          value={roleProfileId || LEFT_OUT}
          choices={[
            { value: LEFT_OUT, label: text('framework.titles.leave') },
            ...profiles.map((profile) => ({
              value: profile.id,
              label: profile.text.label,
              lang: profile.text.language,
            })),
          ]}
          onPick={(value) =>
            onDecide(
              value === LEFT_OUT ? { roleProfileId: '', confirmed: false } : { roleProfileId: value, confirmed: true },
            )
          }
        />
      </td>
      <td>
        <label className={styles.tick}>
          <input
            type="checkbox"
            aria-label={text('framework.titles.confirm.of', { title: isolated(title) })}
            checked={confirmed}
            disabled={roleProfileId === ''}
            onChange={({ target }) => onDecide({ roleProfileId, confirmed: target.checked })}
          />
          <span>{text('framework.titles.confirm')}</span>
        </label>
      </td>
      <td className={styles.words}>
        {number(people)}{' '}
        {people > 0 && <span className={styles.quiet}>{text('framework.titles.without', { without })}</span>}
      </td>
      <td className={`${styles.words} ${styles.quiet}`}>{why()}</td>
    </tr>
  );
}
