import { Link } from 'wouter';
import type { MyAssessmentPartsFragment } from '../generated/documents';
import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import styles from './Rating.module.css';

const paperOf = ({ source, roundId, personId }: MyAssessmentPartsFragment) =>
  source === 'supervisor' ? `/supervision/${roundId}/${personId}/paper` : `/self-assessment/${roundId}/paper`;

interface RoundIntroductionProps {
  summary: MyAssessmentPartsFragment;
  begun: boolean;
  onBegin(): void;
}

/** What is asked and why, until when, and who will see the answers: before the first question. */
export function RoundIntroduction({ summary, begun, onBegin }: RoundIntroductionProps) {
  const text = useText();
  const format = useFormat();
  const { source, adaptive } = summary;
  const name = isolated(summary.personName);
  return (
    <section className={styles.introduction}>
      <h1>
        <bdi>{summary.name}</bdi>
      </h1>
      <p>{text(`assessment.rating.${adaptive ? 'adaptive' : source}.what`, { count: summary.questions, name })}</p>
      <p>{text('assessment.rating.until', { day: format.day(dayOf(summary.closesOn)) })}</p>
      <div className={styles.policy}>
        <h2>{text(`assessment.rating.${source}.whoSees`)}</h2>
        <p>{text(`assessment.rating.${source}.policy.${summary.disclosure}`, { name })}</p>
      </div>
      <Button wide onClick={onBegin}>
        {text(begun ? 'assessment.rating.goOn' : 'assessment.rating.begin')}
      </Button>
      {source !== 'test' && (
        <p>
          <Link href={paperOf(summary)}>{text('assessment.paper.own')}</Link>
        </p>
      )}
    </section>
  );
}
