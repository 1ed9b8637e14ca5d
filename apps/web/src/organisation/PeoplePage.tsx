import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { TeamsLeftNotice } from '../assessment/team/TeamsLeftNotice';
import { ChangePersonDocument, PeopleDocument, UndoLeavingDocument } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { Button } from '../ui/Button';
import { Done, type DoneThing } from '../ui/Done';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import { More } from '../ui/More';
import { PageHead } from '../ui/PageHead';
import { PeopleFilter } from './PeopleFilter';
import { PeopleTable } from './PeopleTable';
import { inputOf, type Person } from './person-fields';
import { PersonDrawer } from './PersonDrawer';
import { AddPersonForm } from './PersonForm';
import { useMe } from './SignedIn';
import { useInstitutions } from './use-institutions';
import { usePeopleFilter } from './use-people-filter';

export function PeoplePage() {
  const text = useText();
  const { roles } = useMe();
  const mayChange = roles.includes('administrator') || roles.includes('coordinator');
  const { institutions = [] } = useInstitutions();
  const { institution, search, gone, narrow, clear, narrowed } = usePeopleFilter();
  const { people, error, refetch, more } = usePeople(institution, search, gone);
  const [open, setOpen] = useState<'add' | Person | null>(null);
  const [done, setDone] = useState<DoneThing | null>(null);
  const undoChange = useCommand(ChangePersonDocument, (data) => data.changePerson);
  const undoLeaving = useCommand(UndoLeavingDocument, (data) => data.undoLeaving);
  const place = institutions.find(({ id }) => id === institution);

  const finish = (sentence: string, undo?: () => Promise<unknown>, isUndone = text('house.undone')) => {
    setOpen(null);
    void refetch();
    const back = () => void undo?.().then((undone) => undone && finish(isUndone));
    setDone(undo ? { sentence, undo: back } : { sentence });
  };

  const changed = (before: Person, { id: personId, name, version: expectedVersion }: Person) =>
    finish(text('organisation.person.changed', { name: isolated(name) }), () =>
      undoChange.run({ input: { ...inputOf(before), personId, expectedVersion } }),
    );
  // What can't be taken back any more is not offered again.
  const giveUp = async () => {
    await refetch();
    setDone(null);
  };

  const isBack = ({ name }: Person) => text('organisation.leave.undone', { name: isolated(name) });
  const leaves = (person: Person) => {
    const input = { personId: person.id, expectedVersion: person.version };
    const sentence = text('organisation.leave.recorded', { name: isolated(person.name) });
    finish(sentence, () => undoLeaving.run({ input }), isBack(person));
  };

  const addButton = <Button onClick={() => setOpen('add')}>{text('organisation.people.add')}</Button>;
  return (
    <>
      <PageHead
        title={text('organisation.people.title')}
        sentence={
          people &&
          (place
            ? text('organisation.people.within', { count: people.totalCount, place: isolated(place.name) })
            : text('organisation.people.sentence', { count: people.totalCount }))
        }
        action={mayChange && addButton}
      />
      {mayChange && <TeamsLeftNotice />}
      <PeopleFilter
        institutions={institutions}
        institution={institution}
        search={search}
        gone={gone}
        onNarrow={narrow}
      />
      <Failure
        sentence={error ? failureSentence(error, text) : (undoChange.sentence ?? undoLeaving.sentence)}
        onReload={undoChange.reloadBy(giveUp) ?? undoLeaving.reloadBy(giveUp)}
      />
      <Done done={done} />
      {people?.totalCount === 0 && <NoPeople narrowed={narrowed} gone={gone} onClear={clear} />}
      {people && people.totalCount > 0 && (
        <PeopleTable people={people.edges.map(({ node }) => node)} onOpen={mayChange ? setOpen : undefined} />
      )}
      {people?.pageInfo.hasNextPage && <More onMore={more} />}
      {open === 'add' && (
        <Drawer title={text('organisation.people.add')} onClose={() => setOpen(null)}>
          <AddPersonForm
            institutions={institutions}
            institutionId={institution ?? undefined}
            onDone={({ name }) => finish(text('organisation.person.added', { name: isolated(name) }))}
          />
        </Drawer>
      )}
      {open && open !== 'add' && (
        <PersonDrawer
          personId={open.id}
          institutions={institutions}
          onDone={changed}
          onLeaving={leaves}
          onBack={(person) => finish(isBack(person))}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

/** The people found, a page after the other below each other. */
function usePeople(institutionId: string | null, search: string | null, left: boolean) {
  const { data, previousData, error, refetch, fetchMore } = useQuery(PeopleDocument, {
    variables: { institutionId, search, left, after: null },
    fetchPolicy: 'cache-and-network',
  });
  // What was found before stays until the new is there: the page does not jump.
  const people = (data ?? previousData)?.people;
  const more = () =>
    void fetchMore({
      variables: { institutionId, search, left, after: people?.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: { people: next } }) => ({
        ...before,
        people: { ...next, edges: [...before.people.edges, ...next.edges] },
      }),
    });
  return { people, error, refetch, more };
}

/** Why there is nothing, and what to do next. */
function NoPeople({ narrowed, gone, onClear }: { narrowed: boolean; gone: boolean; onClear(): void }) {
  const text = useText();
  if (!narrowed) return <p>{text('organisation.people.empty')}</p>;
  return (
    <div>
      <p>{text(gone ? 'organisation.people.noneLeft' : 'organisation.people.noneFound')}</p>
      <Button quiet onClick={onClear}>
        {text('organisation.people.clear')}
      </Button>
    </div>
  );
}
