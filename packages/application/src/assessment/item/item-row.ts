import { itemMistakes, keptItem } from '@baobab/domain/assessment/item';
import type { Actor } from '../../access';
import { sql } from '../../database';
import { frameworkInUse } from '../../framework/framework-in-use.queries';
import { authoriseOrganisation } from '../../organisation/whole-organisation.queries';
import { NotFound, VersionConflict } from '../../problem';
import type { ItemContent } from './item.input';
import { isWithheld, mistaken, unknownCompetency, unknownLevel } from './item-problems';
import { withheldFrom } from './withheld.queries';

export interface OwnItem {
  id: string;
  code: string;
  edition: number;
  state: 'draft' | 'in-review' | 'approved' | 'retired';
  writtenBy: string;
  changedBy: string;
}

/**
 * Inside a unit of work: an item of the actor's organisation, held until the work ends. Baobab's items are nobody's to change, and
 * one whose key is withheld from the actor waits.
 * @throws Refused, NotFound, ItemStateWrong, VersionConflict
 */
export const findOwnItem = async (
  actor: Actor,
  { itemId, expectedVersion }: { itemId: string; expectedVersion: number },
): Promise<OwnItem> => {
  await authoriseOrganisation(actor, 'coordinator');
  const [item] = await sql<OwnItem & { version: number; withheld: boolean }>(
    `select id, code, edition::int, state, version, written_by as "writtenBy", changed_by as "changedBy",
       ${withheldFrom('$3')} as withheld
     from item where organisation_id = $1 and id = $2 for update`,
    [actor.organisationId, itemId, actor.personId],
  );
  if (!item) throw new NotFound('item of your organisation');
  if (item.withheld) throw isWithheld();
  if (item.version !== expectedVersion) throw new VersionConflict();
  return item;
};

/**
 * Inside a unit of work: what the columns of an item's content hold, in the order of `contentColumns`.
 * @throws InputProblem where it can't be asked.
 */
export const contentOf = async ({ competencyId, ordinal, ...written }: ItemContent): Promise<unknown[]> => {
  const mistakes = itemMistakes(written);
  if (mistakes.length > 0) throw mistaken(mistakes);
  const [known] = await sql<{ competency: boolean; level: boolean }>(
    `select exists (select from competency where framework_id = f.id and id = $1) as competency,
       exists (select from level where framework_id = f.id and ordinal = $2) as level
     from (select ${frameworkInUse} as id) f`,
    [competencyId, ordinal],
  );
  if (!known?.competency) throw unknownCompetency();
  if (!known.level) throw unknownLevel();
  const { kind, texts, right, value, tolerance } = keptItem(written, 'organisation');
  return [competencyId, ordinal, kind, JSON.stringify(texts), right, value, tolerance];
};

export const contentColumns = 'competency_id, ordinal, kind, texts, right_options, value, tolerance';
