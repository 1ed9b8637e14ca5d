import type { Actor } from '@baobab/application';
import { AddBudgetLine, BudgetQueries, ProgrammeMoneyQueries, RecordSpending } from '@baobab/application/budget';
import type { INestApplicationContext } from '@nestjs/common';
import { dayAhead } from './days';

interface LinePlan {
  /** Code of the institution. */
  institution: string;
  code: string;
  name: string;
  currency: string;
  planned: string;
}

/** One in another currency shows that nothing is exchanged. */
const linePlans: readonly LinePlan[] = [
  { institution: 'ROOT', code: 'TRN-01', name: 'National training fund', currency: 'USD', planned: '3000000' },
  { institution: 'MOH', code: 'MOH-22', name: 'Digital health, training', currency: 'USD', planned: '90000' },
  { institution: 'DGA', code: 'DGA-EU', name: 'Partner grant', currency: 'EUR', planned: '45000' },
];

const fiscalYear = Number(dayAhead(0).slice(0, 4));

/** What may be spent this year. @returns ids of lines in US dollars by the codes of their institutions. */
export const planBudget = async (
  context: INestApplicationContext,
  actor: Actor,
  places: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> => {
  const lines = new Map<string, string>();
  for (const { institution, ...line } of linePlans) {
    const institutionId = places.get(institution);
    const { budgetLineId } = await context.get(AddBudgetLine).execute(actor, { ...line, fiscalYear, institutionId });
    if (line.currency === 'USD') lines.set(institution, budgetLineId);
  }
  return lines;
};

const invoices = [
  { amount: '4250', purpose: 'provider_invoice', provider: 'Acacia Academy of Government', reference: 'INV-2041' },
  { amount: '1180.50', purpose: 'venue', provider: 'Conference Centre', reference: 'INV-0077' },
] as const;

/** The first bills of a programme, out of the line that pays for it. */
export const payBills = async (context: INestApplicationContext, actor: Actor, programmeId: string): Promise<void> => {
  const money = await context.get(ProgrammeMoneyQueries).of(actor, { id: programmeId });
  const line = money?.lines[0] && (await context.get(BudgetQueries).line(actor, { id: money.lines[0].id }));
  if (!line) throw new Error('No budget line pays for the programme.');
  for (const invoice of invoices)
    await context
      .get(RecordSpending)
      .execute(actor, { budgetLineId: line.id, programmeId, day: dayAhead(0), ...invoice });
};
