import { useLazyQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PlanSeriesDocument, SeriesPreviewDocument, type PlanSeriesInput } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { issueSentence, problemOf, problemSentence, type Problem } from '../graphql/problem';
import { useCommand } from '../graphql/use-command';
import { today } from '../locale/day';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Form } from '../ui/Form';
import { Clashes, clashesIn } from './Clashes';
import { meetingIn, type Trainers } from './MeetingFields';
import type { Cohort } from './parts';
import { SeriesFields } from './SeriesFields';
import { SeriesPreview, type PreviewedSession } from './SeriesPreview';

interface SeriesFormProps {
  cohort: Cohort;
  trainers: Trainers;
  onSaved(): void;
}

interface Shown {
  input: PlanSeriesInput;
  sessions: readonly PreviewedSession[];
}

/** Plans many sessions in one step: shown first, each with what stands in its way; saved all together. */
export function SeriesForm({ cohort, trainers, onSaved }: SeriesFormProps) {
  const text = useText();
  const [look, { loading }] = useLazyQuery(SeriesPreviewDocument, { fetchPolicy: 'no-cache' });
  const plan = useCommand(PlanSeriesDocument, (data) => data.planSeries);
  const [leftOut, setLeftOut] = useState('');
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const show = async (input: PlanSeriesInput) => {
    const { data, error } = await look({ variables: { input } });
    setFailure(error ? failureSentence(error, text) : null);
    if (!data) return;
    const refused = problemOf(data.seriesPreview);
    setProblem(refused as Problem | null);
    setShown('sessions' in data.seriesPreview ? { input, sessions: data.seriesPreview.sessions } : null);
  };
  const send = (field: (name: string) => string, ticked: (name: string) => string[]) => {
    const count = Number.parseInt(field('times'), 10);
    void show({
      cohortId: cohort.id,
      ...meetingIn(field),
      firstDay: field('firstDay') || today(),
      startsAt: field('startsAt'),
      endsAt: field('endsAt'),
      timeZone: field('timeZone'),
      weekdays: ticked('weekdays').map(Number),
      everyWeeks: Number.parseInt(field('everyWeeks'), 10) || 1,
      lastDay: field('lastDay') || null,
      times: Number.isNaN(count) ? null : count,
      leftOut: field('leftOut')
        .split(/[\s,;،]+/)
        .filter(Boolean),
    });
  };
  const leave = (day: string) => {
    if (!shown) return;
    const days = [...(shown.input.leftOut ?? []), day];
    setLeftOut(days.join(', '));
    void show({ ...shown.input, leftOut: days });
  };
  // What speaks against a session was shown with it.
  const save = async () => {
    if (shown && (await plan.run({ input: { ...shown.input, despite: true } }))) onSaved();
  };
  const issue = (path: string) => issueSentence(problem ?? plan.problem, path, text, 'planSeries');
  const general = problem && !('issues' in problem) ? problemSentence(problem, text) : null;

  return (
    <div>
      <Failure sentence={failure ?? general ?? issue('cohortId')} />
      <Form onSend={send}>
        <SeriesFields
          trainers={trainers}
          timeZone={cohort.timeZone}
          leftOut={leftOut}
          onLeftOut={setLeftOut}
          issue={issue}
        />
        <Button type="submit" quiet={shown !== null} pending={loading}>
          {text('cohort.series.preview')}
        </Button>
      </Form>
      {shown && (
        <SeriesPreview sessions={shown.sessions} pending={plan.pending} onLeaveOut={leave} onSave={() => void save()} />
      )}
      <Failure sentence={plan.problem && 'issues' in plan.problem ? null : plan.sentence} />
      <Clashes clashes={clashesIn(plan.problem)} />
    </div>
  );
}
