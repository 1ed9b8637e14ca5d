import type { FormedCohorts, PersonToPlace } from '@baobab/domain/cohort';
import { formCohorts } from '@baobab/domain/cohort';
import { leastPeople as fewest } from '@baobab/domain/needs';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { personsRefused } from '../needs';
import { parse } from '../problem';
import { type Placed, tellOffered } from '../reminder';
import { FormCohortsInput, mostCohorts } from './cohort.input';
import { refuseForming } from './forming-problems';
import { peopleToPlace } from './people-to-place';
import { findPublished } from './published-programme';
import { lockCohortsOf, placePeople, writeCohorts } from './write-cohorts';

/** Groups the people in need of a programme who are in no cohort of it; all in one transaction, with one row of audit. */
@Injectable()
export class FormCohorts {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ cohortIds: string[]; placed: number; left: number }> {
    const { programmeId, enrol, ...size } = parse(FormCohortsInput, input);
    return this.work.run(actor, async () => {
      const programme = await findPublished(actor, programmeId);
      if (!programme.seesPersons && enrol) throw personsRefused();
      await lockCohortsOf(actor, programmeId);
      const people = await sql<PersonToPlace>(peopleToPlace, [actor.organisationId, programmeId]);
      if (!programme.seesPersons && people.length < fewest) throw personsRefused();
      // One more than may be formed tells that there would be too many, without forming thousands.
      const formed = formCohorts(people, { ...size, most: size.most ?? mostCohorts + 1 });
      refuseForming(people.length, formed, mostCohorts);
      const written = { ...size, programmeId, programmeName: programme.name, count: formed.cohorts.length };
      const cohortIds = await writeCohorts(actor, {
        ...written,
        enrolmentPolicy: enrol ? 'coordinators' : 'themselves',
      });
      if (enrol) await placePeople(actor, 'enrolled', pairs(cohortIds, formed));
      else await tellOffered(actor, pairs(cohortIds, formed));
      const placed = people.length - formed.left.length;
      const answer = { cohortIds, placed, left: formed.left.length };
      audit('cohorts.formed', 'programme', programmeId, { ...answer, ...size, enrol });
      return answer;
    });
  }
}

const pairs = (cohortIds: readonly string[], { cohorts }: FormedCohorts): Placed[] =>
  cohorts.flatMap((people, at) => people.map((personId) => ({ cohortId: cohortIds[at]!, personId })));
