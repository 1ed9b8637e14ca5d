import { useQuery } from '@apollo/client/react';
import { Fragment } from 'react';
import { InstitutionsDocument, type RoleProfilesQuery } from '../generated/documents';
import { isolated } from '../locale/isolated';
import { useText } from '../locale/use-text';
import { treeChoices } from '../organisation/institution-tree';
import { SelectField } from '../ui/Field';
import { LinkButton } from '../ui/LinkButton';
import styles from './RoleProfilesPage.module.css';

interface TargetsAtProps {
  profiles: RoleProfilesQuery['roleProfiles']['profiles'];
  /** Whose targets are shown; null: those of the whole organisation. */
  institutionId: string | null;
  onChoose(institutionId: string | null): void;
}

/** Whose targets the table shows, and who asks for something else than the whole organisation. */
export function TargetsAt({ profiles, institutionId, onChoose }: TargetsAtProps) {
  const text = useText();
  const { data } = useQuery(InstitutionsDocument);
  const shown = data?.institutions.find(({ id }) => id === institutionId);
  const others = new Map(
    profiles.flatMap(({ differsIn }) => differsIn.map((place) => [place.institutionId, place.institutionName])),
  );
  return (
    <section className={styles.heading}>
      <SelectField
        label={text('framework.profiles.at')}
        value={institutionId ?? ''}
        choices={[
          { value: '', label: text('framework.profiles.everywhere') },
          ...treeChoices(data?.institutions ?? []),
        ]}
        onChange={(event) => onChoose(event.target.value || null)}
      />
      {shown && <p>{text('framework.profiles.inherited', { institution: isolated(shown.name) })}</p>}
      {others.size > 0 && (
        <p>
          {text('framework.profiles.differs', { institutions: others.size })}{' '}
          {[...others].map(([id, name], index) => (
            <Fragment key={id}>
              {index > 0 && ' · '}
              <LinkButton onClick={() => onChoose(id)}>
                <bdi>{name}</bdi>
              </LinkButton>
            </Fragment>
          ))}
        </p>
      )}
    </section>
  );
}
