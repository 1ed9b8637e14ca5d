import { openDemonstration } from './demonstration.testing';

let demonstration: Awaited<ReturnType<typeof openDemonstration>>;
let owner: (typeof demonstration)['owner'];

beforeAll(async () => {
  demonstration = await openDemonstration();
  owner = demonstration.owner;
}, 120_000);
afterAll(() => demonstration?.close());

const one = async (text: string): Promise<Record<string, unknown>> => {
  const { rows } = await owner.query<Record<string, unknown>>(text);
  return rows[0] ?? {};
};

test('it brings 1,200 people, each in an institution and with a role profile', async () => {
  const counts = await one(
    `select count(*)::int as people, count(distinct institution_id)::int as institutions, count(role_profile_id)::int as profiles,
       count(account_id)::int as accounts from person`,
  );
  expect(counts).toEqual({ people: 1_200, institutions: 13, profiles: 1_200, accounts: 5 });
});

test('it adds no institution but those of the plan', async () => {
  expect(await one('select count(*)::int as institutions from institution')).toEqual({ institutions: 13 });
});

test('it brings two rounds of everybody with levels from files, and their summaries of needs', async () => {
  const { rows } = await owner.query(
    `select name, kind, (select count(*) > 10000 from assessed_level where round_id = round.id) as levels,
       (select count(*)::int from needs_summary where round_id = round.id) as summary
     from assessment_round as round where kind in ('baseline', 'stand-alone') and source = 'import' order by held_on`,
  );
  expect(rows).toEqual([
    { name: 'Baseline 2025', kind: 'baseline', levels: true, summary: 13 * 14 },
    { name: 'Baseline 2026', kind: 'stand-alone', levels: true, summary: 13 * 14 },
  ]);
});

test('it brings programmes that were tailored to proven optima: two published, one still to be decided', async () => {
  const { rows } = await owner.query(
    `select p.name, state, outcome ->> 'status' as status,
       (select count(*) > 0 from programme_module m where m.programme_id = p.id) as planned
     from programme p join scenario s on s.programme_id = p.id order by p.created_at`,
  );
  expect(rows).toEqual([
    { name: 'Foundations of data and AI', state: 'published', status: 'optimal', planned: true },
    { name: 'Health goes digital', state: 'published', status: 'optimal', planned: true },
    { name: 'Finance: a first draft', state: 'draft', status: 'optimal', planned: false },
  ]);
});

test('it brings cohorts: two completed, one ahead that the learner is in, one open to who needs it', async () => {
  const { rows } = await owner.query(
    `select name, state, enrolment_policy = 'themselves' as open, enrolled > 0 as enrolled,
       (select count(*)::int from session s where s.cohort_id = cohort.id and starts_at > now()) as ahead,
       (select count(*)::int from session s where s.cohort_id = cohort.id and starts_at < now()) as held,
       exists (select 1 from enrolment e join person p on p.id = e.person_id
         where e.cohort_id = cohort.id and p.email = 'learner@demo.example') as learner
     from cohort order by name`,
  );
  expect(rows).toEqual([
    {
      name: 'Foundations, first cohort',
      state: 'completed',
      open: false,
      enrolled: true,
      ahead: 0,
      held: 2,
      learner: false,
    },
    {
      name: 'Foundations, parallel cohort',
      state: 'completed',
      open: false,
      enrolled: true,
      ahead: 0,
      held: 2,
      learner: false,
    },
    { name: 'Foundations, second cohort', state: 'open', open: true, enrolled: true, ahead: 3, held: 1, learner: true },
    { name: 'Health goes digital 1', state: 'open', open: true, enrolled: false, ahead: 1, held: 0, learner: false },
  ]);
});

test('it requires the first module of Foundations of everybody: who completed it has done it, the others have time', async () => {
  const { rows } = await owner.query(
    `select r.every_months as months, r.first_due_on - current_date > 30 as ahead, i.parent_id is null as everywhere,
       exists (select 1 from programme_module m join programme p on p.id = m.programme_id
         where m.training_module_id = r.training_module_id and p.name = 'Foundations of data and AI') as held
     from requirement r left join institution_placement i on i.institution_id = r.institution_id`,
  );
  expect(rows).toEqual([{ months: 24, ahead: true, everywhere: true, held: true }]);
});

test('of the completed cohorts, most came to both sessions, and some did not', async () => {
  const { rows } = await owner.query<{ state: string; many: boolean }>(
    `select state, count(*) > 10 as many from enrolment where state like '%completed' group by state order by state`,
  );
  expect(rows).toEqual([
    { state: 'completed', many: true },
    { state: 'not-completed', many: false },
  ]);
});

