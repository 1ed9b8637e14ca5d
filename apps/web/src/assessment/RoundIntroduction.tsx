import type { MySelfAssessmentPartsFragment } from '../generated/documents';
import { dayOf } from '../locale/day';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import styles from './SelfAssessment.module.css';

interface RoundIntroductionProps {
  summary: MySelfAssessmentPartsFragment;
  begun: boolean;
  onBegin(): void;
}

/** What is asked and why, until when, and who will see the answers: before the first question. */
export function RoundIntroduction({ summary, begun, onBegin }: RoundIntroductionProps) {
  const text = useText();
  const format = useFormat();
  return (
    <section className={styles.introduction}>
      <h1>
        <bdi>{summary.name}</bdi>
      </h1>
      <p>{text('assessment.self.what', { count: summary.competencies })}</p>
      <p>{text('assessment.self.until', { day: format.day(dayOf(summary.closesOn)) })}</p>
      <div className={styles.policy}>
        <h2>{text('assessment.self.whoSees')}</h2>
        <p>{text(`assessment.self.policy.${summary.disclosure}`)}</p>
      </div>
      <Button wide onClick={onBegin}>
        {text(begun ? 'assessment.self.goOn' : 'assessment.self.begin')}
      </Button>
    </section>
  );
}
