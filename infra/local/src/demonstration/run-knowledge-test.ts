import type { Actor } from '@baobab/application';
import type { BankItemView } from '@baobab/application/assessment';
import { ItemBankQueries, OpenRound, SitDemonstrationTest } from '@baobab/application/assessment';
import type { INestApplicationContext } from '@nestjs/common';
import { closeRound } from './close-round';
import { dayAhead } from './days';
import { knowledgeTest, planKnowledgeTest } from './knowledge-test';
import type { PeopleIds } from './people-ids';
import { roleProfileId } from './role-profile-id';

/** Tests the data analysts of an institution with all items that Baobab publishes; some never sit it. */
export const runKnowledgeTest = async (
  context: INestApplicationContext,
  actor: Actor,
  institutionId: string,
  ids: PeopleIds,
): Promise<void> => {
  const items = await itemsOf(context, actor);
  const { roundId } = await context.get(OpenRound).execute(actor, {
    name: knowledgeTest.name,
    kind: 'stand_alone',
    source: 'test',
    itemsPerCompetency: knowledgeTest.itemsPerCompetency,
    institutionId,
    roleProfileId: await roleProfileId(context, actor, knowledgeTest.roleProfile),
    opensOn: dayAhead(0),
    closesOn: dayAhead(knowledgeTest.daysOpen),
    disclosure: 'coordinators',
  });
  for (const { email, solved } of planKnowledgeTest(items)) {
    const who = { ...actor, personId: ids.get(email) ?? '', grants: [] };
    await context.get(SitDemonstrationTest).execute(who, { roundId, solved });
  }
  await closeRound(context, actor, roundId);
};

/** Of the bank, what rounds may ask, in its order. */
const itemsOf = async (context: INestApplicationContext, actor: Actor): Promise<BankItemView[]> => {
  const items: BankItemView[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<ItemBankQueries['page']>> = await context
      .get(ItemBankQueries)
      .page(actor, { first: 100, after, filter: { state: 'approved' } });
    items.push(...page.nodes);
    after = page.hasNextPage ? page.endCursor : null;
  } while (after);
  return items;
};
