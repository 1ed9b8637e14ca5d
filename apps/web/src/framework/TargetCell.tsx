import type { DomainPartsFragment, LevelPartsFragment, RoleProfilePartsFragment } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Picker } from '../ui/Picker';
import { LevelDots } from './LevelDots';
import styles from './TargetCell.module.css';

interface TargetCellProps {
  profile: RoleProfilePartsFragment;
  competency: DomainPartsFragment['competencies'][number];
  levels: readonly LevelPartsFragment[];
  pending: boolean;
  /** Left out where the target can't be changed; null takes it away. */
  onChange?: ((ordinal: number | null) => void) | undefined;
}

const NONE = 'none';

/** A target level in a table: dots and number, its name for those who listen; a choice where it can be changed. */
export function TargetCell({ profile, competency, levels, pending, onChange }: TargetCellProps) {
  const text = useText();
  const format = useFormat();
  const ordinal = profile.targets.find(({ competencyId }) => competencyId === competency.id)?.ordinal ?? null;
  const level = levels.find((candidate) => candidate.ordinal === ordinal);
  const rungs = levels.filter((candidate) => candidate.ordinal > 0);
  if (onChange) {
    const choices = rungs.map((rung) => ({
      value: String(rung.ordinal),
      label: `${format.number(rung.ordinal)} ${rung.text.label}`,
      lang: rung.text.language,
    }));
    return (
      <td aria-busy={pending}>
        <Picker
          label={text('framework.profiles.target', {
            competency: isolated(competency.text.label),
            profile: isolated(profile.text.label),
          })}
          value={ordinal === null ? NONE : String(ordinal)}
          choices={[{ value: NONE, label: text('framework.profiles.noTarget') }, ...choices]}
          onPick={(value) => onChange(value === NONE ? null : Number(value))}
        />
      </td>
    );
  }
  if (ordinal === null) return <td>{text('framework.profiles.noTarget')}</td>;
  return (
    <td title={level?.text.label}>
      <span className={styles.target}>
        <LevelDots ordinal={ordinal} highest={rungs.at(-1)?.ordinal ?? ordinal} />
        {format.number(ordinal)}
        <span className="visually-hidden" lang={level?.text.language}>
          {level?.text.label}
        </span>
      </span>
    </td>
  );
}
