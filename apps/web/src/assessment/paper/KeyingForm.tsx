import { groupedCode } from '@baobab/domain/assessment';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Words } from '../../framework/Words';
import { KeyFormDocument, type PaperFormPartsFragment, type RoundOnPaperQuery } from '../../generated/documents';
import { useCommand } from '../../graphql/use-command';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { Form } from '../../ui/Form';
import { answersOf, keyedBy, type Keyed } from './keying';
import styles from './Keying.module.css';

type Question = RoundOnPaperQuery['roundQuestions'][number];

export interface Key {
  levels: number;
  blank: number;
}

interface KeyingFormProps {
  roundId: string;
  form: PaperFormPartsFragment;
  questions: readonly Question[];
  onKeyed(key: Key): void;
  onLeave(): void;
}

/** One form: a digit a competency, and the next box is there by itself. */
export function KeyingForm({ roundId, form, questions, onKeyed, onLeave }: KeyingFormProps) {
  const text = useText();
  const [keyed, setKeyed] = useState<Readonly<Record<string, Keyed | undefined>>>({});
  const boxes = useRef<HTMLFieldSetElement>(null);
  const key = useCommand(KeyFormDocument, (data) => data.keyForm);
  const ids = questions.map(({ competency }) => competency.id);
  const answers = answersOf(ids, keyed);
  useEffect(() => focusOn(boxes.current, 0), []);
  const send = async (correct: boolean) => {
    if (!answers)
      return focusOn(
        boxes.current,
        ids.findIndex((id) => keyed[id] === undefined),
      );
    const done = await key.run({ input: { roundId, code: form.code, answers, correct } });
    if (done) onKeyed(done);
  };
  const mayCorrect = key.problem?.code === 'form-keyed-differently';
  return (
    <Form className={styles.keying} onSend={() => void send(false)}>
      <h2>
        <bdi>{form.personName}</bdi>
      </h2>
      <p>
        {form.staffNumber && (
          <>
            <bdi>{form.staffNumber}</bdi> ·{' '}
          </>
        )}
        <bdi>{form.institutionName}</bdi> · <bdi dir="ltr">{groupedCode(form.code)}</bdi>
      </p>
      <p id="keying-hint">{text('assessment.keying.hint')}</p>
      <fieldset ref={boxes} className={styles.boxes} aria-describedby="keying-hint">
        <legend className="visually-hidden">{text('assessment.keying.levels')}</legend>
        {questions.map((question, at) => (
          <Box
            key={question.competency.id}
            question={question}
            keyed={keyed[question.competency.id]}
            onKeyed={(said) => {
              setKeyed({ ...keyed, [question.competency.id]: said });
              if (said !== undefined) focusOn(boxes.current, at + 1);
            }}
            onMove={(by) => focusOn(boxes.current, at + by)}
          />
        ))}
      </fieldset>
      <Failure sentence={key.issue('answers') ?? key.issue('code') ?? key.sentence} />
      <div className={styles.actions}>
        {mayCorrect && (
          <Button pending={key.pending} onClick={() => void send(true)}>
            {text('assessment.keying.correct')}
          </Button>
        )}
        <Button type="submit" quiet={mayCorrect} pending={key.pending}>
          {text('assessment.keying.save')}
        </Button>
        <Button quiet onClick={onLeave}>
          {text('assessment.keying.other')}
        </Button>
      </div>
    </Form>
  );
}

/** The nth box; after the last the button that sends, so that Enter ends a form. */
function focusOn(boxes: HTMLFieldSetElement | null, at: number): void {
  const inputs = [...(boxes?.querySelectorAll('input') ?? [])];
  const next = inputs[at] ?? (at >= inputs.length ? boxes?.form?.querySelector<HTMLElement>('[type=submit]') : null);
  next?.focus();
}

interface BoxProps {
  question: Question;
  keyed: Keyed | undefined;
  /** Undefined: what was typed means nothing, so that nothing is keyed. */
  onKeyed(keyed: Keyed | undefined): void;
  onMove(by: 1 | -1): void;
}

const moves: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1, Backspace: -1 };

function Box({ question: { competency, choices }, keyed, onKeyed, onMove }: BoxProps) {
  const text = useText();
  const { number, list } = useFormat();
  const [wrong, setWrong] = useState(false);
  const ordinals = choices.map(({ ordinal }) => ordinal);
  const level = choices.find(({ ordinal }) => ordinal === keyed)?.level;
  const take = (typed: string) => {
    const said = keyedBy(typed, ordinals);
    setWrong(said === null);
    onKeyed(said ?? undefined);
  };
  const move = (event: KeyboardEvent) => {
    const by = moves[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <label className={styles.box}>
      <input
        inputMode="numeric"
        autoComplete="off"
        aria-invalid={wrong || undefined}
        value={keyed === undefined ? '' : keyed === 'blank' ? '–' : number(keyed)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => take(event.target.value)}
        onKeyDown={move}
      />
      <span>
        <bdi>{competency.code}</bdi> <Words text={competency.text} />
      </span>
      <span className={styles.level}>
        {wrong && (
          <span role="alert">
            {text('assessment.keying.wrong', { levels: list(ordinals.map((each) => number(each))) })}
          </span>
        )}
        {!wrong && keyed === 'blank' && text('assessment.keying.blank')}
        {!wrong && level && <Words text={level} />}
      </span>
    </label>
  );
}
