import { useState } from 'react';
import { RecordAttendanceDocument, type AttendanceInput } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { LinkButton } from '../ui/LinkButton';
import styles from './AttendancePicker.module.css';
import { ATTENDANCE, isPart, type Meeting, type Met } from './parts';
import { PartForm } from './PartForm';
import { PresenceText } from './PresenceText';

interface AttendancePickerProps {
  session: Meeting;
  person: { personId: string; name: string };
  met: Met;
  onRecorded(): void;
}

const CHOICES = ['present', 'part', 'absent', 'excused'] as const;

/** Whether somebody came, saved at the choice; of who was there for a part, or is excused, a form asks for the rest. */
export function AttendancePicker({ session, person, met, onRecorded }: AttendancePickerProps) {
  const text = useText();
  const record = useCommand(RecordAttendanceDocument, (data) => data.recordAttendance);
  const [asking, setAsking] = useState<'part' | 'excused' | null>(null);
  const value = isPart(met) ? 'part' : met.attendance;
  const of = { person: isolated(person.name), session: isolated(session.title) };
  const label = text('cohort.attendanceOf', of);
  const send = async (said: Omit<AttendanceInput, 'personId'>) => {
    const input = { sessionId: session.id, attendance: [{ personId: person.personId, ...said }] };
    if (!(await record.run({ input }))) return;
    setAsking(null);
    onRecorded();
  };
  const pick = (choice: string) => {
    if (choice === 'part' || choice === 'excused') return setAsking(choice);
    const state = ATTENDANCE.find((each) => each === choice);
    if (state) void send({ state });
  };
  return (
    <span className={styles.picked}>
      <select
        className={styles.picker}
        aria-label={label}
        value={value ?? ''}
        onChange={({ target }) => pick(target.value)}
      >
        {value === null && <option value="">–</option>}
        {CHOICES.map((choice) => (
          <option key={choice} value={choice}>
            {text(`cohort.attendance.${choice}`)}
          </option>
        ))}
      </select>
      <PresenceText met={met} />
      {(value === 'part' || value === 'excused') && (
        <LinkButton aria-label={text('cohort.presence.changeOf', of)} onClick={() => setAsking(value)}>
          {text('cohort.presence.change')}
        </LinkButton>
      )}
      {!asking && <Failure sentence={record.issue('sessionId') ?? record.sentence} />}
      {asking && (
        <Drawer title={label} onClose={() => setAsking(null)}>
          <PartForm kind={asking} session={session} met={met} command={record} onSend={(said) => void send(said)} />
        </Drawer>
      )}
    </span>
  );
}
