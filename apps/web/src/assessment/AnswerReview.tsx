import { Words } from '../framework/Words';
import { SubmitRatingsDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { useFocused } from '../ui/use-focused';
import { Failure } from '../ui/Failure';
import { LinkButton } from '../ui/LinkButton';
import type { Answers } from './answers';
import type { Sheet } from './rating';
import styles from './Rating.module.css';

interface AnswerReviewProps {
  summary: Sheet['summary'];
  questions: Sheet['questions'];
  answers: Answers<number>;
  /** Every question is answered, and every answer was sent. */
  ready: boolean;
  onOpen(question: number): void;
  onSubmitted(): void;
}

/** All answers once more; from there each can be changed, until they are submitted. */
export function AnswerReview({ summary, questions, answers, ready, onOpen, onSubmitted }: AnswerReviewProps) {
  const text = useText();
  const heading = useFocused<HTMLHeadingElement>();
  const submit = useCommand(SubmitRatingsDocument, (data) => data.submitRatings);
  const { roundId, personId } = summary;
  const send = async () => {
    if (await submit.run({ input: { roundId, personId } })) onSubmitted();
  };
  return (
    <section className={styles.question}>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {text('assessment.rating.review')}
      </h1>
      <p>{text('assessment.rating.review.text')}</p>
      <ul className={styles.answers}>
        {questions.map(({ competency, choices }, position) => {
          const choice = choices.find(({ ordinal }) => ordinal === answers[competency.id]);
          return (
            <li key={competency.id}>
              <span id={`answer-${competency.id}`}>
                <Words text={competency.text} />
              </span>
              <strong>{choice ? <Words text={choice.level} /> : text('assessment.rating.unanswered')}</strong>
              <LinkButton aria-describedby={`answer-${competency.id}`} onClick={() => onOpen(position)}>
                {text('assessment.rating.change')}
              </LinkButton>
            </li>
          );
        })}
      </ul>
      {!ready && <p role="status">{text('assessment.rating.notReady')}</p>}
      <Failure sentence={submit.sentence} />
      <Button wide disabled={!ready} pending={submit.pending} onClick={() => void send()}>
        {text('assessment.rating.submit')}
      </Button>
    </section>
  );
}
