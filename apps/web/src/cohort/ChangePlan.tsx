import { useApolloClient, useLazyQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ChangePreviewDocument, CohortDocument, EnrolmentsDocument, PlanChangesDocument } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { issueSentence, problemOf, problemSentence, type Problem } from '../graphql/problem';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import { KINDS, askedBy, endsCohort, type Asked, type Kind, type Preview } from './change-kinds';
import { ChangeFields } from './ChangeFields';
import { ChangePreview } from './ChangePreview';
import { ChangeMade } from './ChangeMade';
import type { Trainers } from './MeetingFields';
import type { Cohort, Session } from './parts';
import { useChange } from './use-change';

interface ChangePlanProps {
  cohort: Cohort;
  sessions: readonly Session[];
  trainers: Trainers;
  onClose(): void;
}

interface Shown {
  asked: Asked;
  preview: Preview;
}

/** A change of the whole plan: what it does is shown first, then it is done in one step. */
export function ChangePlan({ cohort, sessions, trainers, onClose }: ChangePlanProps) {
  const text = useText();
  const client = useApolloClient();
  /** Sessions and people change with each other. */
  const reload = () =>
    void client.refetchQueries({ include: [CohortDocument, EnrolmentsDocument, PlanChangesDocument] });
  const [look, { loading }] = useLazyQuery(ChangePreviewDocument, { fetchPolicy: 'no-cache' });
  const [kind, setKind] = useState<Kind>('postpone');
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [made, setMade] = useState<{ changeId: string; cohortId: string } | null>(null);
  const change = useChange(kind);

  const show = async (asked: Asked) => {
    const { data, error } = await look({ variables: { input: { [asked.kind]: asked.input } } });
    setFailure(error ? failureSentence(error, text) : null);
    if (!data) return;
    setProblem(problemOf(data.changePreview) as Problem | null);
    setShown('digest' in data.changePreview ? { asked, preview: data.changePreview } : null);
  };
  const make = async () => {
    if (!shown) return;
    const done = await change.run(shown.asked, shown.preview.digest);
    if (!done) return void show(shown.asked);
    reload();
    // Of a cohort that is no more the page itself says so.
    if (endsCohort(kind)) onClose();
    else setMade(done);
  };
  const choose = (chosen: Kind) => {
    setKind(chosen);
    setShown(null);
    setProblem(null);
  };
  const issue = (path: string) =>
    issueSentence(problem, `${kind}.${path}`, text, 'changePreview') ??
    issueSentence(problem, path, text, 'changePreview');
  const general = problem && !('issues' in problem) ? problemSentence(problem, text) : null;

  return (
    <Drawer title={text('cohort.plan.change')} onClose={onClose}>
      {made && <ChangeMade kind={kind} made={made} cohort={cohort} onUndone={reload} />}
      {!made && (
        <>
          <Failure sentence={failure ?? general ?? issue('cohortId') ?? issue('sessionIds')} />
          <SelectField
            label={text('cohort.plan.what')}
            value={kind}
            onChange={(event) => choose(event.currentTarget.value as Kind)}
            choices={KINDS.map((each) => ({ value: each, label: text(`cohort.plan.kind.${each}`) }))}
          />
          <Form key={kind} onSend={(field, ticked) => void show(askedBy(kind, cohort.id, field, ticked))}>
            <ChangeFields kind={kind} cohort={cohort} sessions={sessions} trainers={trainers} issue={issue} />
            <Button type="submit" quiet={shown !== null} pending={loading}>
              {text('cohort.plan.preview')}
            </Button>
          </Form>
          <Failure sentence={change.sentence} />
          {shown && (
            <ChangePreview kind={kind} preview={shown.preview} pending={change.pending} onMake={() => void make()} />
          )}
        </>
      )}
    </Drawer>
  );
}