test('it measures what Foundations changed: all that it taught rose, for both genders, and hardly anything else did', async () => {
  const { rows } = await owner.query(
    `select span, taught, count(*) filter (where (change -> 'pAdjusted')::float < 0.05)::int as rose, avg((change -> 'meanChange')::float) > 0.4 as much,
       min((change -> 'n')::int) > 30 as many, min(("dropOut" -> 'dropped')::int) >= 10 as lost, bool_and(bounds is not null) as bounded,
       bool_and(("byGender" @? '$[*] ? (@.group == "female" && @.change != null)') and "byGender" @? '$[*] ? (@.group == "male" && @.change != null)') as genders,
       bool_and("byRegion" @? '$[*] ? (@.change == null)') as withheld
     from impact_measure, jsonb_path_query(content, '$.spans') as spans, jsonb_array_elements(spans) with ordinality as s (found, span),
       jsonb_to_recordset(found -> 'competencies') as c (taught boolean, change jsonb, "dropOut" jsonb, bounds jsonb, "byGender" jsonb, "byRegion" jsonb)
     group by span, taught order by span, taught desc`,
  );
  // Ten and more dropped out, so that the bounds are told.
  const told = { many: true, lost: true, bounded: true, genders: true, withheld: true };
  expect(rows).toEqual([
    { span: '1', taught: true, rose: 7, much: true, ...told },
    { span: '1', taught: false, rose: 0, much: false, ...told },
    { span: '2', taught: true, rose: 7, much: true, ...told },
    { span: '2', taught: false, rose: 0, much: false, ...told },
  ]);
});

test('it asks the data analysts of Finance to assess themselves, and two in three are done', async () => {
  const round = await one(
    `select r.name, closes_on - opens_on as days, count(*) between 100 and 160 as many, count(distinct p.institution_id)::int as institutions,
       round(count(submitted_at)::numeric / count(*), 1)::float as submitted, count(started_at) - count(submitted_at) > 5 as begun,
       (select count(distinct person_id) from assessed_level where round_id = r.id and source = 'self') = count(submitted_at) as levels
     from assessment_round r join round_participant a on a.round_id = r.id join person p on p.id = a.person_id
     where r.source = 'self' group by r.name, r.id, opens_on, closes_on`,
  );
  expect(round).toEqual({
    name: 'Self-assessment 2026',
    days: 20,
    many: true,
    institutions: 3,
    submitted: 0.7,
    begun: true,
    levels: true,
  });
});

test('the learner is half through it', async () => {
  const learner = await one(
    `select count(*)::int as answers, bool_or(submitted_at is not null) as submitted
     from rating s join round_participant a using (round_id, person_id) join person p on p.id = s.person_id
       join assessment_round r on r.id = s.round_id where p.email = 'learner@demo.example' and r.source = 'self'`,
  );
  expect(learner).toEqual({ answers: 7, submitted: false });
});

test('supervisors of most teams of Finance said where their people stand, on paper and on a screen; some never did, and it is over', async () => {
  const { rows } = await owner.query(
    `select r.name, r.closed_at is not null as over, count(*) filter (where submitted_at is null) > 40 as missing,
       count(*) filter (where keyed_by is not null) > 120 as paper, count(*) filter (where submitted_at is not null and keyed_by is null) > 3 as screen,
       bool_and((select count(*) from assessed_level l where l.round_id = r.id and l.person_id = a.person_id and l.source = 'supervisor')
         = case when submitted_at is null then 0 else 14 end) as levels
     from assessment_round r join round_participant a on a.round_id = r.id where r.source = 'supervisor' group by r.id, r.name, r.closed_at`,
  );
  const told = { over: true, missing: true, paper: true, screen: true, levels: true };
  expect(rows).toEqual([{ name: 'Supervisor assessment 2026', ...told }]);
});

test('most data analysts of the Revenue Authority sat a test of all items that Baobab publishes, and who knows more solved more; it is over', async () => {
  const test = await one(
    `select r.name, r.closed_at is not null as over, (select count(*)::int from test_item where round_id = r.id) as items,
       round(count(submitted_at)::numeric / count(*), 1)::float as submitted, count(started_at) = count(submitted_at) as whole,
       (select corr(t.estimate, b.level) > 0.5 from assessed_level t join assessed_level b using (person_id, competency_id)
          join assessment_round before on before.id = b.round_id and before.name = 'Baseline 2026' where t.round_id = r.id) as able
     from assessment_round r join round_participant a on a.round_id = r.id where r.source = 'test' group by r.id, r.name, r.closed_at`,
  );
  expect(test).toEqual({ name: 'Knowledge test 2026', over: true, items: 84, submitted: 0.7, whole: true, able: true });
});

test('evidence of Finance is put together from files, supervisors and the test, each level with its uncertainty', async () => {
  const fused = await one(
    `select r.name, array_agg(distinct i.code order by i.code) as institutions, bool_and(l.standard_error > 0) as uncertain,
       (select array_agg(distinct e.source order by e.source) from fused_round f join assessment_round e on e.id = f.evidence_round_id
        where f.round_id = r.id) as sources,
       (select sum(expected_in_need) not between sum(in_need) - 1 and sum(in_need) + 1 from needs_summary where round_id = r.id) as expected
     from assessment_round r join assessed_level l on l.round_id = r.id join person p on p.id = l.person_id
       join institution i on i.id = p.institution_id where r.source = 'fused' group by r.id, r.name`,
  );
  expect(fused).toEqual({
    name: 'Finance: all evidence 2026',
    institutions: ['MOF', 'MOF-BUD', 'MOF-TAX'],
    sources: ['import', 'supervisor', 'test'],
    uncertain: true,
    expected: true,
  });
});

