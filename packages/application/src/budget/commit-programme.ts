import { commitmentOf, fiscalYearSpan, writeAmount } from '@baobab/domain/budget';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { authorise } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { NotFound, parse } from '../problem';
import { issue, otherCurrency, programmeCurrency } from './budget-problems';
import { CommitProgrammeInput } from './budget.input';
import { findLine, lockLine } from './find-line';
import type { BudgetLineRow } from './find-line';
import { readCalendar, yearNow } from './fiscal-year';
import { holdProgramme, openCommitments, refuseShort, writeEntry } from './write-entry';

interface Commitment {
  programmeId: string;
  /** Of the programme. */
  institutionId: string;
  /** Null: without a line, where there is none that could be chosen. */
  budgetLineId: string | null;
  /** In whole hundredths; of nothing nothing is committed. */
  amount: number;
}

/**
 * Commits the cost of a programme to a budget line. Inside the unit of work that publishes it: both happen, or neither.
 * @throws InputProblem, BudgetShort, NotFound, Refused
 */
export const commitCost = async (actor: Actor, commitment: Commitment): Promise<void> =>
  write(actor, commitment, await coordinatedLine(actor, commitment));

/** As `commitCost`, of a line that a coordinator chose when she submitted the programme: who approves it needs no role over that. */
export const commitSubmitted = async (actor: Actor, commitment: Commitment): Promise<void> =>
  write(actor, commitment, await payingLine(actor, commitment, lockLine));

/** Refuses as `commitCost` would by now, and commits nothing. @throws InputProblem, BudgetShort, NotFound, Refused */
export const refuseUnpaid = async (actor: Actor, commitment: Commitment): Promise<void> => {
  const line = await coordinatedLine(actor, commitment);
  if (line) refuseShort(line, commitmentOf(commitment.amount));
};

const coordinatedLine = (actor: Actor, commitment: Commitment): Promise<BudgetLineRow | null> =>
  payingLine(actor, commitment, (reader, id) => findLine(reader, id, 'coordinator'));

/** The line, locked; null where nothing is to be committed. */
const payingLine = async (
  actor: Actor,
  { programmeId, institutionId, budgetLineId, amount }: Commitment,
  lock: (actor: Actor, id: string) => Promise<BudgetLineRow>,
): Promise<BudgetLineRow | null> => {
  if (amount === 0) return null;
  if (budgetLineId === null) {
    await refuseWithoutLine(actor, institutionId);
    return null;
  }
  const line = await lock(actor, budgetLineId);
  await refuseUnfit(actor, line, institutionId);
  if ((await openCommitments(actor, programmeId)).length > 0)
    throw issue('programmeId', 'committed-already', 'Its cost is committed already. Release that first.');
  return line;
};

const write = async (actor: Actor, { programmeId, amount }: Commitment, line: BudgetLineRow | null): Promise<void> => {
  if (line) await writeEntry(actor, line, { kind: 'commitment', effect: commitmentOf(amount), programmeId });
};

/** Money that is planned is not passed by: without a line only where nobody has planned any. */
const refuseWithoutLine = async (actor: Actor, institutionId: string): Promise<void> => {
  const [found] = await sql<{ planned: boolean }>(
    `select exists (select from budget_line where organisation_id = $1 and fiscal_year = $2
       and institution_id in (select institutions_below($3))) as planned`,
    [actor.organisationId, yearNow(await readCalendar(actor.organisationId)), institutionId],
  );
  if (found?.planned)
    throw issue(
      'budgetLineId',
      'budget-line-needed',
      'This institution, or one below it, has budget lines this fiscal year. Choose the line that pays for the programme.',
    );
};

/** @throws InputProblem for a line of another currency, of a year that is over, or of an institution that has nothing to do with the programme's. */
export const refuseUnfit = async (actor: Actor, line: BudgetLineRow, institutionId: string): Promise<void> => {
  if (line.currency !== programmeCurrency) throw otherCurrency(line.currency);
  const calendar = await readCalendar(actor.organisationId);
  if (fiscalYearSpan(line.fiscalYear, calendar.firstMonth).last < calendar.today)
    throw issue('budgetLineId', 'year-over', 'The fiscal year of this line is over. Choose a line of a later one.');
  const [related] = await sql<{ fits: boolean }>(
    `select $1::uuid in (select institutions_below($2::uuid)) or $2::uuid in (select institutions_below($1::uuid)) as fits`,
    [line.institutionId, institutionId],
  );
  if (!related?.fits)
    throw issue(
      'budgetLineId',
      'line-elsewhere',
      'The line is of an institution that lies neither above nor below the programme’s. Choose one that does.',
    );
};

/** Of a programme that was published without a line, or whose commitment was released. */
@Injectable()
export class CommitProgramme {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { programmeId, budgetLineId, amount } = parse(CommitProgrammeInput, input);
    return this.work.run(actor, async () => {
      const programme = await holdProgramme(actor, programmeId);
      if (!programme) throw new NotFound('programme');
      await authorise(actor, programme.institutionId, 'coordinator');
      if (programme.state !== 'published')
        throw issue('programmeId', 'programme-not-published', 'A draft commits nothing. Publish it first.');
      await commitCost(actor, { programmeId, institutionId: programme.institutionId, budgetLineId, amount });
      audit('programme.committed', 'budget-line', budgetLineId, { programmeId, amount: writeAmount(amount) });
      return { done: true };
    });
  }
}
