import type { RoleProfilePartsFragment } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Picker } from '../ui/Picker';
import { LevelDots } from './LevelDots';
import type { Competency, Level } from './parts';
import styles from './TargetCell.module.css';

interface TargetCellProps {
  profile: RoleProfilePartsFragment;
  competency: Competency;
  levels: readonly Level[];
  pending: boolean;
  /** Whose target it is; null: that of the whole organisation. */
  institutionId: string | null;
  /** Left out where the target can't be changed. */
  onChange?: ((picked: PickedTarget) => void) | undefined;
}

/** A level; null asks for none; `inherited` asks for what is asked for above. */
export type PickedTarget = number | null | 'inherited';

const NONE = 'none';
const INHERITED = 'inherited';

/** A target level in a table: dots and number, its name for those who listen; a choice where it can be changed. */
export function TargetCell({ profile, competency, levels, pending, institutionId, onChange }: TargetCellProps) {
  const text = useText();
  const format = useFormat();
  const ordinal = profile.targets.find(({ competencyId }) => competencyId === competency.id)?.ordinal ?? null;
  const said = profile.said.find(({ competencyId }) => competencyId === competency.id);
  const saidHere = said?.institutionId === institutionId;
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
          choices={[
            { value: NONE, label: text('framework.profiles.noTarget') },
            ...choices,
            ...(saidHere ? [{ value: INHERITED, label: text('framework.profiles.inherit') }] : []),
          ]}
          onPick={(value) => onChange(value === NONE ? null : value === INHERITED ? value : Number(value))}
        />
        {said && <SaidAt name={saidHere ? null : said.institutionName} />}
      </td>
    );
  }
  if (ordinal === null)
    return (
      <td>
        {text('framework.profiles.noTarget')}
        {said && <SaidAt name={saidHere ? null : said.institutionName} />}
      </td>
    );
  return (
    <td title={level?.text.label}>
      <span className={styles.target}>
        <LevelDots ordinal={ordinal} highest={rungs.at(-1)?.ordinal ?? ordinal} />
        {format.number(ordinal)}
        <span className="visually-hidden" lang={level?.text.language}>
          {level?.text.label}
        </span>
      </span>
      {said && <SaidAt name={saidHere ? null : said.institutionName} />}
    </td>
  );
}

/** Who asks for it, where that is not the whole organisation; null: the institution that is shown. */
function SaidAt({ name }: { name: string | null }) {
  const text = useText();
  return (
    <small className={styles.said}>
      {name === null
        ? text('framework.profiles.saidHere')
        : text('framework.profiles.saidAt', { institution: isolated(name) })}
    </small>
  );
}
