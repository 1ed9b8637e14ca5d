import 'reflect-metadata';
import type { Actor, Role } from '@baobab/application';
import { ApplicationModule } from '@baobab/application';
import { AssignRoleProfile, RoleProfileQueries } from '@baobab/application/framework';
import {
  AddInstitution,
  AddPerson,
  FoundOrganisation,
  GrantRole,
  OpenDemonstrationAccounts,
} from '@baobab/application/organisation';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Say } from '../say';
import { accounts, administrator, government, institutions, password } from './government';

/** Builds the demonstration organisation through the use cases, as its own administrator would: always the same one. */
export const loadDemonstration = async (appUrl: string, secretKey: string, say: Say): Promise<void> => {
  const application = ApplicationModule.register({ appUrl, secretKey, demonstration: true });
  const context = await NestFactory.createApplicationContext(application, { logger: ['error'] });
  try {
    const { actor, root } = await found(context);
    say(`  ${institutions.length} institutions …`);
    const places = await addInstitutions(context, actor, root);
    say('  people and their accounts …');
    await addAccounts(context, actor, places);
  } finally {
    await context.close();
  }
};

/** Ids of institutions by their codes. */
type Places = ReadonlyMap<string, string>;

const found = async (context: INestApplicationContext): Promise<{ actor: Actor; root: string }> => {
  const founded = await context.get(FoundOrganisation).execute({ ...government, administrator }, true);
  const { organisationId, institutionId, administratorId } = founded;
  // Nobody signed in, so account and sign-in are named by an id that no row has.
  const nobody = '00000000-0000-4000-8000-000000000000';
  const grants = [{ role: 'administrator' as const, institutionId }];
  return {
    actor: { organisationId, personId: administratorId, accountId: nobody, signInId: nobody, grants },
    root: institutionId,
  };
};

const addInstitutions = async (context: INestApplicationContext, actor: Actor, root: string): Promise<Places> => {
  const places = new Map([['ROOT', root]]);
  for (const { below, ...institution } of institutions) {
    const added = await context.get(AddInstitution).execute(actor, { ...institution, parentId: places.get(below) });
    places.set(institution.code, added.institutionId);
  }
  return places;
};

const addAccounts = async (context: INestApplicationContext, actor: Actor, places: Places): Promise<void> => {
  const opened = [{ personId: actor.personId, email: administrator.email, locale: administrator.locale }];
  const assign = await roleProfiles(context, actor);
  await assign(actor.personId, administrator.roleProfile);
  for (const { email, name, post, roleProfile, locale, institution, grants } of accounts) {
    const person = { institutionId: places.get(institution), name, email, post };
    const { personId } = await context.get(AddPerson).execute(actor, person);
    for (const [role, reach] of grants) await grant(context, actor, personId, role, places.get(reach));
    await assign(personId, roleProfile);
    opened.push({ personId, email, locale });
  }
  await context.get(OpenDemonstrationAccounts).execute(actor.organisationId, opened, password);
};

/** @returns what gives a person one of Baobab's role profiles, by its English name. */
const roleProfiles = async (context: INestApplicationContext, actor: Actor) => {
  const { profiles } = await context.get(RoleProfileQueries).all(actor, 'en');
  return (personId: string, name: string) => {
    const roleProfileId = profiles.find(({ text }) => text.label === name)?.id;
    return context.get(AssignRoleProfile).execute(actor, { personId, roleProfileId });
  };
};

const grant = (context: INestApplicationContext, actor: Actor, personId: string, role: Role, institutionId?: string) =>
  context.get(GrantRole).execute(actor, { personId, role, institutionId });
