import { useState } from 'react';
import { AnswerTestItemDocument, type MyAssessmentPartsFragment } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useFocused } from '../../ui/use-focused';
import styles from '../Rating.module.css';
import { firstAnswer, inputOf, type Item } from './answer';
import { QuestionFields } from './QuestionFields';

interface TestQuestionProps {
  summary: MyAssessmentPartsFragment;
  item: Item;
  onAnswered(): void;
}

/** One question. Nothing is sent before she says so, for what was sent stays; without a line her choice stays on the screen. */
export function TestQuestion({ summary, item, onAnswered }: TestQuestionProps) {
  const text = useText();
  const heading = useFocused<HTMLHeadingElement>();
  const [answer, setAnswer] = useState(() => firstAnswer(item));
  const command = useCommand(AnswerTestItemDocument, (data) => data.answerTestItem);
  const input = inputOf(item, answer);
  const send = async () => {
    if (!input) return;
    const done = await command.run({ input: { roundId: summary.roundId, itemId: item.itemId, ...input } });
    if (done) onAnswered();
  };
  return (
    <section className={styles.question}>
      <div className={styles.progress}>
        <progress max={summary.questions} value={summary.answered} aria-label={summary.name} />
      </div>
      <QuestionFields
        item={item}
        place={text(summary.adaptive ? 'assessment.test.place.most' : 'assessment.test.place', {
          position: summary.answered + 1,
          of: summary.questions,
        })}
        heading={
          <h1 ref={heading} tabIndex={-1} className={styles.heading} lang={item.language} dir="auto">
            {item.stem}
          </h1>
        }
        answer={answer}
        onAnswer={setAnswer}
      />
      <Failure sentence={command.sentence} />
      <p id="final" className={styles.place}>
        {text('assessment.test.final')}
      </p>
      <Button wide disabled={!input} pending={command.pending} aria-describedby="final" onClick={() => void send()}>
        {text('assessment.test.answer')}
      </Button>
    </section>
  );
}
