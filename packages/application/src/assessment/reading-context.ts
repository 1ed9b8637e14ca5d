import type { LevelScale, NamedCompetency } from '@baobab/domain/assessment';
import { fold } from '@baobab/domain/assessment';
import type { Actor } from '../access';
import { rootsOf } from '../access';
import { sql } from '../database';
import { frameworkInUse } from '../framework/framework-in-use.queries';
import { competencyText } from '../needs';

/** What a file's words are compared with: the framework's, and the organisation's own. */
export interface Vocabulary {
  competencies: NamedCompetency[];
  scale: LevelScale;
  /** Within the actor's reach, by folded code and by folded name; a name that more than one has says nothing. */
  institutions: ReadonlyMap<string, string | 'several'>;
  /** By folded label, in every language. */
  roleProfiles: ReadonlyMap<string, string>;
}

/** Inside a unit of work. */
export const readVocabulary = async (actor: Actor): Promise<Vocabulary> => {
  const competencies = await sql<NamedCompetency>(
    `with ${competencyText}
     select id, code, array(select t.value ->> 'label' from jsonb_each(texts) as t) as labels from asked_competency order by position`,
  );
  const levels = await sql<{ ordinal: number; labels: string[] }>(
    `select ordinal, array(select t.value ->> 'label' from jsonb_each(texts) as t) as labels from level
     where framework_id = ${frameworkInUse} order by ordinal`,
  );
  const institutions = await sql<{ id: string; code: string; name: string }>(
    `select id, code, name from institution where organisation_id = $1 and (valid_to is null or valid_to > current_date)
       and id in (select institutions_below(root) from unnest($2::uuid[]) as root)`,
    [actor.organisationId, rootsOf(actor, 'coordinator')],
  );
  const profiles = await sql<{ id: string; labels: string[] }>(
    `select id, array(select t.value ->> 'label' from jsonb_each(texts) as t) as labels from role_profile
     order by organisation_id nulls first, created_at`,
  );
  return {
    competencies,
    scale: {
      ordinals: levels.map(({ ordinal }) => ordinal),
      labels: levels.flatMap(({ ordinal, labels }) => labels.map((label) => ({ label, ordinal }))),
    },
    institutions: byWords(institutions),
    roleProfiles: new Map(profiles.flatMap(({ id, labels }) => labels.map((label) => [fold(label), id] as const))),
  };
};

/** A code, which one alone has, counts before a name that is written like it. */
const byWords = (
  institutions: readonly { id: string; code: string; name: string }[],
): ReadonlyMap<string, string | 'several'> => {
  const words = new Map<string, string>();
  for (const { id, name } of institutions) words.set(fold(name), words.has(fold(name)) ? 'several' : id);
  for (const { id, code } of institutions) words.set(fold(code), id);
  return words;
};
