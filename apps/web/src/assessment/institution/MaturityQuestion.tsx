import { useState } from 'react';
import { Words } from '../../framework/Words';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { AreaField } from '../../ui/Field';
import { useFocused } from '../../ui/use-focused';
import { LevelChoice } from '../LevelChoice';
import styles from '../Rating.module.css';
import type { Step } from '../use-step';
import { EvidenceFiles } from './EvidenceFiles';
import type { MaturitySheet, Said } from './maturity';

interface MaturityQuestionProps {
  summary: MaturitySheet['summary'];
  question: MaturitySheet['questions'][number];
  /** From 0. */
  position: number;
  of: number;
  said: Said | undefined;
  onSay(answer: Said): void;
  onStep(step: Step): void;
  /** Files came or went. */
  onChanged(): void;
}

/** One indicator: what it is, and each level by what it looks like. A tap saves; so does leaving the comment. */
export function MaturityQuestion(props: MaturityQuestionProps) {
  const { summary, question, position, of, said, onSay, onStep, onChanged } = props;
  const text = useText();
  const { indicator, files } = question;
  const { assessmentId, institutionId } = summary;
  const heading = useFocused<HTMLHeadingElement>();
  const [comment, setComment] = useState(said?.comment ?? '');
  const choose = (ordinal: number | null) => onSay({ ordinal, comment });
  return (
    <section className={styles.question}>
      <fieldset className={styles.choices}>
        <legend>
          <span className={styles.place}>{text('assessment.rating.place', { position: position + 1, of })}</span>
          <h1 ref={heading} tabIndex={-1} className={styles.heading}>
            <Words text={indicator.text} />
          </h1>
          <p className={styles.definition}>
            <Words text={indicator.text} part="definition" />
          </p>
        </legend>
        {indicator.choices.map(({ ordinal, level, descriptor }) => (
          <LevelChoice
            key={ordinal}
            descriptor={descriptor}
            checked={said?.ordinal === ordinal}
            onChoose={() => choose(ordinal)}
          >
            <Words text={level} />
          </LevelChoice>
        ))}
        <LevelChoice checked={said?.ordinal === null} onChoose={() => choose(null)}>
          {text('assessment.maturity.cantSay')}
        </LevelChoice>
      </fieldset>
      <AreaField
        label={text('assessment.maturity.comment')}
        hint={text('assessment.maturity.comment.hint')}
        name="comment"
        dir="auto"
        rows={3}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
        onBlur={() => said && said.comment !== comment && onSay({ ordinal: said.ordinal, comment })}
      />
      <EvidenceFiles
        about={{ assessmentId, institutionId, indicatorId: indicator.indicatorId }}
        files={files}
        mayBring
        policy={text('assessment.evidence.policy')}
        onChanged={onChanged}
      />
      <div className={styles.steps}>
        <Button quiet onClick={() => onStep(position === 0 ? 'introduction' : position - 1)}>
          {text('assessment.rating.back')}
        </Button>
        <Button onClick={() => onStep(position + 1 === of ? 'review' : position + 1)}>
          {text(said ? 'assessment.rating.next' : 'assessment.rating.later')}
        </Button>
      </div>
    </section>
  );
}
