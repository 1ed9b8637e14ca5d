import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';
import { refreshNeedsSummary } from '../../needs';
import { InputProblem, NotFound, parse, VersionConflict } from '../../problem';
import { titleKey } from './title-list';
import type { TitledPerson } from './titled-people';
import { digestOf, mustReach, readPostTitles } from './titled-people';

/** As many as somebody can look through one by one. */
const mostTitles = 300;

const once = (titles: readonly { title: string }[]) =>
  new Set(titles.map(({ title }) => titleKey(title))).size === titles.length;

export const AssignRoleProfilesInput = z.object({
  uploadId: z.uuid('Take the list again.').nullish().default(null),
  titles: z
    .array(
      z.object({
        title: z.string().min(1, 'Choose a title of the list.').max(200, 'Choose a title of the list.'),
        roleProfileId: z.uuid('Choose a role profile.'),
        /** Of the title's people as they were seen: nothing is written where it is another by now. */
        digest: z.string().min(1, 'Look at the titles again.').max(64, 'Look at the titles again.'),
      }),
    )
    .min(1, 'Confirm at least one title.')
    .max(mostTitles, `Confirm at most ${mostTitles} titles at a time.`)
    .refine(once, { message: 'Confirm each title once.', params: { code: 'title-twice' } }),
  /** Also of people who have another role profile. */
  replace: z.boolean().default(false),
});

interface Change {
  person: TitledPerson;
  roleProfileId: string;
}

/** Gives the people of each confirmed title its role profile, and so their targets: all of those who were seen, or nobody. */
@Injectable()
export class AssignRoleProfiles {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ people: number }> {
    const { uploadId, titles, replace } = parse(AssignRoleProfilesInput, input);
    return this.work.run(actor, async () => {
      mustReach(actor);
      await mustExist(titles.map(({ roleProfileId }) => roleProfileId));
      const { titles: found } = await readPostTitles(this.work, actor, uploadId);
      const having = (title: string) => found.get(titleKey(title))?.people ?? [];
      mustBeAsSeen(titles.map(({ title, digest }) => digestOf(having(title)) === digest));
      const changes = titles.flatMap(({ title, roleProfileId }): Change[] =>
        having(title)
          .filter((person) => person.roleProfileId !== roleProfileId && (replace || person.roleProfileId === null))
          .map((person) => ({ person, roleProfileId })),
      );
      const people = await write(actor, changes);
      if (people !== changes.length) throw new VersionConflict();
      await refreshNeedsSummary(null, [...new Set(changes.map(({ person }) => person.institutionId))]);
      // Whose, and what each had: a list may be about people whom its titles don't tell.
      const changed = changes.map(({ person, roleProfileId }) => ({
        ...{ personId: person.id, before: person.roleProfileId, roleProfileId },
      }));
      audit('role-profile.assigned-by-title', 'organisation', actor.organisationId, { people, replace, changed });
      return { people };
    });
  }
}

/** @throws InputProblem which says of each title that it is not, so that the others need not be confirmed again. */
const mustBeAsSeen = (same: readonly boolean[]): void => {
  const issues = same.flatMap((each, nth) =>
    each ? [] : [{ path: `titles.${nth}`, code: 'title-changed', message: titleChanged }],
  );
  if (issues.length > 0) throw new InputProblem(issues);
};
const titleChanged =
  'Since you looked, it has other people, or people with other role profiles. Look at it again, then confirm it.';

/** Row-level security shows Baobab's profiles and the organisation's own, which the foreign key alone would not ask. */
const mustExist = async (ids: readonly string[]): Promise<void> => {
  const distinct = [...new Set(ids)];
  const found = await sql('select id from role_profile where id = any($1::uuid[])', [distinct]);
  if (found.length < distinct.length) throw new NotFound('role profile');
};

/** Only of people who are as they were when they were read. */
const write = async ({ organisationId }: Actor, changes: readonly Change[]): Promise<number> => {
  const [written] = await sql<{ count: number }>(
    `with written as (
       update person set role_profile_id = change.after, version = person.version + 1
       from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as change (id, before, after)
       where person.organisation_id = $1 and person.id = change.id and person.role_profile_id is not distinct from change.before
       returning person.id)
     select count(*)::int as count from written`,
    [
      organisationId,
      changes.map(({ person }) => person.id),
      changes.map(({ person }) => person.roleProfileId),
      changes.map(({ roleProfileId }) => roleProfileId),
    ],
  );
  return written?.count ?? 0;
};
