import {
  aCohort,
  aGovernment,
  aLevel,
  anAskedRound,
  anInstitution,
  aParticipant,
  aPerson,
  aProgramme,
  aRound,
  aSession,
} from '@baobab/testing';
import type { Client } from 'pg';

/** A government with rows of what newer migrations brought, where going back has something to do. @returns the rounds that matter then. */
export const aFilledGovernment = async (owner: Client) => {
  const { organisation, root, person } = await aGovernment(owner, 'coordinator');
  const own = { organisation_id: organisation.id };
  const supervised = await aPerson(owner, { ...own, institution_id: root.id, supervisor_id: person.id });
  const aFused = async () => {
    const { id } = await aRound(owner, own);
    await owner.query(`update assessment_round set source = 'fused', fusing = '{}' where id = $1`, [id]);
    await owner.query(
      `insert into fused_round (organisation_id, round_id, evidence_round_id) select $1, $2, id from assessment_round where organisation_id = $1 and id = $3`,
      [organisation.id, id, brought.id],
    );
    await aLevel(owner, { ...own, ...found, round_id: id, source: 'fused', estimate: 1.2, standard_error: 0.4 });
    await owner.query(
      `insert into needs_people (organisation_id, round_id, institution_id, people, assessed, in_need, with_levels) values ($1, $2, $3, 1, 1, 1, 1)`,
      [organisation.id, id, root.id],
    );
    return id;
  };
  const { rows } = await owner.query<{ id: string }>(
    `select c.id from competency c join framework f on f.id = c.framework_id where f.organisation_id is null order by c.code limit 1`,
  );
  const found = { person_id: supervised.id, competency_id: rows[0]!.id, level: 1 };
  const brought = await aRound(owner, own);
  await aLevel(owner, { ...own, ...found, round_id: brought.id });
  const [fused, inUse] = [await aFused(), await aFused()];
  const programme = { ...own, institution_id: root.id, round_id: inUse, created_by: person.id };
  const { id: programmeId } = await aProgramme(owner, programme);
  await fillSessions(owner, organisation.id, programmeId, supervised.id);
  await fillVersions(owner, organisation.id, programmeId);
  const asks = async (source: 'self' | 'supervisor', rater_id: string) => {
    const { id } = await anAskedRound(owner, { ...own, institution_id: root.id, source });
    await aParticipant(owner, { ...own, round_id: id, person_id: supervised.id, rater_id });
    await owner.query(
      `insert into rating (organisation_id, round_id, person_id, rater_id, competency_id, ordinal) values ($1, $2, $3, $4, $5, 1)`,
      [organisation.id, id, supervised.id, rater_id, found.competency_id],
    );
    return id;
  };
  const asking = await asks('supervisor', person.id);
  const asked = await asks('self', supervised.id);
  await fillNewest(owner, { ...own, person: person.id, supervised: supervised.id, root: root.id, round: brought.id });
  return { brought: brought.id, fused, inUse, asking, asked, organisation: organisation.id };
};

/** Somebody who is enrolled in a cohort with a session ahead, of a series (0053). */
const fillSessions = async (owner: Client, organisation_id: string, programme_id: string, person_id: string) => {
  const cohort = await aCohort(owner, { organisation_id, programme_id, created_by: person_id });
  await owner.query(
    `insert into enrolment (organisation_id, cohort_id, person_id, state, by_self) values ($1, $2, $3, 'enrolled', true)`,
    [organisation_id, cohort.id, person_id],
  );
  const starts_at = new Date(Date.now() + 86_400_000);
  const { id } = await aSession(owner, { organisation_id, cohort_id: cohort.id, starts_at });
  await owner.query('update session set series_id = gen_random_uuid() where organisation_id = $1 and id = $2', [
    organisation_id,
    id,
  ]);
  await fillPlanChange(owner, { organisation_id, programme_id, created_by: person_id }, id);
};

/** A cohort that does not take place, and a change that moved a session (0068). */
const fillPlanChange = async (
  owner: Client,
  of: { organisation_id: string; programme_id: string; created_by: string },
  sessionId: string,
) => {
  const { id } = await aCohort(owner, of);
  await owner.query(
    `update cohort set state = 'cancelled', cancelled_at = now(), cancel_reason = 'No venue.', decide_by = current_date where id = $1`,
    [id],
  );
  await owner.query(
    `with change as (
       insert into plan_change (organisation_id, cohort_id, kind, changed_by) values ($1, $2, 'venue', $3) returning organisation_id, id)
     insert into plan_change_session (organisation_id, change_id, session_id, revision, starts_at, ends_at, venue)
     select s.organisation_id, change.id, s.id, s.revision, s.starts_at, s.ends_at, s.venue from change join session s on s.id = $4`,
    [of.organisation_id, id, of.created_by, sessionId],
  );
};

