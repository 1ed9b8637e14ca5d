import { Words } from '../../framework/Words';
import { SubmitMaturityDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { isolated } from '../../locale/isolated';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { LinkButton } from '../../ui/LinkButton';
import { useFocused } from '../../ui/use-focused';
import type { Answers } from '../answers';
import styles from '../Rating.module.css';
import type { MaturitySheet, Said } from './maturity';

interface MaturityReviewProps {
  sheet: MaturitySheet;
  said: Answers<Said>;
  /** All is answered, and the api has it. */
  ready: boolean;
  onOpen(question: number): void;
  onSubmitted(): void;
}

/** All answers once more; from there each can be changed, until they are submitted. */
export function MaturityReview({ sheet, said, ready, onOpen, onSubmitted }: MaturityReviewProps) {
  const text = useText();
  const heading = useFocused<HTMLHeadingElement>();
  const submit = useCommand(SubmitMaturityDocument, (data) => data.submitMaturity);
  const { summary, questions } = sheet;
  const { assessmentId, institutionId } = summary;
  const send = async () => {
    if (await submit.run({ input: { assessmentId, institutionId } })) onSubmitted();
  };
  return (
    <section className={styles.question}>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {text('assessment.maturity.review', { institution: isolated(summary.institutionName) })}
      </h1>
      <p>{text('assessment.rating.review.text')}</p>
      <ul className={styles.answers}>
        {questions.map(({ indicator }, position) => {
          const answer = said[indicator.indicatorId];
          const choice = indicator.choices.find(({ ordinal }) => ordinal === answer?.ordinal);
          return (
            <li key={indicator.indicatorId}>
              <span id={`answer-${indicator.indicatorId}`}>
                <Words text={indicator.text} />
              </span>
              <strong>
                {choice ? (
                  <Words text={choice.level} />
                ) : (
                  text(answer ? 'assessment.maturity.cantSay' : 'assessment.rating.unanswered')
                )}
              </strong>
              <LinkButton aria-describedby={`answer-${indicator.indicatorId}`} onClick={() => onOpen(position)}>
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
