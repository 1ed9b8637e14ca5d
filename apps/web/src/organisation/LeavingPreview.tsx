import type { LeavingPreviewQuery } from '../generated/documents';
import { dayOf } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import styles from './PersonLeaving.module.css';

interface LeavingPreviewProps {
  /** Of who leaves, set apart from the sentence around it. */
  name: string;
  leftOn: string;
  preview: Extract<LeavingPreviewQuery['leavingPreview'], { atOnce: boolean }>;
}

/** What it does that somebody leaves on a day: places given back, sessions that are left, roles that end. */
export function LeavingPreview({ name, leftOn, preview }: LeavingPreviewProps) {
  const text = useText();
  const { date, moment } = useFormat();
  const { atOnce, places, sessions, roles } = preview;
  return (
    <div role="status" className={styles.preview}>
      <p>
        {atOnce
          ? text('organisation.leave.now', { name })
          : text('organisation.leave.then', { name, day: isolated(date(dayOf(leftOn))) })}
      </p>
      <p>{text('organisation.leave.places', { count: places.length })}</p>
      <Lines
        lines={places.map(({ cohortName, state }) =>
          text('organisation.leave.place', {
            cohort: isolated(cohortName ?? text('organisation.leave.place.unseen')),
            state: text(`cohort.enrolment.${state}`),
          }),
        )}
      />
      {sessions.length > 0 && <p>{text('organisation.leave.sessions', { count: sessions.length, name })}</p>}
      <Lines
        lines={sessions.map(({ title, cohortName, startsAt }) => {
          const when = isolated(moment(startsAt));
          return title === null || cohortName === null
            ? text('organisation.leave.session.beyond', { when })
            : text('organisation.leave.session', { session: isolated(title), cohort: isolated(cohortName), when });
        })}
      />
      {roles && roles.length > 0 && <p>{text('organisation.leave.roles', { count: roles.length })}</p>}
      <Lines
        lines={(roles ?? []).map(({ role, institution }) =>
          text('organisation.grants.held', {
            role: text(`organisation.role.${role}`),
            place: isolated(institution?.name ?? text('organisation.grants.beyond')),
          }),
        )}
      />
    </div>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}
