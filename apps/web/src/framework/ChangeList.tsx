import type { ReactNode } from 'react';
import type { DifferencePartsFragment, EditionPartsFragment } from '../generated/documents';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import styles from './ChangeList.module.css';
import { useLanguageNames } from './use-language-names';
import { Words } from './Words';

export type Change = DifferencePartsFragment['changes'][number];

interface ChangeListProps {
  changes: readonly Change[];
  before: EditionPartsFragment;
  after: EditionPartsFragment;
  empty: string;
  action?: (change: Change) => ReactNode;
}

/** Changes side by side: what was, and what is. */
export function ChangeList({ changes, before, after, empty, action }: ChangeListProps) {
  const text = useText();
  const { list } = useFormat();
  const names = useLanguageNames();
  if (changes.length === 0) return <p>{empty}</p>;
  const named = before.text.label !== after.text.label;
  return (
    <ol className={styles.list}>
      {changes.map((change) => (
        <li key={`${change.part} ${change.itemId}`} className={styles.change}>
          <h2 className={styles.head}>
            {text(`framework.change.${change.kind}`, { part: text(`framework.part.${change.part}`) })}
          </h2>
          <div className={styles.sides}>
            <Side edition={before} named={named} wordings={change.before} />
            <Side edition={after} named={named} wordings={change.after} />
          </div>
          <p className={styles.notes}>
            {change.languages.length > 0 && (
              <span>{text('framework.change.languages', { languages: list(change.languages.map(names)) })}</span>
            )}
            {change.comparable === false && <strong>{text('framework.change.notComparable')}</strong>}
            {change.conflicts && <strong>{text('framework.change.conflicts')}</strong>}
          </p>
          {action?.(change)}
        </li>
      ))}
    </ol>
  );
}

interface SideProps {
  edition: EditionPartsFragment;
  /** Of another name than the other side: the edition alone does not tell which. */
  named: boolean;
  wordings: Change['before'];
}

function Side({ edition, named, wordings }: SideProps) {
  const text = useText();
  return (
    <div className={styles.side}>
      <p className={styles.quiet}>
        {named && (
          <>
            <Words text={edition.text} />
            {' · '}
          </>
        )}
        {text('framework.change.edition', { edition: edition.edition })}
      </p>
      {wordings.length === 0 && <p className={styles.quiet}>{text('framework.change.absent')}</p>}
      {wordings.map((wording, index) => (
        <div key={index}>
          <p>
            {wording.code && <span className={styles.quiet}>{wording.code}</span>}{' '}
            <strong>
              <Words text={wording.text} />
            </strong>
          </p>
          {wording.place && (
            <p className={styles.quiet}>
              <bdi>{wording.place}</bdi>
            </p>
          )}
          {wording.text.definition && (
            <p>
              <Words text={wording.text} part="definition" />
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
