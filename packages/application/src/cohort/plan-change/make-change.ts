import { writeAmount } from '@baobab/domain/budget';
import type { Actor } from '../../access';
import { releaseCost } from '../../budget';
import { audit } from '../../database';
import { VersionConflict } from '../../problem';
import { tellOfChange } from '../../reminder';
import { carryWorks } from '../completion';
import { findCohort } from '../find-cohort';
import { lockSessions } from '../session-clash';
import { applyPlaces } from './apply-places';
import { applySessions } from './apply-sessions';
import type { Change } from './change.input';
import type { ChangeEffect } from './change-rows';
import { addCohort, askedOf, closeCohort, recordChange } from './change-rows';
import { newCohort } from './facts';
import { lettersOf } from './letters-of';
import type { PlanOfChange } from './plan-of-change';
import { digestOf, planOf } from './plan-of-change';
import { refuseBlocked } from './refuse-blocked';
import { toldOf } from './told-of';

export interface PlanChanged {
  changeId: string;
  /** The cohort that people went into, or else the one that was changed. */
  cohortId: string;
}

/** Inside a unit of work: does what the preview told, all of it or nothing. @throws VersionConflict where it would be something else by now. */
export const makeChange = async (actor: Actor, change: Change): Promise<PlanChanged> => {
  const { kind } = change;
  if (kind === 'postpone' || kind === 'trainer' || kind === 'venue') {
    await findCohort(actor, change.cohortId);
    await lockSessions();
  }
  const { cohort, ...plan } = await planOf(actor, change);
  if (digestOf(plan) !== change.digest) throw new VersionConflict();
  refuseBlocked(plan);
  const into = kind === 'split' ? await addCohort(actor, cohort.id, change) : plan.into;
  const intoId = into?.id ?? null;
  const changes = plan.changes.map((each) => (each.toCohortId === newCohort ? { ...each, toCohortId: intoId } : each));
  const changeId = await recordChange(actor, {
    kind,
    cohortId: cohort.id,
    otherCohortId: intoId,
    reason: change.reason,
    asked: askedOf(change),
    effect: await effectOf(actor, { cohort, ...plan }),
  });
  if (kind === 'cancel' || kind === 'merge')
    await closeCohort(actor, cohort.id, { reason: kind === 'cancel' ? change.reason : null, mergedInto: intoId });
  const written = plan.sessions.map(({ before, after }) => ({ id: before.id, after }));
  await applySessions(actor, changeId, written);
  await applyPlaces(actor, changes, cohort, into);
  if (into) await carryWorks(actor, changes, cohort, into);
  const most = plan.money?.released ?? 0;
  if (most > 0) await releaseCost(actor, { programmeId: cohort.programmeId, most, note: cohort.name });
  await tellOfChange(actor, changeId, toldOf({ ...plan, kind, cohortId: cohort.id, intoId, changes }));
  audit('plan.changed', 'cohort', cohort.id, {
    changeId,
    kind,
    intoId,
    sessions: written.length,
    people: changes.length,
    released: writeAmount(most),
  });
  return { changeId, cohortId: intoId ?? cohort.id };
};

const effectOf = async (actor: Actor, plan: PlanOfChange): Promise<ChangeEffect> => ({
  sessions: plan.sessions.length,
  people: plan.changes.length,
  letters: await lettersOf(actor, plan),
  noLongerComplete: plan.completion.noLonger.length,
});
