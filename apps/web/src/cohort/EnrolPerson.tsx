import { useState } from 'react';
import { EnrolPersonDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { FindPerson } from '../organisation/FindPerson';
import { Failure } from '../ui/Failure';
import { Clashes, clashesIn } from './Clashes';
import type { Cohort } from './parts';

/** Finds a person of the programme's institution or below it, and gives her a seat, or a place on the waiting list. */
export function EnrolPerson({ cohort, onEnrolled }: { cohort: Cohort; onEnrolled(): void }) {
  const text = useText();
  const [said, setSaid] = useState<string | null>(null);
  const enrol = useCommand(EnrolPersonDocument, (result) => result.enrolPerson);
  const take = async (personId: string, name: string) => {
    const enrolled = await enrol.run({ input: { cohortId: cohort.id, personId } });
    if (!enrolled) return false;
    setSaid(
      enrolled.state === 'waiting'
        ? text('cohort.waits', { person: isolated(name), place: enrolled.place ?? 1 })
        : text('cohort.isEnrolled', { person: isolated(name) }),
    );
    onEnrolled();
    return true;
  };
  return (
    <>
      <FindPerson
        label={text('cohort.enrol.search')}
        institutionId={cohort.institutionId}
        action={text('cohort.enrol')}
        actionOf={(name) => text('cohort.enrolOf', { person: isolated(name) })}
        onTake={take}
      />
      <Failure sentence={enrol.sentence} />
      <Clashes clashes={clashesIn(enrol.problem)} />
      <p role="status">{said}</p>
    </>
  );
}
