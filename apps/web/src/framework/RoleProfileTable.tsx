import { Fragment, useState } from 'react';
import type { FrameworkPartsFragment, RoleProfilePartsFragment } from '../generated/documents';
import {
  RemoveInstitutionTargetDocument,
  SetInstitutionTargetDocument,
  SetTargetDocument,
} from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Failure } from '../ui/Failure';
import { ProfileHead } from './ProfileHead';
import { RoleProfileHistory } from './RoleProfileHistory';
import styles from './RoleProfileTable.module.css';
import { TargetCell, type PickedTarget } from './TargetCell';
import { Words } from './Words';

interface RoleProfileTableProps {
  framework: FrameworkPartsFragment;
  profiles: readonly RoleProfilePartsFragment[];
  mayChange: boolean;
  mayChangeHere: boolean;
  /** Whose targets are shown; null: those of the whole organisation. */
  institutionId: string | null;
  loading: boolean;
  onChanged(): Promise<unknown>;
}

/** What each role asks for: competencies down, role profiles across. The organisation's own can be changed in place. */
export function RoleProfileTable(props: RoleProfileTableProps) {
  const { framework, profiles, mayChange, mayChangeHere, institutionId, loading, onChanged } = props;
  const text = useText();
  const [asked, setAsked] = useState<RoleProfilePartsFragment | null>(null);
  const set = useCommand(SetTargetDocument, (data) => data.setTarget);
  const setHere = useCommand(SetInstitutionTargetDocument, (data) => data.setInstitutionTarget);
  const inherit = useCommand(RemoveInstitutionTargetDocument, (data) => data.removeInstitutionTarget);
  const commands = [set, setHere, inherit];
  const sentence = commands.map((command) => command.sentence).find(Boolean) ?? null;
  const reload = commands.map((command) => command.reloadBy(onChanged)).find(Boolean);
  const pending = loading || commands.some((command) => command.pending);

  async function change(profile: RoleProfilePartsFragment, competencyId: string, picked: PickedTarget) {
    const input = { roleProfileId: profile.id, competencyId, expectedVersion: profile.version };
    const run = () => {
      if (!institutionId) return set.run({ input: { ...input, ordinal: picked === 'inherited' ? null : picked } });
      if (picked === 'inherited') return inherit.run({ input: { ...input, institutionId } });
      return setHere.run({ input: { ...input, institutionId, ordinal: picked } });
    };
    if (await run()) await onChanged();
  }

  return (
    <div className={styles.whole}>
      <Failure sentence={sentence} onReload={reload} />
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
                    <span>
                      {domain.code} <Words text={domain.text} />
                    </span>
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
                        pending={pending}
                        institutionId={institutionId}
                        onChange={
                          profile.own && (institutionId ? mayChangeHere : mayChange)
                            ? (picked) => void change(profile, competency.id, picked)
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
