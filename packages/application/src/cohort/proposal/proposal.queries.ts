import type { ProposalOutcome, ProposedCohort } from '@baobab/domain/cohort/proposal';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { Reads } from '../../database';
import { reaches } from '../../organisation';
import { parse } from '../../problem';
import { PeopleToPlaceInput } from '../cohort.input';
import { programmeOf, seesPersons } from '../cohort.queries';
import { peopleToPlace } from '../people-to-place';
import type { KeptRequest } from './find-request';
import { languagesOf } from './find-request';
import type { ProposalState } from './find-proposal';
import { CohortProposalInput, CohortProposalsInput, ProposedPeopleInput } from './proposal.input';
import { peopleView, proposalView } from './proposal-view';

interface ProposalLine {
  id: string;
  programmeId: string;
  programmeName: string;
  jobId: string;
  state: ProposalState;
  version: number;
  createdAt: string;
}

interface ProposalRow extends ProposalLine {
  kept: KeptRequest | null;
  outcome: ProposalOutcome | null;
  cohorts: ProposedCohort[] | null;
}

interface Named {
  id: string;
  name: string;
  institutionName: string;
  toPlace: boolean;
}

/** Persons are behind it, so it is there for coordinators to whom the programme's round shows them. @param found SQL columns: what of it. */
const textOf = (found: string): string => `
  select c.id, c.programme_id as "programmeId", p.name as "programmeName", c.job_id as "jobId", c.state, c.version, c.created_at as "createdAt", ${found}
  from cohort_proposal c join ${programmeOf} on p.organisation_id = c.organisation_id and p.id = c.programme_id
  where c.organisation_id = $1 and r.disclosure <> 'person' and ${reaches('p.institution_id', '$2')}`;

const shown = 10;
/** Of those who found no place, or of a very large cohort. */
const mostPeople = 200;

/** Proposed cohorts of programmes that the actor coordinates, where she may see persons. */
@Injectable()
export class CohortProposalQueries {
  constructor(private readonly reads: Reads) {}

  /** Null where there is none within the reader's reach. */
  async byId(actor: Actor, input: unknown) {
    const { id } = parse(CohortProposalInput, input);
    const row = await this.row(actor, id);
    return row && viewOf(row);
  }

  /** Of a programme, the newest first; those that were thrown away left out. */
  async ofProgramme(actor: Actor, input: unknown) {
    const { programmeId } = parse(CohortProposalsInput, input);
    return this.reads.all<ProposalLine & { found: boolean }>(scopeOf(actor), {
      name: 'cohort.proposals',
      text: `${textOf('c.request is not null as found')} and c.programme_id = $3 and c.state <> 'discarded' order by c.created_at desc, c.id limit ${shown}`,
      values: [...reachOf(actor), programmeId],
    });
  }

  /** The people of one proposed cohort, or those who have no place: who need no place any more first, for they stand in its way, then who lack most; null where there is no such cohort within reach. */
  async people(actor: Actor, input: unknown) {
    const { proposalId, at } = parse(ProposedPeopleInput, input);
    const row = await this.row(actor, proposalId);
    if (!row?.kept || !row.outcome || !row.cohorts || (at !== null && !row.cohorts[at])) return null;
    const people = peopleView(row.kept, row.outcome, row.cohorts, at);
    const named = await this.reads.all<Named>(scopeOf(actor), {
      name: 'cohort.proposed-people',
      text: `select p.id, p.name, i.name as "institutionName", p.id in (select id from (${peopleToPlace}) as still) as "toPlace"
        from person p join institution i on i.organisation_id = $1 and i.id = p.institution_id
        where p.organisation_id = $1 and p.id = any($3::uuid[])`,
      values: [actor.organisationId, row.programmeId, people.map(({ personId }) => personId)],
    });
    const byId = new Map(named.map(({ id, ...person }) => [id, person]));
    return people
      .flatMap((person) => {
        const known = byId.get(person.personId);
        return known ? [{ ...person, ...known }] : [];
      })
      .sort((one, other) => Number(one.toPlace) - Number(other.toPlace) || other.gap - one.gap)
      .slice(0, mostPeople);
  }

  /** Languages that people speak who are to be placed, with how many; none where the reader may not see persons. */
  languages(actor: Actor, input: unknown): Promise<{ language: string | null; people: number }[]> {
    const { programmeId } = parse(PeopleToPlaceInput, input);
    return this.reads.all(scopeOf(actor), {
      name: 'cohort.languages-to-place',
      text: `with asked as (select p.id from ${programmeOf} where p.organisation_id = $1 and p.id = $2 and (${seesPersons}))
        select language, count(*)::int as people from asked cross join (${peopleToPlace}) as need
          join person learner on learner.organisation_id = $1 and learner.id = need.id
          left join lateral unnest(${languagesOf('learner')}) as language on true
        group by language order by count(*) desc, language`,
      values: [actor.organisationId, programmeId, rootsOf(actor, 'coordinator'), []],
    });
  }

  private row(actor: Actor, id: string): Promise<ProposalRow | null> {
    return this.reads.one<ProposalRow>(scopeOf(actor), {
      name: 'cohort.proposal',
      text: `${textOf('c.request as kept, c.outcome, c.cohorts')} and c.id = $3`,
      values: [...reachOf(actor), id],
    });
  }
}

const reachOf = (actor: Actor): unknown[] => [actor.organisationId, rootsOf(actor, 'coordinator')];

const viewOf = ({ kept, outcome, cohorts, ...row }: ProposalRow) => ({
  ...row,
  proposal: kept && outcome && cohorts && proposalView(kept, outcome, cohorts),
});
