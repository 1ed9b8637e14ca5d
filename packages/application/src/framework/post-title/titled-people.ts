import { createHash } from 'node:crypto';
import { fold } from '@baobab/domain/assessment';
import type { HeldProfile, TitleLine } from '@baobab/domain/framework/post-title';
import { TitleFindings } from '@baobab/domain/framework/post-title';
import type { Actor } from '../../access';
import { rootsOf } from '../../access';
import type { UnitOfWork } from '../../database';
import { sql } from '../../database';
import { Refused } from '../../problem';
import { readTitleList, titleKey } from './title-list';

export interface TitledPerson {
  id: string;
  staffNumber: string | null;
  post: string | null;
  institutionId: string;
  roleProfileId: string | null;
}

/** A title and whom it is about. */
export interface PostTitle {
  title: string;
  people: TitledPerson[];
}

export interface PostTitles {
  /** By key. */
  titles: ReadonlyMap<string, PostTitle>;
  findings: TitleFindings;
}

const roots = (actor: Actor) => rootsOf(actor, 'coordinator', 'administrator');

/** @throws Refused who has nobody within reach. */
export const mustReach = (actor: Actor): void => {
  if (roots(actor).length === 0) throw new Refused();
};

/** Titles and people within the actor's reach: of an uploaded list, or of everybody who has one. Inside a unit of work. */
export const readPostTitles = async (work: UnitOfWork, actor: Actor, uploadId: string | null): Promise<PostTitles> => {
  const findings = new TitleFindings();
  const lines = uploadId === null ? [] : await readTitleList(work, actor, uploadId, findings);
  const people = await sql<TitledPerson>(
    `select id, staff_number as "staffNumber", post, institution_id as "institutionId", role_profile_id as "roleProfileId" from person
     where organisation_id = $1 and (left_on is null or left_on > current_date) and (post is not null or staff_number = any($3::text[]))
       and institution_id in (select institutions_below(root) from unnest($2::uuid[]) as root) order by id`,
    [actor.organisationId, roots(actor), lines.flatMap(({ staffNumber }) => staffNumber ?? [])],
  );
  const titles = uploadId === null ? ofEverybody(people) : await ofLines(actor, lines, people, findings);
  return { titles, findings };
};

/** Written as most people have it. */
const ofEverybody = (people: readonly TitledPerson[]): Map<string, PostTitle> => {
  const titles = new Map<string, PostTitle>();
  const spellings = new Map<string, number>();
  for (const person of people) {
    const written = person.post ?? '';
    const key = titleKey(written);
    if (key === '') continue;
    spellings.set(written, (spellings.get(written) ?? 0) + 1);
    const title = titles.get(key) ?? { title: written, people: [] };
    title.people.push(person);
    const [count, most] = [spellings.get(written) ?? 0, spellings.get(title.title) ?? 0];
    if (count > most || (count === most && written < title.title)) title.title = written;
    titles.set(key, title);
  }
  return titles;
};

/** A staff number says whose title it is, whatever she has here; a title alone is about those who have it. */
const ofLines = async (
  actor: Actor,
  lines: readonly TitleLine[],
  people: readonly TitledPerson[],
  findings: TitleFindings,
): Promise<Map<string, PostTitle>> => {
  const titles = new Map<string, PostTitle>();
  for (const { title } of lines) if (!titles.has(titleKey(title))) titles.set(titleKey(title), { title, people: [] });
  const taken = new Map<string, string>();
  const take = (person: TitledPerson, key: string) => {
    taken.set(person.id, key);
    titles.get(key)?.people.push(person);
  };
  const byNumber = new Map(people.flatMap((person) => (person.staffNumber ? [[person.staffNumber, person]] : [])));
  for (const { row, title, staffNumber } of lines) {
    if (staffNumber === null) continue;
    const [person, key] = [byNumber.get(staffNumber), titleKey(title)];
    const before = taken.get(person?.id ?? '');
    if (!person) findings.leaveOut('unknown-person', row, staffNumber);
    else if (before === undefined) take(person, key);
    else if (before !== key) findings.leaveOut('person-twice', row, staffNumber);
  }
  const having = ofEverybody(people);
  const places = await readPlaces(actor, lines);
  for (const { row, title, staffNumber, institution } of lines) {
    if (staffNumber !== null) continue;
    const within = institution === null ? null : places(institution);
    if (within === undefined) findings.leaveOut('unknown-institution', row, institution);
    else if (within === 'several') findings.leaveOut('ambiguous-institution', row, institution);
    else
      for (const person of having.get(titleKey(title))?.people ?? [])
        if (!taken.has(person.id) && (within === null || within.has(person.institutionId)))
          take(person, titleKey(title));
  }
  return titles;
};

/**
 * The institutions at and below one that is named by its code, which nobody else has, or by its name; `several` where more than one has the
 * name, undefined where there is none within reach.
 */
const readPlaces = async (actor: Actor, lines: readonly TitleLine[]) => {
  const named = lines.some(({ institution, staffNumber }) => institution !== null && staffNumber === null);
  const institutions = named
    ? await sql<{ id: string; code: string; name: string; below: string[] }>(
        `select id, code, name, array(select institutions_below(id)) as below from institution
         where organisation_id = $1 and (valid_to is null or valid_to > current_date)
           and id in (select institutions_below(root) from unnest($2::uuid[]) as root)`,
        [actor.organisationId, roots(actor)],
      )
    : [];
  const places = new Map<string, ReadonlySet<string> | 'several'>();
  for (const { name, below } of institutions)
    places.set(fold(name), places.has(fold(name)) ? 'several' : new Set(below));
  for (const { code, below } of institutions) places.set(fold(code), new Set(below));
  return (word: string) => places.get(fold(word));
};

export const heldBy = (people: readonly TitledPerson[]): HeldProfile[] => {
  const counts = new Map<string | null, number>();
  for (const { roleProfileId } of people) counts.set(roleProfileId, (counts.get(roleProfileId) ?? 0) + 1);
  return [...counts].map(([roleProfileId, count]) => ({ roleProfileId, people: count }));
};

/**
 * Of who has a title and which role profile each of them has: another where it is another person, or one of them has another role profile. 132 bits,
 * so that two never share one by chance.
 */
export const digestOf = (people: readonly TitledPerson[]): string => {
  const each = people.map(({ id, roleProfileId }) => `${id} ${roleProfileId ?? ''}`).sort();
  return createHash('sha256').update(each.join('\n')).digest('base64url').slice(0, 22);
};
