import { useState } from 'react';
import { MoveSessionDocument, PlanSessionDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Checks } from '../ui/Checks';
import { Failure } from '../ui/Failure';
import { Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { Clashes, clashesIn } from './Clashes';
import { MeetingFields, meetingIn, type Trainers } from './MeetingFields';
import { isSkipped, toLocal, toMoment, type Session } from './parts';
import { Warnings, warningsIn } from './venue/Warnings';

/** The fields take the device's own time; letters say the organisation's. */
const hereZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

interface SessionFormProps {
  cohortId: string;
  /** Null for a new one. */
  session: Session | null;
  trainers: Trainers;
  onSaved(): void;
  /** Reads the sessions again, after somebody else moved this one. */
  onReload(): Promise<unknown>;
}

/** When, where and by whom. Clashes are refused by the server, whoever plans at the same moment. */
export function SessionForm({ cohortId, session, trainers, onSaved, onReload }: SessionFormProps) {
  const text = useText();
  const plan = useCommand(PlanSessionDocument, (data) => data.planSession);
  const move = useCommand(MoveSessionDocument, (data) => data.moveSession);
  const command = session ? move : plan;
  const [skipped, setSkipped] = useState<'startsAt' | 'endsAt' | null>(null);
  const warnings = warningsIn(command.problem);
  const send = async (field: (name: string) => string, ticked: (name: string) => string[]) => {
    const despite = ticked('despite').length > 0;
    const gap = (['startsAt', 'endsAt'] as const).find((name) => isSkipped(field(name))) ?? null;
    setSkipped(gap);
    if (gap) return;
    const words = {
      ...meetingIn(field),
      startsAt: toMoment(field('startsAt')),
      endsAt: toMoment(field('endsAt')),
    };
    const saved = session
      ? await move.run({ input: { sessionId: session.id, expectedRevision: session.revision, ...words, despite } })
      : await plan.run({ input: { cohortId, ...words, despite } });
    if (saved) onSaved();
  };
  const fields = ['title', 'startsAt', 'endsAt', 'venue', 'link', 'trainerId'];
  const told = fields.some((path) => command.issue(path));
  return (
    <>
      <Failure
        sentence={command.issue('sessionId') ?? command.issue('cohortId') ?? (told ? null : command.sentence)}
        onReload={command.reloadBy(onReload)}
      />
      <Clashes clashes={clashesIn(command.problem)} />
      <Form onSend={(field, ticked) => void send(field, ticked)}>
        <MeetingFields meeting={session} trainers={trainers} issue={command.issue}>
          <Field
            label={text('cohort.session.startsAt')}
            hint={text('cohort.session.zone', { zone: hereZone })}
            name="startsAt"
            type="datetime-local"
            defaultValue={session ? toLocal(session.startsAt) : undefined}
            error={skipped === 'startsAt' ? text('cohort.session.skipped') : command.issue('startsAt')}
          />
          <Field
            label={text('cohort.session.endsAt')}
            name="endsAt"
            type="datetime-local"
            defaultValue={session ? toLocal(session.endsAt) : undefined}
            error={skipped === 'endsAt' ? text('cohort.session.skipped') : command.issue('endsAt')}
          />
        </MeetingFields>
        {warnings.length > 0 && (
          <div>
            <Warnings warnings={warnings} />
            <Checks
              legend={text('timetable.warning.despite')}
              name="despite"
              checked={[]}
              choices={[{ value: 'yes', label: text('timetable.warning.pass') }]}
            />
          </div>
        )}
        <Button type="submit" pending={command.pending}>
          {text('house.save')}
        </Button>
      </Form>
    </>
  );
}
