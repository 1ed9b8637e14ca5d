import { SubmitTestDocument } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useFocused } from '../../ui/use-focused';
import styles from '../Rating.module.css';

/** All questions are answered: one step is left. */
export function SubmitTest({ roundId, onSubmitted }: { roundId: string; onSubmitted(): void }) {
  const text = useText();
  const heading = useFocused<HTMLHeadingElement>();
  const submit = useCommand(SubmitTestDocument, (data) => data.submitTest);
  const send = async () => {
    if (await submit.run({ input: { roundId } })) onSubmitted();
  };
  return (
    <section className={styles.question}>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {text('assessment.test.all')}
      </h1>
      <p>{text('assessment.test.all.text')}</p>
      <Failure sentence={submit.sentence} />
      <Button wide pending={submit.pending} onClick={() => void send()}>
        {text('assessment.test.submit')}
      </Button>
    </section>
  );
}
