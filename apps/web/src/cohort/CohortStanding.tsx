import { Link } from 'react-router';
import { GoOnWithCohortDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { today } from '../locale/day';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Failure';
import { Notice } from '../ui/Notice';
import type { Cohort } from './parts';

interface CohortStandingProps {
  cohort: Cohort;
  mayChange: boolean;
  onChanged(): Promise<unknown>;
}

/** Whether it takes place: not any more, or perhaps not, for want of people. */
export function CohortStanding({ cohort, mayChange, onChanged }: CohortStandingProps) {
  const text = useText();
  const { state, cancelReason, mergedIntoId, enrolled, leastPeople, decideBy } = cohort;
  const goOn = useCommand(GoOnWithCohortDocument, (data) => data.goOnWithCohort);
  const decide = async () => {
    if (await goOn.run({ input: { cohortId: cohort.id, expectedVersion: cohort.version } })) void onChanged();
  };
  if (state === 'cancelled' && mergedIntoId)
    return (
      <Notice tone="attention">
        {text('cohort.merged')} <Link to={`/cohorts/${mergedIntoId}`}>{text('cohort.merged.see')}</Link>
      </Notice>
    );
  if (state === 'cancelled')
    return <Notice tone="attention">{text('cohort.cancelled', { reason: isolated(cancelReason ?? '') })}</Notice>;
  if (state === 'completed' || enrolled >= leastPeople) return null;
  if (!mayChange || decideBy === null || decideBy > today())
    return <Notice tone="attention">{text('cohort.tooFew', { least: leastPeople })}</Notice>;
  return (
    <>
      <Notice tone="attention">{text('cohort.decide', { least: leastPeople })}</Notice>
      <Failure sentence={goOn.issue('cohortId') ?? goOn.sentence} onReload={goOn.reloadBy(onChanged)} />
      <Button quiet pending={goOn.pending} onClick={() => void decide()}>
        {text('cohort.decide.goOn')}
      </Button>
    </>
  );
}
