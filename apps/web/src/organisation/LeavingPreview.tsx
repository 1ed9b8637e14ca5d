import type { LeavingPreviewQuery } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';
import styles from './PersonLeaving.module.css';

interface LeavingPreviewProps {
  /** Of who leaves, set apart from the sentence around it. */
  name: string;
  preview: Extract<LeavingPreviewQuery['leavingPreview'], { atOnce: boolean }>;
}

/** What it does that somebody leaves on a day: places given back, sessions that are left, roles that end. */
export function LeavingPreview({ name, preview }: LeavingPreviewProps) {
  const text = useText();
  const { moment } = useFormat();
  const { atOnce, begins, places, sessions, team, requests, approvals, roles } = preview;
  return (
    <div role="status" className={styles.preview}>
      <p>
        {atOnce
          ? text('organisation.leave.now', { name })
          : text('organisation.leave.then', { name, day: isolated(moment(begins)) })}
      </p>
      <p>{text('organisation.leave.places', { count: places.length })}</p>
      <Lines
        lines={places.map(({ cohortName, state }) =>
          text('organisation.leave.place', {
            cohort: isolated(cohortName),
            state: text(`cohort.enrolment.${state}`),
          }),
        )}
      />
      {sessions.length > 0 && <p>{text('organisation.leave.sessions', { count: sessions.length, name })}</p>}
      <Lines
        lines={sessions.map(({ title, cohortName, startsAt }) =>
          text('organisation.leave.session', {
            session: isolated(title),
            cohort: isolated(cohortName),
            when: isolated(moment(startsAt)),
          }),
        )}
      />
      {team > 0 && <p>{text('organisation.leave.team', { count: team, name })}</p>}
      {requests > 0 && <p>{text('organisation.leave.requests', { count: requests, name })}</p>}
      {approvals > 0 && <p>{text('organisation.leave.approvals', { count: approvals, name })}</p>}
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
