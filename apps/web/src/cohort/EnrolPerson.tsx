import { useState } from 'react';
import { EnrolPersonDocument, InviteToCohortDocument } from '../generated/documents';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { FindPerson } from '../organisation/FindPerson';
import { Failure } from '../ui/Failure';
import { Clashes, clashesIn } from './Clashes';
import type { Cohort } from './parts';

/** Finds a person of the programme's institution or below it: gives her a seat or a place on the waiting list, or invites her. */
export function EnrolPerson({ cohort, onEnrolled }: { cohort: Cohort; onEnrolled(): void }) {
  const text = useText();
  const [said, setSaid] = useState<string | null>(null);
  const enrol = useCommand(EnrolPersonDocument, (result) => result.enrolPerson);
  const invite = useCommand(InviteToCohortDocument, (result) => result.inviteToCohort);
  const tell = (sentence: string) => {
    setSaid(sentence);
    onEnrolled();
    return true;
  };
  const take = async (personId: string, name: string) => {
    const enrolled = await enrol.run({ input: { cohortId: cohort.id, personId } });
    const person = isolated(name);
    if (!enrolled) return false;
    if (enrolled.state === 'waiting') return tell(text('cohort.waits', { person, place: enrolled.place ?? 1 }));
    if (enrolled.state === 'enrolled') return tell(text('cohort.isEnrolled', { person }));
    return tell(text('cohort.isElsewhere', { person, state: text(`cohort.enrolment.${enrolled.state}`) }));
  };
  const ask = async (personId: string, name: string) => {
    const invited = await invite.run({ input: { cohortId: cohort.id, personId } });
    return invited ? tell(text('cohort.isInvited', { person: isolated(name) })) : false;
  };
  return (
    <>
      <FindPerson
        label={text('cohort.enrol.search')}
        institutionId={cohort.institutionId}
        action={text('cohort.enrol')}
        actionOf={(name) => text('cohort.enrolOf', { person: isolated(name) })}
        onTake={take}
        other={{
          action: text('cohort.invite'),
          actionOf: (name) => text('cohort.inviteOf', { person: isolated(name) }),
          onTake: ask,
        }}
      />
      <Failure sentence={enrol.sentence ?? invite.sentence} />
      <Clashes clashes={clashesIn(enrol.problem)} />
      <p role="status">{said}</p>
    </>
  );
}
