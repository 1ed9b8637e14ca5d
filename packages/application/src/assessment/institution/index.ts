import { AssessedInstitutionQueries } from './assessed-institution.queries';
import { ChangeInstitutionAssessment } from './change-institution-assessment';
import { CloseInstitutionAssessment } from './close-institution-assessment';
import { CompleteModeration } from './complete-moderation';
import { FetchEvidenceFile } from './fetch-evidence-file';
import { InstitutionAssessmentQueries } from './institution-assessment.queries';
import { InstitutionNeedsQueries } from './institution-needs.queries';
import { KeepEvidenceFile } from './keep-evidence-file';
import { MaturityTargetsQueries } from './maturity-targets.queries';
import { MyMaturityQueries } from './my-maturity.queries';
import { NameModerator } from './name-moderator';
import { NameRespondent } from './name-respondent';
import { OpenInstitutionAssessment } from './open-institution-assessment';
import { PossibleModeratorsQueries } from './possible-moderators.queries';
import { RateIndicator } from './rate-indicator';
import { RemoveEvidenceFile } from './remove-evidence-file';
import { RemoveRespondent } from './remove-respondent';
import { ReopenModeration } from './reopen-moderation';
import { SetMaturityTargets } from './set-maturity-targets';
import { SettleIndicator } from './settle-indicator';
import { SubmitMaturity } from './submit-maturity';

export { EvidenceTooLarge, largestEvidence } from './evidence-problems';
export * from './assessed-institution.queries';
export * from './change-institution-assessment';
export * from './close-institution-assessment';
export * from './complete-moderation';
export * from './fetch-evidence-file';
export * from './institution-assessment.queries';
export { InstitutionNeedsQueries, type InstitutionNeedsView } from './institution-needs.queries';
export * from './keep-evidence-file';
export { MaturityTargetsQueries, type MaturityTargetsView } from './maturity-targets.queries';
export * from './my-maturity.queries';
export * from './name-moderator';
export * from './name-respondent';
export * from './open-institution-assessment';
export { PossibleModeratorsQueries, type PossibleModerator } from './possible-moderators.queries';
export * from './rate-indicator';
export * from './remove-evidence-file';
export * from './remove-respondent';
export * from './reopen-moderation';
export * from './set-maturity-targets';
export * from './settle-indicator';
export * from './submit-maturity';

export const institutionAssessmentProviders = [
  AssessedInstitutionQueries,
  ChangeInstitutionAssessment,
  CloseInstitutionAssessment,
  CompleteModeration,
  FetchEvidenceFile,
  InstitutionAssessmentQueries,
  InstitutionNeedsQueries,
  KeepEvidenceFile,
  MaturityTargetsQueries,
  MyMaturityQueries,
  NameModerator,
  NameRespondent,
  OpenInstitutionAssessment,
  PossibleModeratorsQueries,
  RateIndicator,
  RemoveEvidenceFile,
  RemoveRespondent,
  ReopenModeration,
  SetMaturityTargets,
  SettleIndicator,
  SubmitMaturity,
];
