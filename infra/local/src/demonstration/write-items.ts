import type { Actor } from '@baobab/application';
import { AddItem, ApproveItem, SendItemBack, SubmitItem } from '@baobab/application/assessment';
import { FrameworkQueries } from '@baobab/application/framework';
import { GrantRole } from '@baobab/application/organisation';
import type { INestApplicationContext } from '@nestjs/common';
import type { OwnItemPlan } from './own-items';
import { colleague, ownItems } from './own-items';
import type { PeopleIds } from './people-ids';

/** Writes and reviews items of the country's own. An item needs two coordinators, so the administrator grants the role to a second one. */
export const writeItems = async (
  context: INestApplicationContext,
  { administrator, coordinator }: { administrator: Actor; coordinator: Actor },
  institutionId: string,
  ids: PeopleIds,
): Promise<void> => {
  const second = { ...coordinator, personId: ids.get(colleague().email) ?? '' };
  const role = { personId: second.personId, role: 'coordinator', institutionId };
  await context.get(GrantRole).execute(administrator, role);
  const competencyIds = await idsByCode(context, coordinator);
  for (const item of ownItems) {
    const [author, reviewer] = item.author === 'coordinator' ? [coordinator, second] : [second, coordinator];
    await bringOn(context, { author, reviewer }, competencyIds.get(item.competencyCode) ?? '', item);
  }
};

/** As far as it has come. */
const bringOn = async (
  context: INestApplicationContext,
  { author, reviewer }: { author: Actor; reviewer: Actor },
  competencyId: string,
  { code, fate, remark, ordinal, kind, texts, value, tolerance }: OwnItemPlan,
): Promise<void> => {
  const content = { competencyId, ordinal, kind, texts, value, tolerance };
  const { itemId } = await context.get(AddItem).execute(author, { code, ...content });
  if (fate === 'draft') return;
  await context.get(SubmitItem).execute(author, { itemId, expectedVersion: 1 });
  const step = { itemId, expectedVersion: 2 };
  if (fate === 'approved') await context.get(ApproveItem).execute(reviewer, step);
  if (fate === 'sent_back') await context.get(SendItemBack).execute(reviewer, { ...step, remark });
};

const idsByCode = async (context: INestApplicationContext, actor: Actor): Promise<Map<string, string>> => {
  const framework = await context.get(FrameworkQueries).framework(actor, {});
  const competencies = framework?.domains.flatMap((domain) => domain.competencies) ?? [];
  return new Map(competencies.map(({ code, id }) => [code, id]));
};
