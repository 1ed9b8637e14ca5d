import type { CohortLimits, PersonInNeed, ProposalRequest } from '@baobab/domain/cohort/proposal';
import type { Texts } from '@baobab/domain/framework';
import { textIn } from '@baobab/domain/framework';
import type { Actor } from '../../access';
import { sql } from '../../database';
import { targetsOf } from '../../framework/framework-in-use.queries';
import { InputProblem } from '../../problem';
import { peopleToPlace } from '../people-to-place';
import type { CohortsAsked } from './proposal.input';

const mostPeople = 5_000;

/** What the solver is given, with the titles of the modules. */
export interface KeptRequest {
  request: ProposalRequest;
  titles: Record<string, string>;
}

const refuse = (path: string, code: string, message: string) => new InputProblem([{ path, code, message }]);

/** A language of hers without what follows it: who speaks Brazilian Portuguese speaks Portuguese. @param person her name in the statement. */
export const languagesOf = (person: string): string =>
  `array(select distinct split_part(lower(tag), '-', 1) from unnest(${person}.languages) as tag order by 1)`;

/**
 * $1 the organisation, $2 the programme. A module is hers where it teaches a step above the level that she holds, up to her target. One person more than can be divided tells that
 * there are too many. Materialised: within a limit the database would look for the first ones one by one, which takes minutes.
 */
const peopleText = `
  with found as materialized (
  select learner.id, ${languagesOf('learner')} as languages, learner.region, learner.gender, learner.institution_id as institution, need.gap,
    array_agg(distinct pm.training_module_id) as modules
  from (${peopleToPlace}) as need join person learner on learner.organisation_id = $1 and learner.id = need.id
    join programme p on p.organisation_id = $1 and p.id = $2
    ${targetsOf('learner')}
    join assessed_level l on l.organisation_id = $1 and l.round_id = p.round_id and l.person_id = learner.id and l.competency_id = t.competency_id
    join programme_module pm on pm.organisation_id = $1 and pm.programme_id = p.id
    join training_module_step s on s.training_module_id = pm.training_module_id and s.competency_id = t.competency_id
      and greatest(s.from_ordinal, l.level) < least(s.to_ordinal, t.ordinal)
  where p.competency_id is null or t.competency_id = p.competency_id
  group by learner.organisation_id, learner.id, need.gap order by learner.id)
  select * from found limit ${mostPeople + 1}`;

/** Everybody in need of a programme who is in no cohort of it, as the solver takes her; inside a unit of work. @throws InputProblem */
export const findRequest = async (actor: Actor, asked: CohortsAsked): Promise<KeptRequest> => {
  const place = [actor.organisationId, asked.programmeId];
  const people = await sql<PersonInNeed>(peopleText, place);
  if (people.length === 0)
    throw refuse(
      'programmeId',
      'nobody-to-place',
      'Everybody who needs this programme is in a cohort of it already, or nobody needs it.',
    );
  if (people.length > mostPeople)
    throw refuse(
      'programmeId',
      'too-many-to-propose',
      `More than ${mostPeople} people are to be placed. Form cohorts of the largest gaps by size first, then propose others for the rest.`,
    );
  const limits = limitsOf(asked);
  refuseNothingShared(people, limits);
  const modules = await sql<{ id: string; hours: number; texts: Texts }>(
    `select m.id, m.hours::float8 as hours, m.texts from programme_module pm join training_module m on m.id = pm.training_module_id
     where pm.organisation_id = $1 and pm.programme_id = $2 order by pm.position`,
    place,
  );
  return {
    request: { people, modules: modules.map(({ id, hours }) => ({ id, hours })), limits },
    titles: Object.fromEntries(modules.map(({ id, texts }) => [id, textIn(texts, asked.locale).label])),
  };
};

const limitsOf = (asked: CohortsAsked): CohortLimits => {
  const { seats, leastPeople, most, languages, oneRegion, leastWomen, leastMen, mostOfInstitution } = asked;
  return { seats, leastPeople, most, languages, oneRegion, leastWomen, leastMen, mostOfInstitution };
};

/** No cohort can be formed where too few share a language, and a region where they meet at a place. */
const refuseNothingShared = (people: readonly PersonInNeed[], limits: CohortLimits): void => {
  if (people.every(({ languages }) => languages.length === 0))
    throw refuse(
      'languages',
      'languages-unknown',
      `No language is recorded of any of the ${people.length} people. Record their languages first: one by one, or by a table with a column of languages.`,
    );
  const sharing = limits.languages.flatMap((language) => {
    const own = people.filter(({ languages }) => languages.includes(language));
    const regions = [...new Set(own.flatMap(({ region }) => region ?? []))];
    return limits.oneRegion ? regions.map((at) => own.filter(({ region }) => region === at).length) : [own.length];
  });
  const [most, least] = [Math.max(0, ...sharing), Math.max(1, limits.leastPeople)];
  if (most >= least) return;
  throw refuse(
    'languages',
    'no-language-in-common',
    `At most ${most} of the ${people.length} people have one of these languages in common${limits.oneRegion ? ' within a region' : ''}, and a cohort needs ${least}. ` +
      'Choose further languages, lower the least number, or let people of any region meet.',
  );
};
