import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor, Role } from '../access';
import { rootsOf, scopeOf } from '../access';
import type { Page } from '../database';
import { keyOf, PageInput, pageOf, Reads } from '../database';
import { parse } from '../problem';
import { deskRoots, reaches } from './reach';

export interface PersonView {
  id: string;
  institutionId: string;
  name: string;
  staffNumber: string | null;
  email: string | null;
  post: string | null;
  gender: string | null;
  region: string | null;
  languages: string[];
  version: number;
}

export interface GrantView {
  id: string;
  personId: string;
  role: Role;
  institutionId: string;
  grantedAt: Date;
}

const PeopleInput = PageInput.extend({
  institutionId: z.uuid('Choose an institution.').nullish(),
  search: z.string().trim().max(200, 'Search for at most 200 characters.').nullish(),
});
const NameAndId = z.tuple([z.string(), z.uuid()]);

const columns = `id, institution_id as "institutionId", name, staff_number as "staffNumber", email, post, gender, region, languages, version`;

/** $1 the organisation, $2 the reader's roots, $3 an institution to narrow to, $4 what to look for. */
const wanted = `person.organisation_id = $1 and (left_on is null or left_on > current_date)
  and ${reaches('institution_id', '$2')}
  and ($3::uuid is null or institution_id in (select institutions_below($3)))
  and ($4::text is null or name ilike $4 or staff_number ilike $4 or email ilike $4)`;

const patternOf = (search: string | null | undefined): string | null =>
  search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null;

@Injectable()
export class PeopleQueries {
  constructor(private readonly reads: Reads) {}

  async page(actor: Actor, input: unknown): Promise<Page<PersonView> & { filter: unknown[] }> {
    const { first, after, institutionId, search } = parse(PeopleInput, input);
    const [name, id] = keyOf(after, NameAndId) ?? [null, null];
    const filter = [actor.organisationId, deskRoots(actor), institutionId ?? null, patternOf(search)];
    const found = await this.reads.all<PersonView>(scopeOf(actor), {
      name: 'people.page',
      text: `select ${columns} from person where ${wanted} and ($5::text is null or (name, id) > ($5, $6::uuid))
             order by name, id limit $7`,
      values: [...filter, name, id, first + 1],
    });
    return { ...pageOf(found, first, (person) => [person.name, person.id]), filter };
  }

  /** How many there are on all pages together; only asked when somebody wants to know. */
  async count(actor: Actor, filter: unknown[]): Promise<number> {
    const text = `select count(*)::int as count from person where ${wanted}`;
    const row = await this.reads.one<{ count: number }>(scopeOf(actor), { name: 'people.count', text, values: filter });
    return row?.count ?? 0;
  }

  async one(actor: Actor, id: unknown): Promise<PersonView | null> {
    const [person] = await this.byIds(actor, [parse(z.uuid('Choose a person.'), id)]);
    return person ?? null;
  }

  /** In the order of the ids; null where the reader may not see one. */
  async byIds(actor: Actor, ids: readonly string[]): Promise<(PersonView | null)[]> {
    const found = await this.reads.all<PersonView>(scopeOf(actor), {
      name: 'people.by-ids',
      text: `select ${columns} from person where organisation_id = $1 and ${reaches('institution_id', '$2')} and id = any($3::uuid[])`,
      values: [actor.organisationId, deskRoots(actor), ids],
    });
    const byId = new Map(found.map((person) => [person.id, person]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** The roles that each of these people holds, for administrators of where she is. */
  async grantsOf(actor: Actor, personIds: readonly string[]): Promise<GrantView[][]> {
    const found = await this.reads.all<GrantView>(scopeOf(actor), {
      name: 'people.grants',
      text: `select role_grant.id, person_id as "personId", role, role_grant.institution_id as "institutionId", granted_at as "grantedAt"
             from role_grant join person on person.organisation_id = $1 and person.id = person_id
             where role_grant.organisation_id = $1 and revoked_at is null and person_id = any($3::uuid[])
               and ${reaches('person.institution_id', '$2')}
             order by granted_at, role_grant.id`,
      values: [actor.organisationId, rootsOf(actor, 'administrator'), personIds],
    });
    return personIds.map((personId) => found.filter((grant) => grant.personId === personId));
  }
}
