import type { PlanChangePartsFragment } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useFormat } from '../locale/use-format';
import { useText } from '../locale/use-text';

/** What a change was, in words, as it is told on the page of one of its cohorts. */
export function useChangeWords(cohortId: string) {
  const text = useText();
  const { date } = useFormat();
  return (change: PlanChangePartsFragment): string => {
    const { kind, days, firstDay, trainerName, venue, link } = change;
    const here = change.cohortId !== cohortId;
    const cohort = isolated((here ? change.cohortName : change.otherCohortName) ?? '');
    switch (kind) {
      case 'cancel':
        return text('cohort.changes.cancel');
      case 'postpone':
        if (days !== null) return text('cohort.changes.postpone.days', { days });
        if (firstDay === null) return text('cohort.changes.postpone');
        return text('cohort.changes.postpone.firstDay', { day: isolated(date(new Date(`${firstDay}T00:00`))) });
      case 'trainer':
        if (trainerName === null) return text('cohort.changes.trainer.some');
        return text('cohort.changes.trainer', { person: isolated(trainerName) });
      case 'venue':
        if (venue === null && link === null) return text('cohort.changes.venue.some');
        return text('cohort.changes.venue', { place: isolated(venue ?? link ?? '') });
      case 'merge':
        return text(here ? 'cohort.changes.merge.here' : 'cohort.changes.merge', { cohort });
      case 'split':
        return text(here ? 'cohort.changes.split.here' : 'cohort.changes.split', { cohort });
    }
  };
}
