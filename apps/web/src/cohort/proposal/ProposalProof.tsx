import { isolated } from '../../locale/isolated';
import { useFormat } from '../../locale/use-format';
import { useText } from '../../locale/use-text';
import { Notice } from '../../ui/Notice';
import type { Proposal } from './parts';

/** How good proposed cohorts are known to be, who found no place and why, which limits bind, and what moving by hand cost. */
export function ProposalProof({ proposal }: { proposal: Proposal }) {
  const text = useText();
  const { number } = useFormat();
  const { status, need, needBound, hoursFollowed, hoursSkipped, hoursSkippedBound, moreSkipped, lessNeed } = proposal;
  const all = hoursFollowed + hoursSkipped;
  const share = (part: number) => number(all === 0 ? 0 : part / all, { style: 'percent', maximumFractionDigits: 1 });
  const hours = (value: number) => number(Math.abs(value), { maximumFractionDigits: 1 });
  const unproven =
    hoursSkipped === hoursSkippedBound
      ? text('proposal.status.unsettled')
      : text('proposal.status.within_bound', { share: share(hoursSkipped - hoursSkippedBound) });
  const proof = status === 'optimal' ? text('proposal.status.optimal') : unproven;
  const wrong = proposal.cohorts.filter(({ faults }) => faults.length > 0).length;
  return (
    <>
      <p>{text('proposal.skipped', { hours: hours(hoursSkipped), share: share(hoursSkipped) })}</p>
      <p>
        {proof}
        {needBound > need && ` ${text('proposal.need.unproven', { count: needBound - need })}`}
      </p>
      {proposal.left.length > 0 && (
        <Notice tone="attention" title={text('proposal.left')}>
          <ul>
            {proposal.left.map(({ reason, people }) => (
              <li key={reason}>{text(`proposal.reason.${reason}`, { count: people })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {proposal.binding.length > 0 && (
        <section aria-labelledby="proposal-binding">
          <h2 id="proposal-binding">{text('proposal.binding')}</h2>
          <ul>
            {proposal.binding.map(({ limit, moreNeed, fewerCohorts }) => (
              <li key={limit}>
                {moreNeed > 0
                  ? text('proposal.binding.need', { limit: isolated(text(`proposal.limit.${limit}`)), count: moreNeed })
                  : text('proposal.binding.cohorts', {
                      limit: isolated(text(`proposal.limit.${limit}`)),
                      count: fewerCohorts,
                    })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {moreSkipped !== 0 && (
        <p>{text(moreSkipped > 0 ? 'proposal.moreSkipped' : 'proposal.fewerSkipped', { hours: hours(moreSkipped) })}</p>
      )}
      {lessNeed !== 0 && (
        <p>{text(lessNeed > 0 ? 'proposal.lessNeed' : 'proposal.moreNeed', { count: Math.abs(lessNeed) })}</p>
      )}
      {wrong > 0 && <Notice tone="attention">{text('proposal.wrong', { count: wrong })}</Notice>}
    </>
  );
}