test('twelve institutions are assessed by several of their people against targets: ten are final, one is being settled, one waits for an answer', async () => {
  const { rows } = await owner.query<Record<string, unknown>>(
    `select least(n.people, 3)::int as asked, (n.people - n.submitted)::int as waiting, n.settled::int, i.moderated_at is not null as final, count(*)::int as institutions
     from assessed_institution i join institution_assessment a on a.id = i.assessment_id and a.name = 'Institutions 2026'
       cross join lateral (select count(*) as people, count(submitted_at) as submitted,
         (select count(*) from settled_maturity s where s.assessment_id = a.id and s.institution_id = i.institution_id) as settled
         from respondent r where r.assessment_id = a.id and r.institution_id = i.institution_id) as n
     group by 1, 2, 3, 4 order by settled desc`,
  );
  expect(rows).toEqual([
    { asked: 3, waiting: 0, settled: 10, final: true, institutions: 10 },
    { asked: 3, waiting: 0, settled: 6, final: false, institutions: 1 },
    { asked: 3, waiting: 1, settled: 0, final: false, institutions: 1 },
  ]);
  expect(await one('select count(*)::int as targets from maturity_target')).toEqual({ targets: 10 });
});

test('it has items of the country’s own in every state of their writing, each approved by another than who wrote it', async () => {
  const { rows } = await owner.query(
    `select state, count(*)::int as items, count(remark)::int as remarks, bool_and(approved_by is distinct from written_by) as reviewed
     from item where organisation_id is not null group by state order by state`,
  );
  expect(rows).toEqual([
    { state: 'approved', items: 2, remarks: 0, reviewed: true },
    { state: 'draft', items: 2, remarks: 1, reviewed: true },
    { state: 'in-review', items: 1, remarks: 0, reviewed: true },
  ]);
});

test('artificial intelligence and decisions by data are what the country lacks most', async () => {
  const { rows } = await owner.query<{ code: string }>(
    `select code from needs_summary join competency on competency.id = competency_id
     group by code order by sum(gap_sum)::real / sum(assessed) desc limit 2`,
  );
  expect(rows.map(({ code }) => code).sort()).toEqual(['D2.2', 'D2.6']);
});

test('ministries differ in what they need: Interior knows privacy, Health does not', async () => {
  const { rows } = await owner.query<{ code: string }>(
    `select institution.code from needs_summary join institution on institution.id = institution_id
     where competency_id = (select id from competency where code = 'D2.4') and institution.code in ('MOI', 'MOH')
     group by institution.code having sum(gap_sum)::real / sum(assessed) > 0.8`,
  );
  expect(rows).toEqual([{ code: 'MOH' }]);
});

test('the learner has levels in both rounds of everybody, from her supervisor and from the test, and all of it put together', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `select distinct r.held_on, r.created_at, r.name from assessed_level l join assessment_round r on r.id = l.round_id
       join person p on p.id = l.person_id where email = 'learner@demo.example' order by r.held_on, r.created_at`,
  );
  expect(rows.map(({ name }) => name)).toEqual([
    'Baseline 2025',
    'Baseline 2026',
    'Supervisor assessment 2026',
    'Knowledge test 2026',
    'Finance: all evidence 2026',
  ]);
});

test('it keeps a report of the needs that the newest round of everybody shows, with their counts', async () => {
  const report = await one(
    `select p.name, r.name as round, (select count(*) > 13 * 14 from needs_report_count c where c.report_id = p.id) as counts
     from needs_report p join assessment_round r on r.id = p.round_id`,
  );
  expect(report).toEqual({ name: 'Training needs 2026, as presented', round: 'Baseline 2026', counts: true });
});

test('it says what it is doing', () => {
  expect(demonstration.said).toContain('  1,200 people and their levels, Baseline 2025 …');
});

test('its published programmes are paid from budget lines, one of them with bills', async () =>
  expect(
    await one(`select array_agg(concat_ws(' ', code, committed > 0, spent) order by code) as lines from budget_line`),
  ).toEqual({ lines: ['DGA-EU f 0.00', 'MOH-22 t 5430.50', 'TRN-01 t 0.00'] }));

test('it brings works in every state, a decision in place of the conditions, and a change of a plan that is not undone', async () => {
  const told = `(select count(distinct state)::int from learner_work) as works, (select count(*)::int from completion_override) as decided`;
  expect(await one(`select undone_at, ${told} from plan_change`)).toEqual({ works: 3, decided: 1, undone_at: null });
});
