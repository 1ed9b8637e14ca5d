import { formCode, numberOfForm } from '@baobab/domain/assessment';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../../access';
import { rootsOf, scopeOf } from '../../access';
import { holding, keyOf, pageOf, Reads } from '../../database';
import { parse } from '../../problem';
import type { QuestionView } from '../rating-questions';
import { readQuestions } from '../rating-questions';
import { onPaper } from './find-form';
import { FindPaperFormsInput, PaperFormInput, PaperFormsInput, RoundQuestionsInput } from './paper.input';

/** Whose form it is, and whether what it says is in the round; never what it says. */
export interface PaperFormView {
  code: string;
  personName: string;
  staffNumber: string | null;
  institutionName: string;
  /** Who fills it in, where it is not the person herself. */
  raterName: string | null;
  submittedAt: Date | null;
  /** Null where it was answered on a screen, or not yet. */
  keyedBy: string | null;
}

interface Row extends Omit<PaperFormView, 'code'> {
  number: number;
}

/** Those found by a search, of people one looks for by name. */
const mostFound = 10;

/** $1 the organisation, $2 the roots of the reader's coordination, $3 the round. */
const formText = `
  reach as materialized (select distinct institutions_below(root) as id from unnest($2::uuid[]) as root),
  form as (
    select p.form_number as number, about.name as "personName", about.staff_number as "staffNumber", i.name as "institutionName", about.institution_id,
      case when rater.id <> about.id then rater.name end as "raterName", p.submitted_at as "submittedAt", keyed.name as "keyedBy", about.left_on, about.email
    from round_participant p join assessment_round r on r.organisation_id = $1 and r.id = p.round_id
      join person about on about.organisation_id = $1 and about.id = p.person_id
      join person rater on rater.organisation_id = $1 and rater.id = p.rater_id
      join institution i on i.organisation_id = $1 and i.id = about.institution_id
      left join person keyed on keyed.organisation_id = $1 and keyed.id = p.keyed_by
    where p.organisation_id = $1 and p.round_id = $3 and ${onPaper('r')} and about.institution_id in (select id from reach))`;
const columns = `number, "personName", "staffNumber", "institutionName", "raterName", "submittedAt", "keyedBy"`;

const waitingText = `
  with ${formText},
  waiting as materialized (
    select ${columns} from form where "submittedAt" is null and (left_on is null or left_on > current_date)
      and institution_id in (select institutions_below($4)))
  select *, (select count(*)::int from waiting) as total from waiting
  where $5::text is null or ("institutionName", "personName", number) > ($5, $6, $7::int)
  order by "institutionName", "personName", number limit $8`;

const byNumberText = `with ${formText} select ${columns} from form where number = $4`;

const foundText = `
  with ${formText}
  select ${columns} from form where "personName" ilike $4 or "staffNumber" = $5 or email = lower($5)
  order by "personName", number limit ${mostFound}`;

const view = ({ number, ...form }: Row): PaperFormView => ({ ...form, code: formCode(number) });

const Key = z.tuple([z.string(), z.string(), z.string().regex(/^\d{1,10}$/)]);

/** Forms of a round that asks people, for coordinators of where these work. */
@Injectable()
export class PaperFormQueries {
  constructor(private readonly reads: Reads) {}

  /** Of an institution and below it, those that nobody has submitted yet, as they are printed: institution by institution. */
  async waiting(actor: Actor, input: unknown) {
    const { roundId, institutionId, first, after } = parse(PaperFormsInput, input);
    const key = keyOf(after, Key) ?? [null, null, null];
    const rows = await this.read<Row & { total: number }>(actor, 'paper-forms', waitingText, [
      roundId,
      institutionId,
      ...key,
      first + 1,
    ]);
    const { edges, pageInfo } = pageOf(rows, first, (row) => [row.institutionName, row.personName, String(row.number)]);
    const forms = edges.map(({ node: { total: _, ...row } }) => view(row));
    return { forms, ...pageInfo, total: rows[0]?.total ?? 0 };
  }

  /** Null where the round has none of this code within the reader's reach. */
  async byCode(actor: Actor, input: unknown): Promise<PaperFormView | null> {
    const { roundId, code } = parse(PaperFormInput, input);
    const number = numberOfForm(code);
    if (number === null) return null;
    const [found] = await this.read<Row>(actor, 'paper-form', byNumberText, [roundId, number]);
    return found ? view(found) : null;
  }

  /** By name, staff number or e-mail; at most ten. */
  async search(actor: Actor, input: unknown): Promise<PaperFormView[]> {
    const { roundId, search } = parse(FindPaperFormsInput, input);
    return (await this.read<Row>(actor, 'find-paper-forms', foundText, [roundId, holding(search), search])).map(view);
  }

  /** What every form of the round asks. */
  questions(actor: Actor, input: unknown): Promise<QuestionView[]> {
    const { roundId, locale } = parse(RoundQuestionsInput, input);
    return readQuestions(this.reads, actor, { roundId, personId: null, locale });
  }

  private read<R>(actor: Actor, name: string, text: string, values: unknown[]): Promise<R[]> {
    return this.reads.all(scopeOf(actor), {
      name: `assessment.${name}`,
      text,
      values: [actor.organisationId, rootsOf(actor, 'coordinator'), ...values],
    });
  }
}
