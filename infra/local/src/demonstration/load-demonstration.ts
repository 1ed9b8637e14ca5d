import 'reflect-metadata';
import type { Actor, Grant } from '@baobab/application';
import { ApplicationModule } from '@baobab/application';
import { RoundQueries } from '@baobab/application/assessment';
import type { DemonstrationAccount } from '@baobab/application/organisation';
import {
  AddInstitution,
  AddPerson,
  FoundOrganisation,
  GrantRole,
  OpenDemonstrationAccounts,
} from '@baobab/application/organisation';
import { SetApprovalRoute, TailoringThread } from '@baobab/application/programme';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Say } from '../say';
import { assessInstitutions } from './assess-institutions';
import { accounts, administrator, government, institutions, password } from './government';
import { payBills, planBudget } from './budget';
import { importRound } from './import-round';
import { institutionAssessment } from './institution-assessment';
import { keepNeedsReport } from './keep-needs-report';
import { knowledgeTest } from './knowledge-test';
import { measureFoundations } from './measure-foundations';
import { idsByEmail } from './people-ids';
import { programmePlans } from './programmes';
import { evidence, putEvidenceTogether } from './put-evidence-together';
import { planRounds } from './rounds';
import { requireLearning } from './require-learning';
import { runCohorts } from './run-cohorts';
import { addVenues } from './add-venues';
import { runKnowledgeTest } from './run-knowledge-test';
import { runSelfAssessment } from './run-self-assessment';
import { runSupervisorRound } from './run-supervisor-round';
import { selfAssessment } from './self-assessment';
import { supervisorRound } from './supervisor-round';
import { tailorProgramme } from './tailor-programme';
import { writeItems } from './write-items';

/**
 * Builds the demonstration organisation through the use cases, as its own people would: always the same one. Its accounts are
 * opened at the very end, so that a load that was interrupted leaves none and is begun anew.
 */
export const loadDemonstration = async (appUrl: string, secretKey: string, say: Say): Promise<void> => {
  const application = ApplicationModule.register({ appUrl, secretKey, demonstration: true });
  const context = await NestFactory.createApplicationContext(application, { logger: ['error'] });
  const thread = new TailoringThread();
  try {
    const { actor, root } = await found(context);
    say(`  ${institutions.length} institutions …`);
    const places = await addInstitutions(context, actor, root);
    const opened = await addAccountHolders(context, actor, places);
    const coordinator = coordinatorOf(actor.organisationId, opened, root);
    for (const plan of planRounds()) {
      say(`  ${plan.people.toLocaleString('en')} people and their levels, ${plan.round.name} …`);
      await importRound(context, coordinator, root, plan);
    }
    const ids = await idsByEmail(context, coordinator, root);
    const rounds = await context.get(RoundQueries).all(coordinator);
    say('  budget lines …');
    const lines = await planBudget(context, coordinator, places);
    const programmes = new Map<string, string>();
    for (const plan of programmePlans) {
      say(`  the programme ${plan.name} …`);
      const [newest] = rounds;
      const group = {
        roundId: newest?.id ?? '',
        institutionId: places.get(plan.institution) ?? root,
        budgetLineId: lines.get(plan.institution) ?? null,
      };
      const programmeId = await tailorProgramme(context, thread, { actor: coordinator, ...group }, plan);
      programmes.set(plan.name, programmeId);
    }
    const education = places.get('MOE') ?? root;
    await context.get(SetApprovalRoute).execute(actor, { institutionId: education, steps: ['manager'] });
    await payBills(context, coordinator, programmes.get('Health goes digital') ?? '');
    const one = (email: string) => opened.find((holder) => holder.email === email)?.personId ?? '';
    const roles = {
      actor: coordinator,
      learnerId: one('learner@demo.example'),
      trainerId: one('trainer@demo.example'),
    };
    say(`  the answers to ${selfAssessment.name} …`);
    await runSelfAssessment(context, coordinator, places.get(selfAssessment.institution) ?? root, ids);
    say('  cohorts and their sessions …');
    await runCohorts(context, roles, programmes);
    await addVenues(context, coordinator, root);
    await requireLearning(context, coordinator, root, programmes.get('Foundations of data and AI') ?? '');
    say('  what the programme Foundations of data and AI changed …');
    await measureFoundations(context, coordinator, root, programmes.get('Foundations of data and AI') ?? '');
    say('  a report of needs, kept …');
    await keepNeedsReport(context, coordinator, root);
    const finance = places.get(supervisorRound.institution) ?? root;
    say(`  the answers to ${supervisorRound.name} …`);
    await runSupervisorRound(context, coordinator, finance, ids);
    say(`  the answers to ${knowledgeTest.name} …`);
    await runKnowledgeTest(context, coordinator, places.get(knowledgeTest.institution) ?? root, ids);
    say(`  ${evidence.name} …`);
    await putEvidenceTogether(context, coordinator, finance);
    say(`  the levels of institutions, ${institutionAssessment.name} …`);
    await assessInstitutions(context, coordinator, places, ids);
    say('  items of the country’s own …');
    await writeItems(context, { administrator: actor, coordinator }, root, ids);
    say('  accounts …');
    await context.get(OpenDemonstrationAccounts).execute(actor.organisationId, opened, password);
  } finally {
    await thread.onModuleDestroy();
    await context.close();
  }
};

/** Ids of institutions by their codes. */
type Places = ReadonlyMap<string, string>;

const found = async (context: INestApplicationContext): Promise<{ actor: Actor; root: string }> => {
  const { organisationId, institutionId, administratorId } = await context
    .get(FoundOrganisation)
    .execute({ ...government, administrator }, true);
  const grant = { role: 'administrator' as const, institutionId };
  return { actor: acting(organisationId, administratorId, grant), root: institutionId };
};

// Nobody signed in, so account and sign-in are named by an id that no row has.
const nobody = '00000000-0000-4000-8000-000000000000';
const acting = (organisationId: string, personId: string, ...grants: Grant[]): Actor => ({
  organisationId,
  personId,
  accountId: nobody,
  signInId: nobody,
  grants,
});

const addInstitutions = async (context: INestApplicationContext, actor: Actor, root: string): Promise<Places> => {
  const places = new Map([['ROOT', root]]);
  for (const { below, ...institution } of institutions) {
    const added = await context.get(AddInstitution).execute(actor, { ...institution, parentId: places.get(below) });
    places.set(institution.code, added.institutionId);
  }
  return places;
};

/** People who will have an account, with their roles; what else is known of them, the tables bring. */
const addAccountHolders = async (
  context: INestApplicationContext,
  actor: Actor,
  places: Places,
): Promise<DemonstrationAccount[]> => {
  const holders = [{ personId: actor.personId, email: administrator.email, locale: administrator.locale }];
  for (const { email, name, post, locale, institution, grants } of accounts) {
    const person = { institutionId: places.get(institution), name, email, post };
    const { personId } = await context.get(AddPerson).execute(actor, person);
    for (const [role, reach] of grants)
      await context.get(GrantRole).execute(actor, { personId, role, institutionId: places.get(reach) });
    holders.push({ personId, email, locale });
  }
  return holders;
};

/** The coordinator of the whole government, by the role that she was just granted. */
const coordinatorOf = (organisationId: string, holders: readonly DemonstrationAccount[], root: string): Actor => {
  const plan = accounts.find(({ grants }) => grants.some(([role]) => role === 'coordinator'));
  const holder = holders.find(({ email }) => email === plan?.email);
  if (!holder) throw new Error('Nobody coordinates the demonstration government.');
  return acting(organisationId, holder.personId, { role: 'coordinator', institutionId: root });
};
