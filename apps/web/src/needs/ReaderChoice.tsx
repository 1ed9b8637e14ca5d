import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import checks from '../ui/Checks.module.css';
import type { LevelReader } from '../generated/documents';
import type { MyConsents } from './my-consents';
import styles from './MyReaders.module.css';

interface ReaderChoiceProps {
  mine: MyConsents;
  /** Null: of every round. */
  roundId: string | null;
  legend: string;
  pending: boolean;
  /** @param consentId what she takes back; null where she agrees. */
  onChoose(reader: LevelReader, consentId: string | null): void;
}

/** Whom she lets see her levels: each box is kept as soon as it is ticked or cleared. */
export function ReaderChoice({ mine, roundId, legend, pending, onChoose }: ReaderChoiceProps) {
  const text = useText();
  const { supervisorName, institutionName, consents } = mine;
  const readers: { reader: LevelReader; name: string }[] = [
    ...(supervisorName ? [{ reader: 'supervisor' as const, name: supervisorName }] : []),
    { reader: 'coordinators', name: institutionName },
    { reader: 'managers', name: institutionName },
  ];
  return (
    <fieldset className={checks.checks}>
      <legend>{legend}</legend>
      {readers.map(({ reader, name }) => {
        const given = consents.find(
          (each) => each.reader === reader && each.roundId === roundId && each.holds && each.withdrawnAt === null,
        );
        return (
          <label key={reader} className={`${checks.check} ${styles.choice}`}>
            <input
              type="checkbox"
              checked={given !== undefined}
              disabled={pending}
              onChange={() => onChoose(reader, given?.id ?? null)}
            />
            <span>{text(`needs.readers.${reader}`, { name: isolated(name) })}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
