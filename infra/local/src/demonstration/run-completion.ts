import type { Actor } from '@baobab/application';
import {
  ChangeCompletionRules,
  CompletionQueries,
  DecideWork,
  HandInWork,
  OverrideCompletion,
} from '@baobab/application/cohort';
import type { INestApplicationContext } from '@nestjs/common';
import { completionAsked, overrideReason, worksHandedIn } from './completion';

/** A cohort that asks for more than hours: some have handed in, some of that is decided, and of one who was away a coordinator decided otherwise. */
export const runCompletion = async (
  context: INestApplicationContext,
  { actor, learnerId }: { actor: Actor; learnerId: string },
  cohortId: string,
): Promise<void> => {
  const queries = context.get(CompletionQueries);
  const rules = { cohortId, forProgramme: false, conditions: completionAsked };
  const { people } = await queries.preview(actor, rules);
  await context.get(ChangeCompletionRules).execute(actor, { ...rules, expectedVersion: 0, concerned: people.length });
  const asked = await queries.ofCohort(actor, { cohortId });
  const conditionId = asked?.conditions.find(({ kind }) => kind === 'work')?.id;
  // The learner who signs in has hers still before her.
  const others = (asked?.people ?? []).filter(({ personId }) => personId !== learnerId);
  for (const [at, { text, decided }] of worksHandedIn.entries()) {
    const { personId } = others[at]!;
    await context.get(HandInWork).execute({ ...actor, personId, grants: [] }, { cohortId, conditionId, text });
    const work = { cohortId, conditionId, personId, expectedRevision: 1 };
    if (decided) await context.get(DecideWork).execute(actor, { ...work, ...decided });
  }
  const away = others.slice(worksHandedIn.length).find(({ conditions }) => conditions.every(({ met }) => !met));
  if (!away) throw new Error('Somebody of the demonstration was not at the opening.');
  const override = { cohortId, personId: away.personId, completes: true, reason: overrideReason };
  await context.get(OverrideCompletion).execute(actor, override);
};
