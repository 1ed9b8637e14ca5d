import { useQuery } from '@apollo/client/react';
import { GrantRoleDocument, PersonGrantsDocument, RevokeRoleDocument, type Role } from '../generated/documents';
import { failureSentence } from '../graphql/failure';
import { useCommand } from '../graphql/use-command';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { useState } from 'react';
import { Button } from '../ui/Button';
import { Done, type DoneThing } from '../ui/Done';
import { Failure } from '../ui/Failure';
import { SelectField } from '../ui/Field';
import { Form } from '../ui/Form';
import { LinkButton } from '../ui/LinkButton';
import { treeChoices, type Institution } from './institution-tree';
import type { Person } from './person-fields';
import styles from './PersonGrants.module.css';

const ROLES = ['learner', 'trainer', 'coordinator', 'manager', 'administrator'] as const satisfies readonly Role[];

interface PersonGrantsProps {
  person: Person;
  institutions: readonly Institution[];
}

/** The roles that a person holds and where they reach; for administrators. */
export function PersonGrants({ person, institutions }: PersonGrantsProps) {
  const text = useText();
  const { data, error } = useQuery(PersonGrantsDocument, {
    variables: { id: person.id },
    fetchPolicy: 'cache-and-network',
  });
  const grant = useCommand(GrantRoleDocument, (answer) => answer.grantRole);
  const revoke = useCommand(RevokeRoleDocument, (answer) => answer.revokeRole);
  const [done, setDone] = useState<DoneThing | null>(null);
  const grants = data?.person?.grants ?? [];

  async function give(role: Role, institutionId: string) {
    setDone(null);
    const given = await grant.run({ input: { personId: person.id, role, institutionId } });
    if (given) setDone({ sentence: text('organisation.grants.granted', { role: text(`organisation.role.${role}`) }) });
  }

  async function take({ id, role, institution }: (typeof grants)[number]) {
    setDone(null);
    if (!(await revoke.run({ input: { grantId: id } }))) return;
    setDone({
      sentence: text('organisation.grants.revoked', { role: text(`organisation.role.${role}`) }),
      ...(institution && { undo: () => void give(role, institution.id) }),
    });
  }

  const send = (field: (name: string) => string) => {
    const role = ROLES.find((candidate) => candidate === field('role'));
    if (role) void give(role, field('institutionId'));
  };

  return (
    <section className={styles.grants}>
      <h3>{text('organisation.grants.title')}</h3>
      <Failure sentence={error ? failureSentence(error, text) : (grant.sentence ?? revoke.sentence)} />
      <Done done={done} />
      {grants.length === 0 && <p>{text('organisation.grants.none')}</p>}
      <ul className={styles.list}>
        {grants.map((held) => {
          const role = text(`organisation.role.${held.role}`);
          const place = isolated(held.institution?.name ?? text('organisation.grants.beyond'));
          return (
            <li key={held.id} className={styles.grant}>
              <span>{text('organisation.grants.held', { role, place })}</span>
              <LinkButton
                aria-label={text('organisation.grants.revokeNamed', { role, place })}
                onClick={() => void take(held)}
              >
                {text('organisation.grants.revoke')}
              </LinkButton>
            </li>
          );
        })}
      </ul>
      <Form onSend={send}>
        <SelectField
          label={text('organisation.grants.role')}
          name="role"
          choices={ROLES.map((role) => ({ value: role, label: text(`organisation.role.${role}`) }))}
        />
        <SelectField
          label={text('organisation.grants.reach')}
          hint={text('organisation.grants.reach.hint')}
          name="institutionId"
          defaultValue={person.institution.id}
          choices={treeChoices(institutions)}
        />
        <Button type="submit" quiet pending={grant.pending}>
          {text('organisation.grants.grant')}
        </Button>
      </Form>
    </section>
  );
}
