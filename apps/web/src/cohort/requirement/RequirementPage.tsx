import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { PageState } from '../../framework/PageState';
import { RequirementDocument } from '../../generated/documents';
import { appended } from '../../graphql/appended';
import { isolated } from '../../locale/isolated';
import { useLocale, useText } from '../../locale/use-text';
import { useMe } from '../../organisation/SignedIn';
import { Button } from '../../ui/Button';
import { Done, type DoneThing } from '../../ui/Done';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { PageHead } from '../../ui/PageHead';
import { useAddress } from '../../ui/use-address';
import sessions from '../Sessions.module.css';
import { ChangeRequirement } from './ChangeRequirement';
import { EndRequirement } from './EndRequirement';
import { isStanding, wholeDay, type Requirement } from './parts';
import { RequiredPeople } from './RequiredPeople';
import { RequirementPlaces } from './RequirementPlaces';
import { useRequirementWords } from './use-requirement-words';
import { WaiveRequirement } from './WaiveRequirement';

type Open = 'change' | 'waive' | 'end';

/** One requirement: of whom it is required, and how far they are on a day. */
export function RequirementPage() {
  const text = useText();
  const words = useRequirementWords();
  const navigate = useNavigate();
  const { requirementId = '' } = useParams();
  const [asked, go] = useAddress();
  const [open, setOpen] = useState<Open | null>(null);
  const [done, setDone] = useState<DoneThing | null>(null);
  const standing = asked.get('standing');
  const day = wholeDay(asked.get('day'));
  const coordinates = useMe().roles.includes('coordinator');
  const { data, previousData, error, refetch, fetchMore } = useQuery(RequirementDocument, {
    variables: {
      ...{ id: requirementId, day, institutionId: asked.get('institution') },
      ...{ standing: isStanding(standing) ? standing : null, named: coordinates },
      locale: useLocale(),
    },
    fetchPolicy: 'cache-and-network',
  });
  const known = data ?? previousData;
  if (!known) return <PageState error={error} onRetry={() => void refetch()} />;
  const { requirement } = known;
  if (!requirement) return <Notice tone="attention">{text('requirement.gone')}</Notice>;
  const { people } = requirement;
  const close = () => setOpen(null);
  const changed = (sentence: string) => {
    close();
    setDone({ sentence });
    void refetch();
  };
  const more = () =>
    void fetchMore({
      variables: { after: people?.endCursor },
      updateQuery: (before, { fetchMoreResult }) => {
        const [shown, next] = [before.requirement?.people, fetchMoreResult.requirement?.people];
        if (!before.requirement || !shown || !next) return before;
        return { ...before, requirement: { ...before.requirement, people: appended(shown, next) } };
      },
    });
  return (
    <>
      <PageHead
        title={requirement.moduleTitle}
        sentence={`${words.ofWhom(requirement)} ${words.rule(requirement)}`}
        action={coordinates && <Doing requirement={requirement} onOpen={setOpen} />}
      />
      <Done done={done} />
      {requirement.required && (
        <>
          {requirement.anyDay && (
            <Field
              label={text('requirement.day')}
              hint={text('requirement.day.hint')}
              type="date"
              // Hers while she types it: only a whole day is asked about.
              defaultValue={requirement.day}
              onChange={({ target }) => {
                const whole = wholeDay(target.value);
                if (whole) go({ day: whole }, true);
              }}
            />
          )}
          <RequirementPlaces requirement={requirement} />
          {people && <RequiredPeople requirement={requirement} people={people} onMore={more} />}
        </>
      )}
      {open === 'change' && (
        <ChangeRequirement
          requirement={requirement}
          onReload={refetch}
          onChanged={() => changed(text('requirement.changed'))}
          onClose={close}
        />
      )}
      {open === 'waive' && (
        <WaiveRequirement
          requirement={requirement}
          onWaived={(institution) => changed(text('requirement.waived', { institution: isolated(institution) }))}
          onClose={close}
        />
      )}
      {open === 'end' && (
        <EndRequirement
          requirement={requirement}
          onReload={refetch}
          onEnded={() => void navigate('/cohorts/requirements')}
          onClose={close}
        />
      )}
    </>
  );
}

/** Who coordinates below where it is required can waive it there. */
function Doing({ requirement, onOpen }: { requirement: Requirement; onOpen(what: Open): void }) {
  const { required, mayChange } = requirement;
  const text = useText();
  return (
    <span className={sessions.actions}>
      {required && mayChange && <Button onClick={() => onOpen('change')}>{text('requirement.change')}</Button>}
      {required && (
        <Button quiet onClick={() => onOpen('waive')}>
          {text('requirement.waive')}
        </Button>
      )}
      {mayChange && (
        <Button quiet onClick={() => onOpen('end')}>
          {text(required ? 'requirement.end' : 'requirement.end.waived')}
        </Button>
      )}
    </span>
  );
}
