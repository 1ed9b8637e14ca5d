import { AssessedInstitutionQueries } from './assessed-institution.queries';
import { ChangeInstitutionAssessment } from './change-institution-assessment';
import { CloseInstitutionAssessment } from './close-institution-assessment';
import { CompleteModeration } from './complete-moderation';
import { InstitutionAssessmentQueries } from './institution-assessment.queries';
import { MyMaturityQueries } from './my-maturity.queries';
import { NameModerator } from './name-moderator';
import { NameRespondent } from './name-respondent';
import { OpenInstitutionAssessment } from './open-institution-assessment';
import { PossibleModeratorsQueries } from './possible-moderators.queries';
import { RateIndicator } from './rate-indicator';
import { RemoveRespondent } from './remove-respondent';
import { ReopenModeration } from './reopen-moderation';
import { SettleIndicator } from './settle-indicator';
import { SubmitMaturity } from './submit-maturity';

export * from './assessed-institution.queries';
export * from './change-institution-assessment';
export * from './close-institution-assessment';
export * from './complete-moderation';
export * from './institution-assessment.queries';
export * from './my-maturity.queries';
export * from './name-moderator';
export * from './name-respondent';
export * from './open-institution-assessment';
export { PossibleModeratorsQueries, type PossibleModerator } from './possible-moderators.queries';
export * from './rate-indicator';
export * from './remove-respondent';
export * from './reopen-moderation';
export * from './settle-indicator';
export * from './submit-maturity';

export const institutionAssessmentProviders = [
  AssessedInstitutionQueries,
  ChangeInstitutionAssessment,
  CloseInstitutionAssessment,
  CompleteModeration,
  InstitutionAssessmentQueries,
  MyMaturityQueries,
  NameModerator,
  NameRespondent,
  OpenInstitutionAssessment,
  PossibleModeratorsQueries,
  RateIndicator,
  RemoveRespondent,
  ReopenModeration,
  SettleIndicator,
  SubmitMaturity,
];
