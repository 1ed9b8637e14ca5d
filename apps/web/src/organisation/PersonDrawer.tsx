import { useQuery } from '@apollo/client/react';
import { PersonDocument } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { useText } from '../locale/use-text';
import { Drawer } from '../ui/Drawer';
import { Failure } from '../ui/Failure';
import type { Institution } from './institution-tree';
import { LeavingRecorded } from './LeavingRecorded';
import type { Person } from './person-fields';
import { ChangePersonForm } from './PersonForm';
import { PersonGrants } from './PersonGrants';
import { PersonLeaving } from './PersonLeaving';
import { useMe } from './SignedIn';

interface PersonDrawerProps {
  personId: string;
  institutions: readonly Institution[];
  onDone(before: Person, now: Person): void;
  onLeaving(person: Person): void;
  onBack(person: Person): void;
  onClose(): void;
}

/** One person: what is known of her, for administrators her roles, and that she leaves. */
export function PersonDrawer({ personId, institutions, onDone, onLeaving, onBack, onClose }: PersonDrawerProps) {
  const text = useText();
  const administrator = useMe().roles.includes('administrator');
  const { data, error, refetch } = useQuery(PersonDocument, { variables: { id: personId } });
  const person = data?.person;
  return (
    <Drawer title={person?.name ?? text('organisation.person.change')} onClose={onClose}>
      {error && <Failure sentence={failureSentence(error, text)} />}
      {person && (
        <>
          {person.leftOn && (
            <LeavingRecorded person={person} onRecorded={onLeaving} onUndone={onBack} onReload={refetch} />
          )}
          <ChangePersonForm
            key={person.version}
            person={person}
            institutions={institutions}
            onDone={(now) => onDone(person, now)}
            onReload={refetch}
          />
          {administrator && <PersonGrants person={person} institutions={institutions} />}
          {!person.leftOn && <PersonLeaving person={person} onRecorded={onLeaving} onReload={refetch} />}
        </>
      )}
    </Drawer>
  );
}
