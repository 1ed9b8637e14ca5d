import { Fragment, useState } from 'react';
import type { FrameworkPartsFragment, RoleProfilePartsFragment } from '../generated/documents';
import { SetTargetDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import { ProfileHead } from './ProfileHead';
import { RoleProfileHistory } from './RoleProfileHistory';
import styles from './RoleProfileTable.module.css';
import { TargetCell } from './TargetCell';
import { Words } from './Words';

interface RoleProfileTableProps {
  framework: FrameworkPartsFragment;
  profiles: readonly RoleProfilePartsFragment[];
  mayChange: boolean;
  onChanged(): Promise<unknown>;
}

/** What each role asks for: competencies down, role profiles across. The organisation's own can be changed in place. */
export function RoleProfileTable({ framework, profiles, mayChange, onChanged }: RoleProfileTableProps) {
  const text = useText();
  const [asked, setAsked] = useState<RoleProfilePartsFragment | null>(null);
  const setTarget = useCommand(SetTargetDocument, (data) => data.setTarget);

  async function change(profile: RoleProfilePartsFragment, competencyId: string, ordinal: number | null) {
    await setTarget.run({
      input: { roleProfileId: profile.id, competencyId, ordinal, expectedVersion: profile.version },
    });
    // After a conflict too: what is shown next is what stands.
    await onChanged();
  }

  return (
    <div className={styles.whole}>
      {setTarget.sentence && <Notice tone="danger">{setTarget.sentence}</Notice>}
      <div className={styles.scroll} role="region" aria-label={text('framework.profiles.table')} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('framework.competency')}</th>
              {profiles.map((profile) => (
                <ProfileHead
                  key={profile.id}
                  profile={profile}
                  onHistory={mayChange ? () => setAsked(profile) : undefined}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {framework.domains.map((domain) => (
              <Fragment key={domain.id}>
                <tr className={styles.domain}>
                  <th scope="colgroup" colSpan={profiles.length + 1}>
                    {domain.code} <Words text={domain.text} />
                  </th>
                </tr>
                {domain.competencies.map((competency) => (
                  <tr key={competency.id}>
                    <th scope="row">
                      <span className={styles.code}>{competency.code}</span> <Words text={competency.text} />
                    </th>
                    {profiles.map((profile) => (
                      <TargetCell
                        key={profile.id}
                        profile={profile}
                        competency={competency}
                        levels={framework.levels}
                        pending={setTarget.pending}
                        onChange={
                          profile.own && mayChange
                            ? (ordinal) => void change(profile, competency.id, ordinal)
                            : undefined
                        }
                      />
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {asked && <RoleProfileHistory profile={asked} levels={framework.levels} onClose={() => setAsked(null)} />}
    </div>
  );
}
