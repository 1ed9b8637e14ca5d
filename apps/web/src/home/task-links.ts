import type { TaskGroupPartsFragment, TaskKind } from '../generated/documents';

export type TaskGroup = TaskGroupPartsFragment;
export type Task = TaskGroup['tasks'][number];

type Place = { group: 'sessions' | 'cohorts' | 'programmes' | 'items' | 'people'; to(id: string): string; all: string };

const cohort = (group: 'sessions' | 'cohorts'): Place => ({ group, to: (id) => `/cohorts/${id}`, all: '/cohorts' });
const programme: Place = { group: 'programmes', to: (id) => `/tailor/${id}`, all: '/tailor' };
const person: Place = { group: 'people', to: (id) => `/people/${id}/invitation`, all: '/people' };

/** Where each is done, in the order in which they are looked at: what has a day first, then along the chain of the work. */
export const PLACES: Record<TaskKind, Place> = {
  attendance_missing: cohort('sessions'),
  session_without_trainer: cohort('sessions'),
  session_trainer_left: cohort('sessions'),
  session_without_place: cohort('sessions'),
  submission_to_decide: { group: 'programmes', to: (id) => `/tailor/versions/${id}`, all: '/tailor' },
  request_to_decide: { group: 'cohorts', to: () => '/cohorts/requests', all: '/cohorts/requests' },
  cohort_to_decide: cohort('cohorts'),
  cohort_to_complete: cohort('cohorts'),
  cohort_without_session: cohort('cohorts'),
  cohort_waiting_list: cohort('cohorts'),
  cohort_too_small: cohort('cohorts'),
  people_to_place: { ...programme, to: (id) => `/tailor/${id}/cohorts` },
  programme_unpublished: programme,
  programme_without_plan: programme,
  round_without_programme: { group: 'programmes', to: (id) => `/needs?round=${id}`, all: '/needs' },
  item_to_review: { group: 'items', to: (id) => `/assess/items/${id}`, all: '/assess/items' },
  invitation_expired: person,
  person_not_invited: person,
};

const order = Object.keys(PLACES);

export const inOrder = (groups: readonly TaskGroup[]): TaskGroup[] =>
  [...groups].sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
