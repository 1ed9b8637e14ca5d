import { CancelCohort } from './cancel-cohort';
import { GoOnWithCohort } from './go-on-with-cohort';
import { MergeCohorts } from './merge-cohorts';
import { PlanChangeQueries } from './plan-change.queries';
import { PostponeCohort } from './postpone-cohort';
import { PreviewChange } from './preview-change';
import { SplitCohort } from './split-cohort';
import { SubstituteTrainer } from './substitute-trainer';
import { SubstituteVenue } from './substitute-venue';
import { UndoPlanChange } from './undo-plan-change';

export {
  CancelCohort,
  GoOnWithCohort,
  MergeCohorts,
  PlanChangeQueries,
  PostponeCohort,
  PreviewChange,
  SplitCohort,
  SubstituteTrainer,
  SubstituteVenue,
  UndoPlanChange,
};

export const planChangeProviders = [
  CancelCohort,
  GoOnWithCohort,
  MergeCohorts,
  PlanChangeQueries,
  PostponeCohort,
  PreviewChange,
  SplitCohort,
  SubstituteTrainer,
  SubstituteVenue,
  UndoPlanChange,
];
