import { dayOf } from '../../locale/day';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from '../Rating.module.css';
import { useStep } from '../use-step';
import type { MaturitySheet } from './maturity';
import { MaturityQuestion } from './MaturityQuestion';
import { MaturityReview } from './MaturityReview';
import { useSaid } from './use-said';

/** First who will see the answers, then an indicator a screen, then all of them once more. Every answer is saved at once, and kept on the device without a line. */
export function MaturityQuestions({ sheet, onChanged }: { sheet: MaturitySheet; onChanged(): void }) {
  const text = useText();
  const { number } = useFormat();
  const { summary, questions } = sheet;
  const saved = Object.fromEntries(
    questions
      .filter(({ answered }) => answered)
      .map(({ indicator, ordinal, comment }) => [indicator.indicatorId, { ordinal, comment: comment ?? '' }]),
  );
  const { answers: said, unsent, trouble, refusal, answer } = useSaid(summary, saved, onChanged);
  const [step, goTo] = useStep(questions.length);
  const answered = Object.keys(said).length;
  const question = typeof step === 'number' ? questions[step] : undefined;
  return (
    <>
      {step !== 'introduction' && (
        <div className={styles.progress}>
          <progress max={questions.length} value={answered} aria-label={summary.name} />
          <p role="status">
            {text('assessment.rating.answered', { answered: number(answered), of: number(questions.length) })}{' '}
            {unsent > 0 && text(`assessment.rating.${trouble ?? 'sending'}`)}
          </p>
        </div>
      )}
      {refusal && <Notice tone="danger">{refusal}</Notice>}
      {step === 'introduction' && (
        <Introduction
          summary={summary}
          begun={answered > 0}
          onBegin={() => {
            const first = questions.findIndex(({ indicator }) => !said[indicator.indicatorId]);
            goTo(first === -1 ? 'review' : first);
          }}
        />
      )}
      {question && typeof step === 'number' && (
        <MaturityQuestion
          key={question.indicator.indicatorId}
          summary={summary}
          question={question}
          position={step}
          of={questions.length}
          said={said[question.indicator.indicatorId]}
          onSay={(said) => answer(question.indicator.indicatorId, said)}
          onStep={goTo}
          onChanged={onChanged}
        />
      )}
      {step === 'review' && (
        <MaturityReview
          sheet={sheet}
          said={said}
          ready={answered === questions.length && unsent === 0}
          onOpen={goTo}
          onSubmitted={onChanged}
        />
      )}
    </>
  );
}

interface IntroductionProps {
  summary: MaturitySheet['summary'];
  begun: boolean;
  onBegin(): void;
}

function Introduction({ summary, begun, onBegin }: IntroductionProps) {
  const text = useText();
  const { day } = useFormat();
  const institution = isolated(summary.institutionName);
  return (
    <section className={styles.introduction}>
      <h1>
        <bdi>{summary.name}</bdi>
      </h1>
      <p>{text('assessment.maturity.what', { institution, count: summary.questions })}</p>
      <p>{text('assessment.rating.until', { day: day(dayOf(summary.closesOn)) })}</p>
      <div className={styles.policy}>
        <h2>{text('assessment.maturity.whoSees')}</h2>
        <p>{text('assessment.maturity.policy')}</p>
      </div>
      <Button wide onClick={onBegin}>
        {text(begun ? 'assessment.rating.goOn' : 'assessment.rating.begin')}
      </Button>
    </section>
  );
}