/** A published version that a deputy approved by a route, out of a budget line (0066, 0067, 0070). */
const fillVersions = async (owner: Client, organisation_id: string, programme_id: string) => {
  const of = [organisation_id, programme_id];
  await owner.query(
    `with version as (
       insert into programme_version (organisation_id, programme_id, number, snapshot, made_by)
       select $1, id, 1, '{}', created_by from programme where organisation_id = $1 and id = $2 returning made_by),
     route as (
       insert into approval_route (organisation_id, institution_id, steps, set_by)
       select $1, institution_id, '{manager}', created_by from programme where organisation_id = $1 and id = $2),
     line as (
       insert into budget_line (organisation_id, fiscal_year, institution_id, code, name, currency, planned, created_by)
       select $1, 2026, institution_id, 'T-1', 'Training', 'USD', 500, created_by from programme where organisation_id = $1 and id = $2 returning id),
     submission as (
       insert into programme_submission (organisation_id, programme_id, version_number, steps, state, submitted_by, ended_at, budget_line_id, amount)
       select $1, $2, 1, '{manager}', 'approved', made_by, now(), line.id, 100 from version cross join line
       returning id, submitted_by)
     insert into submission_decision (organisation_id, submission_id, step, decision, decided_by, stead_of)
     select $1, id, 1, 'approved', submitted_by, (select id from person where organisation_id = $1 and id <> submitted_by limit 1) from submission`,
    of,
  );
  await owner.query('update programme set published_version = 1 where organisation_id = $1 and id = $2', of);
};

type Filled = Record<'organisation_id' | 'person' | 'supervised' | 'root' | 'round', string>;

/** Calibrations (0027), forms on paper (0028), targets of an institution (0029), consent (0030), needs that are due (0054). */
const fillNewest = async (owner: Client, { organisation_id, person, supervised, root, round }: Filled) => {
  const below = await anInstitution(owner, { organisation_id, parent_id: root });
  const test = await anAskedRound(owner, {
    organisation_id,
    institution_id: root,
    source: 'test',
    items_per_competency: 1,
  });
  await owner.query(
    `with made as (
       insert into calibration (organisation_id, number, framework_id, made_by, people, sittings, rounds, iterations, converged, log_likelihood)
       select $1, 1, id, $2, 1, 1, 1, 1, true, -1 from framework where organisation_id is null and state = 'published' limit 1 returning id),
     used as (
       insert into calibrated_item (organisation_id, calibration_id, item_id, answers, flags, left_out)
       select $1, made.id, item.id, 1, '{}', 'few-answers' from made, (select id from item limit 1) as item)
     update assessment_round set calibration_id = made.id, target_error = 0.4 from made where assessment_round.id = $3`,
    [organisation_id, person, test.id],
  );
  await aParticipant(owner, { organisation_id, round_id: test.id, person_id: supervised });
  await owner.query(
    `update round_participant set started_at = now(), submitted_at = now(), keyed_by = $2 where round_id = $1`,
    [test.id, person],
  );
  await owner.query(
    `insert into institution_target (organisation_id, role_profile_id, institution_id, framework_id, competency_id, ordinal)
     select $1, role_profile_id, $2, framework_id, competency_id, null from role_profile_target limit 1`,
    [organisation_id, below.id],
  );
  await owner.query(
    `insert into role_profile_version (organisation_id, role_profile_id, version, changed_by, reason, framework_id, changes)
     select $1, id, 2, $2, 'inherited', framework_id, '[]' from role_profile limit 1`,
    [organisation_id, person],
  );
  await owner.query(
    `insert into level_consent (organisation_id, person_id, round_id, reader, supervisor_id) values ($1, $2, $3, 'supervisor', $4)`,
    [organisation_id, supervised, round, person],
  );
  await owner.query('insert into needs_due (organisation_id, round_id) values ($1, $2)', [organisation_id, round]);
  await owner.query('insert into needs_day (organisation_id, day) values ($1, current_date)', [organisation_id]);
};
