import { useText } from '../locale/use-text';
import { AreaField, Field, SelectField } from '../ui/Field';
import type { Kind } from './change-kinds';
import { ChosenSessions } from './ChosenSessions';
import { MergeFields } from './MergeFields';
import type { Trainers } from './MeetingFields';
import type { Cohort, Session } from './parts';
import { SplitFields } from './SplitFields';

interface ChangeFieldsProps {
  kind: Kind;
  cohort: Cohort;
  sessions: readonly Session[];
  trainers: Trainers;
  issue(path: string): string | null;
}

/** What a change of each kind needs to know, and why it is made. */
export function ChangeFields(props: ChangeFieldsProps) {
  const text = useText();
  const { kind, issue } = props;
  return (
    <>
      <FieldsOf {...props} />
      {kind !== 'cancel' && (
        <AreaField
          label={text('cohort.plan.why')}
          hint={text('cohort.plan.why.hint')}
          name="reason"
          rows={2}
          dir="auto"
          maxLength={1000}
          error={issue('reason')}
        />
      )}
    </>
  );
}

function FieldsOf({ kind, cohort, sessions, trainers, issue }: ChangeFieldsProps) {
  const text = useText();
  switch (kind) {
    case 'cancel':
      return (
        <AreaField
          label={text('cohort.plan.reason')}
          hint={text('cohort.plan.reason.hint')}
          name="reason"
          rows={3}
          dir="auto"
          error={issue('reason')}
        />
      );
    case 'postpone':
      return (
        <>
          <Field label={text('cohort.plan.days')} name="days" type="number" min={1} error={issue('days')} />
          <Field
            label={text('cohort.plan.firstDay')}
            hint={text('cohort.plan.firstDay.hint')}
            name="firstDay"
            type="date"
            error={issue('firstDay')}
          />
        </>
      );
    case 'trainer':
      return (
        <>
          <SelectField
            label={text('cohort.session.trainer')}
            name="trainerId"
            choices={trainers.map(({ personId, name }) => ({ value: personId, label: name }))}
            error={issue('trainerId')}
          />
          <ChosenSessions sessions={sessions} error={issue('sessionIds')} />
        </>
      );
    case 'venue':
      return (
        <>
          <Field
            label={text('cohort.session.venue')}
            hint={text('cohort.session.venue.hint')}
            name="venue"
            dir="auto"
            error={issue('venue')}
          />
          <Field label={text('cohort.session.link')} name="link" type="url" dir="ltr" error={issue('link')} />
          <ChosenSessions sessions={sessions} error={issue('sessionIds')} />
        </>
      );
    case 'merge':
      return <MergeFields cohort={cohort} error={issue('intoCohortId')} />;
    case 'split':
      return <SplitFields cohort={cohort} issue={issue} />;
  }
}
