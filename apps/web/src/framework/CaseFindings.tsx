import type { CaseFindingPartsFragment } from '../generated/documents';
import { sentence } from '../graphql/problem';
import { useText } from '../locale/use-text';
import { Notice } from '../ui/Notice';
import styles from './CaseFindings.module.css';

interface CaseFindingsProps {
  tone: 'attention' | 'danger';
  title: string;
  findings: readonly CaseFindingPartsFragment[];
}

/** What was found in a package: each with where, as the package itself names it. */
export function CaseFindings({ tone, title, findings }: CaseFindingsProps) {
  const text = useText();
  return (
    <Notice tone={tone} title={title}>
      <ul className={styles.findings}>
        {findings.map(({ code, message, count, identifiers }) => (
          <li key={code}>
            {sentence(`framework.case.found.${code}`, message, text)}
            {count > 1 && ` ${text('framework.case.times', { count })}`}
            {identifiers.length > 0 && (
              <ul className={styles.identifiers}>
                {identifiers.map((identifier) => (
                  <li key={identifier}>
                    <bdi dir="ltr">{identifier}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
