import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor, Role } from '../access';
import { rootsOf, scopeOf } from '../access';
import type { Page } from '../database';
import { holding, keyOf, PageInput, pageOf, Reads } from '../database';
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
  /** Her staff number or e-mail. */
  supervisor: string | null;
  /** The first day on which she is not there. */
  leftOn: string | null;
  /** That day has come. */
  hasLeft: boolean;
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
  left: z.boolean().default(false),
});
const NameAndId = z.tuple([z.string(), z.uuid()]);

const columns = `id, institution_id as "institutionId", name, staff_number as "staffNumber", email, post, gender, region, languages, version, left_on::text as "leftOn", coalesce(left_on <= current_date, false) as "hasLeft",
  (select coalesce(s.staff_number, s.email) from person s where s.organisation_id = person.organisation_id and s.id = person.supervisor_id) as supervisor`;

/** What narrows a list, as parameters of its statement. */
interface Filter {
  /** Of these conditions; goes into the statement's name. */
  name: string;
  /** Those who are there, or those who have left. */
  there: string;
  /** A relation of the institutions whose people are listed. */
  place: string;
  /** What is looked for in a person's names and numbers. */
  found: string;
  values: unknown[];
  /** Known where a search counted them on its way. */
  total?: number;
}

const here = 'organisation_id = $1 and (left_on is null or left_on > current_date)';
const gone = 'organisation_id = $1 and left_on <= current_date';

/** Says only what is asked for: with "or $3 is null" PostgreSQL would plan for every case at once. */
const filterOf = (actor: Actor, { institutionId, search, left }: z.output<typeof PeopleInput>): Filter => {
  const values: unknown[] = [actor.organisationId, deskRoots(actor)];
  const reached = 'select institutions_below(root) as id from unnest($2::uuid[]) as root';
  const below = institutionId ? `intersect select institutions_below($${values.push(institutionId)}::uuid)` : '';
  const found = search ? `and search like lower($${values.push(holding(search))})` : '';
  return {
    name: [left && 'left', institutionId && 'below', search && 'found'].filter(Boolean).join('-') || 'all',
    there: left ? gone : here,
    place: `place as materialized (select distinct id from (${reached} ${below}) as reached)`,
    found,
    values,
  };
};

const shown = (more: string): string =>
  `select ${columns} ${more} from person where organisation_id = $1 and id in (select id from first) order by name, id`;

/**
 * In few institutions, the first of each, along the index person_listed; in many, name after name along person_by_name until the page
 * is full. The one costs a page an institution, the other what lies between those who are wanted: at 25 they are about even.
 */
const pageText = ({ place, there }: Filter, further: string, limit: string): string => `
  with ${place}, of_few as (
    select each.id, each.name from place cross join lateral (
      select id, name from person where ${there} and institution_id = place.id and ${further} order by name, id limit ${limit}) as each
    where (select count(*) <= 25 from place) order by each.name, each.id limit ${limit}),
  of_many as (
    select id, name from person where ${there} and (institution_id in (select id from place)) is true and ${further}
      and (select count(*) > 25 from place) order by name, id limit ${limit}),
  first as materialized (select id from of_few union all select id from of_many)
  ${shown('')}`;

/** A search looks at everybody anyway, so it counts those it finds. */
const searchText = ({ place, there, found }: Filter, further: string, limit: string): string => `
  with ${place}, found as materialized (select person.id, person.name from place join person on ${there} and institution_id = place.id ${found}),
  first as materialized (select id from found where ${further} order by name, id limit ${limit})
  ${shown(', (select count(*)::int from found) as total')}`;

@Injectable()
export class PeopleQueries {
  constructor(private readonly reads: Reads) {}

  async page(actor: Actor, input: unknown): Promise<Page<PersonView> & { filter: Filter }> {
    const asked = parse(PeopleInput, input);
    const { first, after, search } = asked;
    const filter = filterOf(actor, asked);
    const values = [...filter.values];
    const last = keyOf(after, NameAndId);
    const further = last ? `(name, id) > ($${values.push(last[0])}, $${values.push(last[1])}::uuid)` : 'true';
    const limit = `$${values.push(first + 1)}::int`;
    const found = await this.reads.all<PersonView & { total?: number }>(scopeOf(actor), {
      name: `people.page-${filter.name}${last ? '-after' : ''}`,
      text: (search ? searchText : pageText)(filter, further, limit),
      values,
    });
    const page = pageOf(found, first, (person) => [person.name, person.id]);
    const total = search && found.length === 0 && !last ? 0 : found[0]?.total;
    return { ...page, filter: { ...filter, total } };
  }

  /** How many there are on all pages together; only asked when somebody wants to know. */
  async count(actor: Actor, { name, there, place, found, values, total }: Filter): Promise<number> {
    if (total !== undefined) return total;
    const counted = found
      ? `count(*)::int as count from place join person on ${there} and institution_id = place.id ${found}`
      : `coalesce(sum(people), 0)::int as count from place join people_count on ${there} and institution_id = place.id`;
    const text = `with ${place} select ${counted}`;
    const row = await this.reads.one<{ count: number }>(scopeOf(actor), { name: `people.count-${name}`, text, values });
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
