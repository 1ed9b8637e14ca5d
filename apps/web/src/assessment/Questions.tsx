import { useText } from '../locale/use-text';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { Notice } from '../ui/Notice';
import { AnswerReview } from './AnswerReview';
import { Question } from './Question';
import { RoundIntroduction } from './RoundIntroduction';
import type { Sheet } from './rating';
import styles from './Rating.module.css';
import { useAnswers } from './use-answers';
import { useStep } from './use-step';

interface QuestionsProps {
  sheet: Sheet;
  onSubmitted(): void;
  /** The api does not take an answer: what is asked may have changed. */
  onRefused(): void;
}

/** First who will see the answers, then a competency a screen, then all of them once more before they are submitted. */
export function Questions({ sheet, onSubmitted, onRefused }: QuestionsProps) {
  const text = useText();
  const { number } = useFormat();
  const { summary, questions } = sheet;
  const saved = Object.fromEntries(
    questions.flatMap(({ competency, ordinal }) => (ordinal === null ? [] : [[competency.id, ordinal] as const])),
  );
  const { answers, unsent, trouble, refusal, answer } = useAnswers(summary, saved, onRefused);
  const [step, goTo] = useStep(questions.length);
  const answered = questions.filter(({ competency }) => answers[competency.id] !== undefined).length;
  const question = typeof step === 'number' ? questions[step] : undefined;
  return (
    <>
      {step !== 'introduction' && (
        <div className={styles.progress}>
          <progress max={questions.length} value={answered} aria-label={summary.name} />
          {summary.source === 'supervisor' && (
            <p>{text('assessment.rating.about', { name: isolated(summary.personName) })}</p>
          )}
          <p role="status">
            {text('assessment.rating.answered', { answered: number(answered), of: number(questions.length) })}{' '}
            {unsent > 0 && text(`assessment.rating.${trouble ?? 'sending'}`)}
          </p>
        </div>
      )}
      {refusal && <Notice tone="danger">{refusal}</Notice>}
      {step === 'introduction' && (
        <RoundIntroduction
          summary={summary}
          begun={answered > 0}
          onBegin={() => {
            const first = questions.findIndex(({ competency }) => answers[competency.id] === undefined);
            goTo(first === -1 ? 'review' : first);
          }}
        />
      )}
      {question && typeof step === 'number' && (
        <Question
          key={question.competency.id}
          question={question}
          position={step}
          of={questions.length}
          chosen={answers[question.competency.id]}
          onChoose={(ordinal) => answer(question.competency.id, ordinal)}
          onStep={goTo}
        />
      )}
      {step === 'review' && (
        <AnswerReview
          summary={summary}
          questions={questions}
          answers={answers}
          ready={answered === questions.length && unsent === 0}
          onOpen={goTo}
          onSubmitted={onSubmitted}
        />
      )}
    </>
  );
}
