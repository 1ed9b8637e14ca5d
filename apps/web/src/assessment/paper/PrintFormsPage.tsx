import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PageState } from '../../framework/PageState';
import { PaperFormsDocument } from '../../generated/documents';
import { useText } from '../../locale/use-text';
import { Button } from '../../ui/Button';
import { Field, SelectField } from '../../ui/Field';
import { PageHead } from '../../ui/PageHead';
import { inTreeOrder } from '../institution-tree';
import { OnPaper, type PaperRound } from './OnPaper';
import { PaperForm, PaperForms } from './PaperForm';
import { TemplateButton } from './TemplateButton';
import styles from './PrintForms.module.css';

/** Forms of a round for those who have no screen: one for each person who has not submitted, or one blank. */
export function PrintFormsPage() {
  const text = useText();
  return <OnPaper over={text('assessment.paper.over')}>{(round) => <Forms round={round} />}</OnPaper>;
}

const BLANK = 'blank';

function Forms({ round }: { round: PaperRound }) {
  const text = useText();
  const places = inTreeOrder(round.institutions);
  const [choice, setChoice] = useState(BLANK);
  const [handIn, setHandIn] = useState('');
  const choose = (
    <div className={styles.choices}>
      <SelectField
        label={text('assessment.paper.whose')}
        hint={text('assessment.paper.whose.hint')}
        value={choice}
        onChange={(event) => setChoice(event.target.value)}
        choices={[
          { value: BLANK, label: text('assessment.paper.blank') },
          ...places.map(({ place, depth }) => ({ value: place.id, label: `${'\u2003'.repeat(depth)}${place.name}` })),
        ]}
      />
      <Field
        label={text('assessment.paper.handIn')}
        hint={text('assessment.paper.handIn.hint')}
        dir="auto"
        maxLength={100}
        value={handIn}
        onChange={(event) => setHandIn(event.target.value)}
      />
    </div>
  );
  return (
    <>
      <PageHead title={text('assessment.paper.print')} sentence={text('assessment.paper.sentence')} />
      {choose}
      {choice === BLANK ? (
        <>
          <div className={styles.actions}>
            <Button onClick={() => window.print()}>{text('assessment.paper.printNow')}</Button>
          </div>
          <PaperForms>
            <PaperForm round={round} questions={round.questions} person={null} handIn={handIn} />
          </PaperForms>
        </>
      ) : (
        <FormsOf key={choice} institutionId={choice} round={round} handIn={handIn} />
      )}
    </>
  );
}

interface FormsOfProps {
  institutionId: string;
  round: PaperRound;
  handIn: string;
}

/** Those of an institution, fifty at a time. */
function FormsOf({ institutionId, round, handIn }: FormsOfProps) {
  const { roundId, questions } = round;
  const text = useText();
  const [place, setPlace] = useState<{ after: string | null; before: number }>({ after: null, before: 0 });
  const { data, error, refetch } = useQuery(PaperFormsDocument, {
    variables: { roundId, institutionId, after: place.after },
    fetchPolicy: 'network-only',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const { forms, total, hasNextPage, endCursor } = data.paperForms;
  const last = place.before + forms.length;
  return (
    <>
      <p role="status">{text('assessment.paper.waiting', { count: total })}</p>
      {forms.length > 0 && (
        <div className={styles.actions}>
          <Button onClick={() => window.print()}>
            {text('assessment.paper.printSome', { from: place.before + 1, to: last })}
          </Button>
          {hasNextPage && (
            <Button quiet onClick={() => setPlace({ after: endCursor, before: last })}>
              {text('assessment.paper.next')}
            </Button>
          )}
          {place.after !== null && (
            <Button quiet onClick={() => setPlace({ after: null, before: 0 })}>
              {text('assessment.paper.first')}
            </Button>
          )}
          <TemplateButton roundId={roundId} institutionId={institutionId} questions={questions} />
        </div>
      )}
      <PaperForms>
        {forms.map((form) => (
          <PaperForm key={form.code} round={round} questions={questions} person={form} handIn={handIn} />
        ))}
      </PaperForms>
    </>
  );
}
