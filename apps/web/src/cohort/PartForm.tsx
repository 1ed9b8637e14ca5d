import type { AttendanceInput } from '../generated/documents';
import { Later } from '../locale/Later';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { AreaField, Field } from '../ui/Field';
import { Form } from '../ui/Form';
import { momentIn, type Meeting, type Met, timeOf } from './parts';

interface PartFormProps {
  kind: 'part' | 'excused';
  session: Meeting;
  met: Met;
  command: { pending: boolean; sentence: string | null; issue(path: string): string | null };
  onSend(said: Omit<AttendanceInput, 'personId'>): void;
}

const fields = ['from', 'to', 'minutes', 'reason'] as const;

/** From when to when she was there, or how many minutes; or why she is excused. */
export function PartForm(props: PartFormProps) {
  const { command, kind } = props;
  const issue = (field: (typeof fields)[number]) => command.issue(`attendance.0.${field}`);
  const told = fields.some(issue);
  return (
    <Later>
      <Failure sentence={told ? null : (command.issue('sessionId') ?? command.sentence)} />
      {kind === 'part' ? <Part {...props} issue={issue} /> : <Excuse {...props} issue={issue} />}
    </Later>
  );
}

type Inner = PartFormProps & { issue(field: (typeof fields)[number]): string | null };

function Part({ session, met: { presence }, command, issue, onSend }: Inner) {
  const text = useText();
  const { startsAt, endsAt } = session;
  const timed = Boolean(presence?.from ?? presence?.to);
  const send = (field: (name: string) => string) => {
    const minutes = field('minutes');
    const [from, to] = [field('from'), field('to')];
    // Times that stand as they were say nothing more than the minutes do.
    if (minutes !== '') return onSend({ state: 'present', minutes: Number(minutes) });
    onSend({ state: 'present', from: momentIn(session, from), to: momentIn(session, to) });
  };
  return (
    <Form onSend={send}>
      <p>{text('cohort.presence.part.means')}</p>
      <Field
        label={text('cohort.presence.part.from')}
        name="from"
        type="time"
        defaultValue={timeOf(presence?.from ?? startsAt)}
        error={issue('from')}
      />
      <Field
        label={text('cohort.presence.part.to')}
        name="to"
        type="time"
        defaultValue={timeOf(presence?.to ?? endsAt)}
        error={issue('to')}
      />
      <Field
        label={text('cohort.presence.part.minutes')}
        hint={text('cohort.presence.part.minutes.hint')}
        name="minutes"
        type="number"
        min={1}
        defaultValue={
          !timed && presence && presence.minutes > 0 && presence.minutes < presence.of ? presence.minutes : ''
        }
        error={issue('minutes')}
      />
      <Button type="submit" pending={command.pending}>
        {text('cohort.presence.save')}
      </Button>
    </Form>
  );
}

function Excuse({ met: { presence }, command, issue, onSend }: Inner) {
  const text = useText();
  return (
    <Form onSend={(field) => onSend({ state: 'excused', reason: field('reason') })}>
      <AreaField
        label={text('cohort.presence.excuse.reason')}
        hint={text('cohort.presence.excuse.hint')}
        name="reason"
        dir="auto"
        rows={2}
        maxLength={500}
        defaultValue={presence?.reason ?? ''}
        error={issue('reason')}
      />
      <Button type="submit" pending={command.pending}>
        {text('cohort.presence.save')}
      </Button>
    </Form>
  );
}
