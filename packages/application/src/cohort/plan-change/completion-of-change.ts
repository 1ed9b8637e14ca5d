import type { CompletionShift, Condition, PlaceChange } from '@baobab/domain/cohort';
import { completionShift, isMove } from '@baobab/domain/cohort';
import type { Actor } from '../../access';
import { readFactsOf, readRules } from '../completion';

/** Ids of people with a seat, in the order of their names. */
export interface CompletionOfChange {
  /** They would complete as things stand, and would not any more. */
  noLonger: string[];
  /** Their share is counted of other hours then. */
  otherHours: string[];
  /** Something that they handed in does not count where they go. */
  worksLeft: string[];
}

interface Moving {
  change: { kind: string };
  cohort: { id: string };
  /** Null where they go nowhere, or into a cohort that is to be. */
  into: { id: string } | null;
  changes: readonly PlaceChange[];
  people: readonly { personId: string }[];
}

/** What a change does to the completion of those who go elsewhere, or out. Who stays is judged by what was held, and that is not changed. */
export const completionOfChange = async (actor: Actor, plan: Moving): Promise<CompletionOfChange> => {
  const seated = new Map(
    plan.changes
      .filter((change) => isMove(change) && change.before === 'enrolled')
      .map((each) => [each.personId, each]),
  );
  const personIds = plan.people.map(({ personId }) => personId).filter((id) => seated.has(id));
  if (personIds.length === 0) return { noLonger: [], otherHours: [], worksLeft: [] };
  const here = await standingsOf(actor, plan.cohort, personIds);
  const there = await afterwards(actor, plan, here.conditions, personIds);
  const shifts = personIds.map((personId): [string, CompletionShift] => {
    const seat = there && seated.get(personId)?.after === 'enrolled';
    const before = { conditions: here.conditions, facts: here.facts.get(personId)! };
    return [
      personId,
      completionShift(before, seat ? { conditions: there.conditions, facts: there.facts.get(personId)! } : null),
    ];
  });
  const those = (which: keyof CompletionShift) => shifts.flatMap(([id, shift]) => (shift[which] ? [id] : []));
  return { noLonger: those('noLonger'), otherHours: those('otherHours'), worksLeft: those('worksLeft') };
};

const standingsOf = async ({ organisationId }: Actor, cohort: { id: string }, personIds: string[]) => {
  const { conditions } = await readRules(organisationId, cohort);
  const facts = await readFactsOf(organisationId, cohort.id, personIds);
  return { conditions, facts: new Map(facts.map((each) => [each.personId, each])) };
};

/** Null: they go nowhere. A cohort that is to be asks for what the one asks for that it comes out of, and has held nothing. */
const afterwards = async (
  actor: Actor,
  { change, into }: Moving,
  conditions: readonly Condition[],
  personIds: string[],
): Promise<Awaited<ReturnType<typeof standingsOf>> | null> => {
  if (into) return standingsOf(actor, into, personIds);
  if (change.kind !== 'split') return null;
  const nothing = await readFactsOf(actor.organisationId, null, personIds);
  return { conditions: [...conditions], facts: new Map(nothing.map((each) => [each.personId, each])) };
};
