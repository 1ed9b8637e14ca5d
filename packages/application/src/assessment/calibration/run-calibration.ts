import type { BankAnswers, BankCalibration } from '@baobab/domain/assessment/test';
import { leastPeople } from '@baobab/domain/needs';
import { Injectable } from '@nestjs/common';
import type { Actor, ClockActor } from '../../access';
import { audit, sql } from '../../database';
import { frameworkInUse } from '../../framework/framework-in-use.queries';
import type { JobPayload } from '../../outbox';
import { WatchedJobs } from '../../outbox';
import { authoriseOrganisation } from '../../organisation/whole-organisation.queries';
import { firstAnswers } from './answers-sql';
import { tooFewItems } from './calibration-problems';
import { CalibrationThread } from './calibration-thread';
import { refuseTooFew } from './start-calibration';

interface Sitting {
  personId: string;
  roundId: string;
  places: number[];
  solved: boolean[];
}

interface BankItem {
  id: string;
  competencyId: string;
}

/** Calibrates the items from all answers that count, and keeps what was found as a further version. The worker calls it. */
@Injectable()
export class RunCalibration {
  constructor(
    private readonly jobs: WatchedJobs,
    private readonly thread: CalibrationThread,
  ) {}

  execute(_: ClockActor, payload: JobPayload<'calibrate-items'>): Promise<void> {
    return this.jobs.carryOut(payload, async (actor, __, progress) => {
      await authoriseOrganisation(actor, 'coordinator');
      await refuseTooFew(actor);
      await progress('collecting', 0, null);
      const [bank, sittings] = [await readBank(actor), await readSittings(actor)];
      const found = await this.thread.work(answersOf(bank, sittings), 'calibrating', progress);
      if (!found) throw tooFewItems();
      const people = new Set(sittings.map(({ personId }) => personId)).size;
      const rounds = new Set(sittings.map(({ roundId }) => roundId)).size;
      const calibrationId = await addCalibration(actor, found, { people, rounds });
      await addItems(actor, calibrationId, bank, found);
      const figures = { people, items: found.items.filter(({ leftOut }) => leftOut === null).length };
      audit('items.calibrated', 'calibration', calibrationId, figures);
      return figures;
    });
  }
}

/** In the order of their places. */
const readBank = ({ organisationId }: Actor): Promise<BankItem[]> =>
  sql(`with ${firstAnswers} select id, competency_id as "competencyId" from bank order by place`, [organisationId]);

const readSittings = ({ organisationId }: Actor): Promise<Sitting[]> =>
  sql(
    `with ${firstAnswers}
     select person_id as "personId", round_id as "roundId", array_agg(place) as places, array_agg(solved) as solved
     from first_answer group by person_id, round_id order by person_id, round_id`,
    [organisationId],
  );

/** A sitting is a row of its own, so that a person may have learned between two. */
const answersOf = (bank: readonly BankItem[], sittings: readonly Sitting[]): BankAnswers => ({
  competencies: bank.map(({ competencyId }) => competencyId),
  answers: sittings.map(({ places, solved }) => {
    const row = bank.map((): boolean | null => null);
    places.forEach((place, index) => (row[place] = solved[index] ?? null));
    return row;
  }),
});

const addCalibration = async (
  actor: Actor,
  { sittings, iterations, converged, logLikelihood, correlation }: BankCalibration,
  { people, rounds }: { people: number; rounds: number },
): Promise<string> => {
  const [added] = await sql<{ id: string }>(
    `insert into calibration (organisation_id, number, framework_id, made_by, people, sittings, rounds, iterations, converged, log_likelihood, correlation)
     select $1, coalesce((select max(number) from calibration where organisation_id = $1), 0) + 1, ${frameworkInUse}, $2, $3, $4, $5, $6, $7, $8, $9
     returning id`,
    [actor.organisationId, actor.personId, people, sittings, rounds, iterations, converged, logLikelihood, correlation],
  );
  if (!added) throw new Error('The calibration was not written.');
  return added.id;
};

const addItems = async (
  { organisationId }: Actor,
  calibrationId: string,
  bank: readonly BankItem[],
  { items }: BankCalibration,
): Promise<void> => {
  const rows = items.map(({ answers, share, estimate, leftOut }, place) => ({
    item_id: bank[place]?.id,
    answers,
    // Of fewer, it would tell what single persons answered.
    share: answers < leastPeople ? null : share,
    item_rest: estimate?.itemRest,
    discrimination: estimate?.discrimination,
    discrimination_error: estimate?.discriminationError,
    difficulty: estimate?.difficulty,
    difficulty_error: estimate?.difficultyError,
    misfit: estimate?.misfit,
    flags: estimate?.flags ?? [],
    left_out: leftOut,
  }));
  await sql(
    `insert into calibrated_item (organisation_id, calibration_id, item_id, answers, share, item_rest, discrimination, discrimination_error,
       difficulty, difficulty_error, misfit, flags, left_out)
     select $1, $2, item_id, answers, share, item_rest, discrimination, discrimination_error, difficulty, difficulty_error, misfit, flags, left_out
     from jsonb_to_recordset($3::jsonb) as found (item_id uuid, answers int, share real, item_rest real, discrimination float8,
       discrimination_error float8, difficulty float8, difficulty_error float8, misfit real, flags text[], left_out text)`,
    [organisationId, calibrationId, JSON.stringify(rows)],
  );
};
