import { frameworkInUse } from '../framework/framework-in-use.queries';

/** Where a read of needs takes its numbers from. Relations and values in SQL; $1 is the organisation. */
export interface Counts {
  /** Goes into the names of statements. */
  name: 'now' | 'report';
  /** Of each institution itself and competency. */
  summary: string;
  /** Of each institution itself: people, each once. */
  people: string;
  /** Of each institution itself, by an arrangement and a value of it, and competency; null: people. */
  groups: string;
  /** The weights of competencies that are not 1. */
  weights: string;
  /** The day whose tree of institutions counts. */
  day: string;
  /** Whose competencies are the columns. */
  framework: string;
}

const ofRound = 'organisation_id = $1 and round_id = (select id from round)';

/** As it is counted now, in the relation `round`. */
export const countsNow: Counts = {
  name: 'now',
  summary: `(select * from needs_summary where ${ofRound})`,
  people: `(select * from needs_people where ${ofRound})`,
  groups: `(select * from needs_group where ${ofRound})`,
  weights: '(select competency_id, weight from competency_weight where organisation_id = $1)',
  day: 'current_date',
  framework: frameworkInUse,
};

const ofReport = 'organisation_id = $1 and report_id = $7';
// Everybody who is counted has one role profile.
const once = `arrangement = 'role_profile'`;
const ofKept = (column: string) => `(select ${column} from needs_report where organisation_id = $1 and id = $7)`;

/** As a report ($7) kept it. */
export const countsOfReport: Counts = {
  name: 'report',
  summary: `(select institution_id, competency_id, sum(assessed)::int as assessed, sum(in_need)::int as in_need, sum(gap_sum)::int as gap_sum,
      sum(not_assessed)::int as not_assessed, sum(expected_in_need) as expected_in_need
    from needs_report_count where ${ofReport} and ${once} and competency_id is not null group by institution_id, competency_id)`,
  people: `(select institution_id, sum(assessed + not_assessed)::int as people, sum(assessed)::int as assessed, sum(in_need)::int as in_need
    from needs_report_count where ${ofReport} and ${once} and competency_id is null group by institution_id)`,
  groups: `(select * from needs_report_count where ${ofReport})`,
  weights: `(select key::uuid as competency_id, value::int as weight from jsonb_each_text(${ofKept('weights')}))`,
  day: ofKept('saved_at::date'),
  framework: ofKept('framework_id'),
};
