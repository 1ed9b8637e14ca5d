import { useState } from 'react';
import { RateIndicatorDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { dayOf } from '../../locale/day';
import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import styles from '../Rating.module.css';
import { useStep } from '../use-step';
import type { MaturitySheet, Said } from './maturity';
import { MaturityQuestion } from './MaturityQuestion';
import { MaturityReview } from './MaturityReview';

/** First who will see the answers, then an indicator a screen, then all of them once more. Every answer is saved at once. */
export function MaturityQuestions({ sheet, onChanged }: { sheet: MaturitySheet; onChanged(): void }) {
  const text = useText();
  const { number } = useFormat();
  const { summary, questions } = sheet;
  const { assessmentId, institutionId } = summary;
  const rate = useCommand(RateIndicatorDocument, (data) => data.rateIndicator);
  const [said, setSaid] = useState<Readonly<Record<string, Said>>>(() =>
    Object.fromEntries(
      questions
        .filter(({ answered }) => answered)
        .map(({ indicator, ordinal, comment }) => [indicator.indicatorId, { ordinal, comment: comment ?? '' }]),
    ),
  );
  const [step, goTo] = useStep(questions.length);
  const answered = Object.keys(said).length;
  const question = typeof step === 'number' ? questions[step] : undefined;
  const keep = (indicatorId: string, answer: Said | undefined) =>
    setSaid(({ [indicatorId]: _, ...others }) => (answer ? { ...others, [indicatorId]: answer } : others));
  const save = async (indicatorId: string, answer: Said) => {
    const input = {
      assessmentId,
      institutionId,
      indicatorId,
      ordinal: answer.ordinal,
      comment: answer.comment || null,
    };
    const before = said[indicatorId];
    // Shown at once, and taken back where it could not be saved.
    keep(indicatorId, answer);
    if (!(await rate.run({ input }))) keep(indicatorId, before);
  };
  return (
    <>
      {step !== 'introduction' && (
        <div className={styles.progress}>
          <progress max={questions.length} value={answered} aria-label={summary.name} />
          <p role="status">
            {text('assessment.rating.answered', { answered: number(answered), of: number(questions.length) })}
          </p>
        </div>
      )}
      <Failure sentence={rate.sentence} />
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
          onSay={(answer) => void save(question.indicator.indicatorId, answer)}
          onStep={goTo}
          onChanged={onChanged}
        />
      )}
      {step === 'review' && <MaturityReview sheet={sheet} said={said} onOpen={goTo} onSubmitted={onChanged} />}
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
