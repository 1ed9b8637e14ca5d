import { sql } from '../database';

export interface PersonOfAccount {
  organisationId: string;
  personId: string;
  demonstration: boolean;
}

/** Where an account is somebody; the organisation that it used last comes first. Needs the account in the scope. */
export const personsOfAccount = (accountId: string): Promise<PersonOfAccount[]> =>
  sql(
    `select person.organisation_id as "organisationId", person.id as "personId", organisation.demonstration
     from person join organisation on organisation.id = person.organisation_id
       left join sign_in on sign_in.person_id = person.id and sign_in.account_id = $1
     where person.account_id = $1 and (person.left_on is null or person.left_on > current_date)
     group by person.organisation_id, person.id, organisation.demonstration order by max(sign_in.created_at) desc nulls last, person.organisation_id`,
    [accountId],
  );
