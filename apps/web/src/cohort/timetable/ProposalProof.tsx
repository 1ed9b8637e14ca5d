import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Notice } from '../../ui/Notice';
import type { Proposal } from './parts';

/** How good a timetable is known to be, what could not be placed and what to let go, and what moving by hand cost. */
export function ProposalProof({ proposal }: { proposal: Proposal }) {
  const text = useText();
  const { percent, list } = useFormat();
  const { status, value, bound, later, unplaced, conflict, sessions } = proposal;
  const wrong = sessions.filter(({ faults }) => faults.length > 0).length;
  return (
    <>
      <p>{text(`timetable.status.${status}`, { share: percent(value === 0 ? 0 : (value - bound) / value) })}</p>
      {unplaced.length > 0 && (
        <Notice tone="attention">
          <p>{text('timetable.unplaced')}</p>
          <ul>
            {unplaced.map(({ cohortName, moduleTitle, sessions: count }) => (
              <li key={`${cohortName} ${moduleTitle}`}>
                {text('timetable.unplaced.of', { cohort: isolated(cohortName), module: isolated(moduleTitle), count })}
              </li>
            ))}
          </ul>
          <p>
            {conflict.length === 0
              ? text('timetable.conflict.days')
              : text('timetable.conflict', { limits: list(conflict.map((limit) => text(`timetable.limit.${limit}`))) })}
          </p>
        </Notice>
      )}
      {later !== 0 && (
        <p>{later > 0 ? text('timetable.later', { count: later }) : text('timetable.earlier', { count: -later })}</p>
      )}
      {wrong > 0 && <Notice tone="attention">{text('timetable.wrong', { count: wrong })}</Notice>}
    </>
  );
}
