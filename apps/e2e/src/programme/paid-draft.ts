import type { Page } from 'playwright-core';
import { unique } from '../assessment/wizard';
import type { Client } from '../client';

export interface Line {
  id: string;
  code: string;
}

interface LineToAdd {
  /** The name of its institution. */
  place: string;
  planned: string;
  yearsAhead?: number;
}

/** A line of this fiscal year, or of one to come. */
export const addLine = async (coordinator: Client, { place, planned, yearsAhead = 0 }: LineToAdd): Promise<Line> => {
  // After the codes of the demonstration: a form suggests the first line that has enough.
  const code = `Z-${unique()}`.slice(0, 40);
  const { data } = await coordinator.send('{ institutions { id name } budgetYear { year } }');
  const { institutions, budgetYear } = data as {
    institutions: { id: string; name: string }[];
    budgetYear: { year: number };
  };
  const answer = await coordinator.send(
    'mutation ($input: AddBudgetLineInput!) { addBudgetLine(input: $input) { ... on BudgetLineAdded { budgetLineId } } }',
    {
      input: {
        ...{
          fiscalYear: budgetYear.year + yearsAhead,
          institutionId: institutions.find(({ name }) => name === place)!.id,
        },
        ...{ code, name: `Courses ${code}`, currency: 'USD', planned },
      },
    },
  );
  return { id: (answer.data?.addBudgetLine as { budgetLineId: string }).budgetLineId, code };
};

/** A draft for a ministry with one module that costs something. @returns its id. */
export const draft = async (coordinator: Client, place: string, name: string): Promise<string> => {
  const found = await coordinator.send(
    '{ institutions { id name } assessmentRounds { id name } trainingModules { nodes { id costPerGroup } } }',
  );
  const { institutions, assessmentRounds, trainingModules } = found.data as {
    institutions: { id: string; name: string }[];
    assessmentRounds: { id: string; name: string }[];
    trainingModules: { nodes: { id: string; costPerGroup: number }[] };
  };
  const drafted = await coordinator.send(
    'mutation ($input: DraftProgrammeInput!) { draftProgramme(input: $input) { ... on ProgrammeDrafted { programmeId } } }',
    {
      input: {
        ...{ name, institutionId: institutions.find((each) => each.name === place)!.id },
        roundId: assessmentRounds.find((each) => each.name === 'Baseline 2026')!.id,
      },
    },
  );
  const { programmeId } = drafted.data?.draftProgramme as { programmeId: string };
  const module = trainingModules.nodes.find(({ costPerGroup }) => costPerGroup > 0)!;
  await coordinator.send('mutation ($input: ChangePlanInput!) { changePlan(input: $input) { __typename } }', {
    input: { programmeId, trainingModuleIds: [module.id], expectedVersion: 1 },
  });
  return programmeId;
};

export const chooseLine = async (page: Page, { code }: Line): Promise<void> => {
  const lines = page.getByLabel('Paid from');
  await lines.selectOption({ label: (await lines.locator('option', { hasText: code }).textContent()) ?? code });
};
