import type { DomainPartsFragment, LevelPartsFragment } from '../generated/documents';
import { useText } from '../locale/use-text';
import styles from './DomainSection.module.css';
import { LevelDots } from './LevelDots';
import { Words } from './Words';

interface DomainSectionProps {
  domain: DomainPartsFragment;
  levels: readonly LevelPartsFragment[];
}

/** A competency domain: its competencies, and beside them what each level looks like. */
export function DomainSection({ domain, levels }: DomainSectionProps) {
  return (
    <section className={styles.domain} aria-labelledby={domain.code}>
      <h2 id={domain.code}>
        {domain.code} <Words text={domain.text} />
      </h2>
      <dl className={styles.competencies}>
        {domain.competencies.map((competency) => (
          <div key={competency.id}>
            <dt>
              <span className={styles.code}>{competency.code}</span> <Words text={competency.text} />
            </dt>
            <dd>
              <Words text={competency.text} part="definition" />
            </dd>
            {competency.text.note && (
              <dd className={styles.note}>
                <Words text={competency.text} part="note" />
              </dd>
            )}
          </div>
        ))}
      </dl>
      <Ladder domain={domain} levels={levels} />
    </section>
  );
}

function Ladder({ domain, levels }: DomainSectionProps) {
  const text = useText();
  const rungs = levels.filter(({ ordinal }) => ordinal > 0);
  const highest = rungs.at(-1)?.ordinal ?? 0;
  const described = domain.descriptors.filter(({ strand }) => strand === null);
  const strand = domain.descriptors.filter((descriptor) => descriptor.strand !== null);
  return (
    <div className={styles.ladder}>
      <h3>{text('framework.levels')}</h3>
      <dl>
        {rungs.map((level) => (
          <div key={level.id} className={styles.rung}>
            <dt>
              <LevelDots ordinal={level.ordinal} highest={highest} /> <Words text={level.text} />
            </dt>
            {described
              .filter(({ ordinal }) => ordinal === level.ordinal)
              .map((descriptor) => (
                <dd key={descriptor.id}>
                  <Words text={descriptor.text} />
                </dd>
              ))}
          </div>
        ))}
        <div className={styles.rung}>
          <dt>{text('framework.strand.ai')}</dt>
          {strand.length === 0 && <dd className={styles.note}>{text('framework.strand.empty')}</dd>}
          {strand.map((descriptor) => (
            <dd key={descriptor.id}>
              <Words text={descriptor.text} />
            </dd>
          ))}
        </div>
      </dl>
    </div>
  );
}
