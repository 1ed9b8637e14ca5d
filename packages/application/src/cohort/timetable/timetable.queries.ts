import type { PlacedSession, TimetableFault, TimetableOutcome } from '@baobab/domain/cohort/timetable';
import { faultsOf, latenessOf, Rules } from '@baobab/domain/cohort/timetable';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { inContract } from '../../contract-word';
import { Reads } from '../../database';
import { reaches } from '../../organisation';
import { parse } from '../../problem';
import type { KeptRequest } from './find-request';
import { titleOf } from './title-of';
import type { TimetableAsked } from './timetable.input';
import { TimetableInput, TimetablesInput } from './timetable.input';

interface TimetableRow {
  id: string;
  programmeId: string;
  programmeName: string;
  jobId: string;
  state: 'proposed' | 'accepted' | 'discarded';
  version: number;
  createdAt: string;
  asked: TimetableAsked;
  request: KeptRequest | null;
  outcome: TimetableOutcome | null;
  placed: PlacedSession[] | null;
}

const text = `select t.id, t.programme_id as "programmeId", p.name as "programmeName", t.job_id as "jobId", t.state, t.version, t.created_at as "createdAt",
    t.asked, t.request, t.outcome, t.placed
  from timetable t join programme p on p.organisation_id = t.organisation_id and p.id = t.programme_id
  where t.organisation_id = $1 and ${reaches('p.institution_id', '$2')}`;

const shown = 10;

/** Timetables of programmes that the actor coordinates. */
@Injectable()
export class TimetableQueries {
  constructor(private readonly reads: Reads) {}

  /** Null where there is none within the reader's reach. */
  async byId(actor: Actor, input: unknown) {
    const { id } = parse(TimetableInput, input);
    const row = await this.reads.one<TimetableRow>(scopeOf(actor), {
      name: 'cohort.timetable',
      text: `${text} and t.id = $3`,
      values: [actor.organisationId, rootsOf(actor, 'coordinator'), id],
    });
    return row && viewOf(row);
  }

  /** Of a programme, the newest first; those that were thrown away left out. */
  async ofProgramme(actor: Actor, input: unknown) {
    const { programmeId } = parse(TimetablesInput, input);
    const rows = await this.reads.all<TimetableRow>(scopeOf(actor), {
      name: 'cohort.timetables',
      text: `${text} and t.programme_id = $3 and t.state <> 'discarded' order by t.created_at desc, t.id limit ${shown}`,
      values: [actor.organisationId, rootsOf(actor, 'coordinator'), programmeId],
    });
    return rows.map(viewOf);
  }
}

const viewOf = ({ asked, request: kept, outcome, placed, ...row }: TimetableRow) => ({
  ...row,
  timeZone: asked.timeZone,
  proposal: kept && outcome && placed && proposalOf(kept, outcome, placed),
});

/** What was found, in words, and what is wrong with each session where it stands now. */
const proposalOf = (kept: KeptRequest, outcome: TimetableOutcome, placed: readonly PlacedSession[]) => {
  const { request, cohorts, modules, trainers, venues } = kept;
  const faults: TimetableFault[][] = faultsOf(new Rules(request), placed);
  const moment = (milliseconds: number) => new Date(milliseconds);
  return {
    status: inContract(outcome.status),
    value: outcome.value,
    bound: outcome.bound,
    later: latenessOf(placed) - outcome.value,
    conflict: outcome.conflict.map(inContract),
    unplaced: outcome.unplaced.map(({ cohortId, moduleId, sessions }) => ({
      cohortName: cohorts[cohortId] ?? '',
      moduleTitle: modules[moduleId] ?? '',
      sessions,
    })),
    slots: request.slots.map(({ day, startsAt, endsAt }) => ({
      day,
      startsAt: moment(startsAt),
      endsAt: moment(endsAt),
    })),
    sessions: placed.map((session, at) => ({
      at,
      slot: session.slot,
      cohortId: session.cohortId,
      cohortName: cohorts[session.cohortId] ?? '',
      title: titleOf(kept, placed, session),
      trainerName: trainers[session.trainerId] ?? '',
      venue: session.venueId === null ? null : (venues[session.venueId] ?? null),
      faults: faults[at]!.map(inContract),
      moved: session.slot !== outcome.placed[at]?.slot,
    })),
  };
};
