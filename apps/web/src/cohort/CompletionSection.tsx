import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { PageState } from '../framework/PageState';
import {
  CohortCompletionDocument,
  EnrolmentsDocument,
  type PersonCompletionPartsFragment,
} from '../generated/documents';
import { isolated } from '../locale/isolated';
import { Later } from '../locale/Later';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Drawer } from '../ui/Drawer';
import { LinkButton } from '../ui/LinkButton';
import { Table } from '../ui/Table';
import { CompletionRules } from './CompletionRules';
import { OverrideForm } from './OverrideForm';
import type { Cohort } from './parts';
import styles from './Sessions.module.css';
import { useConditions } from './use-conditions';
import { Works } from './Works';

interface CompletionSectionProps {
  cohort: Cohort;
  mayChange: boolean;
  /** Of a completed cohort too: a coordinator decides otherwise of one person. */
  mayDecide: boolean;
}

/** What completes the cohort, and how everybody stands to it. */
export function CompletionSection(props: CompletionSectionProps) {
  return (
    <Later>
      <Completion {...props} />
    </Later>
  );
}

function Completion({ cohort, mayChange, mayDecide }: CompletionSectionProps) {
  const text = useText();
  const client = useApolloClient();
  const { said } = useConditions();
  const [open, setOpen] = useState<'rules' | PersonCompletionPartsFragment | null>(null);
  const { data, error, refetch } = useQuery(CohortCompletionDocument, {
    variables: { cohortId: cohort.id },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return <PageState error={error} onRetry={() => void refetch()} />;
  const completion = data.cohortCompletion;
  if (!completion) return null;
  const saved = () => {
    setOpen(null);
    void refetch();
    // Of a completed cohort, what it came to is told among its people too.
    if (cohort.state === 'completed') void client.refetchQueries({ include: [EnrolmentsDocument] });
  };
  const people = completion.people ?? [];
  const works = people.flatMap(({ personId, name, works: handedIn }) =>
    handedIn.map((work) => ({ ...work, personId, name, cohortId: cohort.id })),
  );
  return (
    <section className={styles.sessions} aria-labelledby="cohort-completion">
      <div className={styles.head}>
        <h2 id="cohort-completion">{text('cohort.completion')}</h2>
        {mayChange && (
          <Button quiet onClick={() => setOpen('rules')}>
            {text('cohort.completion.change')}
          </Button>
        )}
      </div>
      <p>{text(`cohort.completion.source.${completion.source}`)}</p>
      <ul>
        {completion.conditions.map((condition) => (
          <li key={condition.id}>{said(condition)}</li>
        ))}
      </ul>
      {mayChange && (
        <Works
          waiting={works.filter(({ state }) => state === 'handed_in')}
          decided={works.filter(({ state }) => state !== 'handed_in')}
          onDecided={() => void refetch()}
        />
      )}
      {people.length > 0 && <People people={people} onOpen={mayDecide ? setOpen : null} />}
      {open === 'rules' && (
        <Drawer title={text('cohort.completion.change')} onClose={() => setOpen(null)}>
          <CompletionRules cohortId={cohort.id} completion={completion} onSaved={saved} onReload={refetch} />
        </Drawer>
      )}
      {open !== null && open !== 'rules' && (
        <Drawer
          title={text('cohort.completion.decideOf', { person: isolated(open.name) })}
          onClose={() => setOpen(null)}
        >
          <OverrideForm cohortId={cohort.id} settled={cohort.state === 'completed'} person={open} onSaved={saved} />
        </Drawer>
      )}
    </section>
  );
}

interface PeopleProps {
  people: readonly PersonCompletionPartsFragment[];
  onOpen: ((person: PersonCompletionPartsFragment) => void) | null;
}

function People({ people, onOpen }: PeopleProps) {
  const text = useText();
  const { summary } = useConditions();
  return (
    <Table
      stacked
      label={text('cohort.completion')}
      head={[
        text('cohort.person'),
        text('cohort.completion.standing'),
        text('cohort.completion.verdict'),
        ...(onOpen ? [text('cohort.person.actions')] : []),
      ]}
    >
      {people.map((person) => (
        <tr key={person.personId}>
          <th scope="row">
            <bdi>{person.name}</bdi>
          </th>
          <td>{summary(person.met, person.total, person.conditions)}</td>
          <td>
            {text(person.completes ? 'cohort.completion.yes' : 'cohort.completion.no')}
            {person.override && (
              <span className={styles.quiet}>
                {text('cohort.completion.overridden', {
                  person: isolated(person.override.decidedBy),
                  reason: isolated(person.override.reason),
                })}
              </span>
            )}
            {person.undone && (
              <span className={styles.quiet}>
                {text('cohort.completion.undone', {
                  person: isolated(person.undone.undoneBy),
                  reason: isolated(person.undone.reason),
                })}
              </span>
            )}
          </td>
          {onOpen && (
            <td>
              <LinkButton
                aria-label={text('cohort.completion.decideOf', { person: isolated(person.name) })}
                onClick={() => onOpen(person)}
              >
                {text('cohort.completion.decide')}
              </LinkButton>
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}
