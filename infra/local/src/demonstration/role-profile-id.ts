import type { Actor } from '@baobab/application';
import { RoleProfileQueries } from '@baobab/application/framework';
import type { INestApplicationContext } from '@nestjs/common';

/** The role profile of this name, in English. */
export const roleProfileId = async (
  context: INestApplicationContext,
  actor: Actor,
  label: string,
): Promise<string | undefined> => {
  const { profiles } = await context.get(RoleProfileQueries).all(actor, { locale: 'en' });
  return profiles.find(({ text }) => text.label === label)?.id;
};
