import { Words } from '../framework/Words';
import { SubmitSelfAssessmentDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { useFocused } from '../ui/use-focused';
import { Failure } from '../ui/Failure';
import { LinkButton } from '../ui/LinkButton';
import type { Answers } from './answers';
import type { Assessment } from './self-assessment';
import styles from './SelfAssessment.module.css';

interface AnswerReviewProps {
  roundId: string;
  questions: Assessment['questions'];
  answers: Answers;
  /** Every question is answered, and every answer was sent. */
  ready: boolean;
  onOpen(question: number): void;
  onSubmitted(): void;
}

/** All answers once more; from there each can be changed, until they are submitted. */
export function AnswerReview({ roundId, questions, answers, ready, onOpen, onSubmitted }: AnswerReviewProps) {
  const text = useText();
  const heading = useFocused<HTMLHeadingElement>();
  const submit = useCommand(SubmitSelfAssessmentDocument, (data) => data.submitSelfAssessment);
  const send = async () => {
    if (await submit.run({ input: { roundId } })) onSubmitted();
  };
  return (
    <section className={styles.question}>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {text('assessment.self.review')}
      </h1>
      <p>{text('assessment.self.review.text')}</p>
      <ul className={styles.answers}>
        {questions.map(({ competency, choices }, position) => {
          const choice = choices.find(({ ordinal }) => ordinal === answers[competency.id]);
          return (
            <li key={competency.id}>
              <span id={`answer-${competency.id}`}>
                <Words text={competency.text} />
              </span>
              <strong>{choice ? <Words text={choice.level} /> : text('assessment.self.unanswered')}</strong>
              <LinkButton aria-describedby={`answer-${competency.id}`} onClick={() => onOpen(position)}>
                {text('assessment.self.change')}
              </LinkButton>
            </li>
          );
        })}
      </ul>
      {!ready && <p role="status">{text('assessment.self.notReady')}</p>}
      <Failure sentence={submit.sentence} />
      <Button wide disabled={!ready} pending={submit.pending} onClick={() => void send()}>
        {text('assessment.self.submit')}
      </Button>
    </section>
  );
}
