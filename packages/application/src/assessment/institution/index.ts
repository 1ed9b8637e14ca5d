import { AssessedInstitutionQueries } from './assessed-institution.queries';
import { CloseInstitutionAssessment } from './close-institution-assessment';
import { InstitutionAssessmentQueries } from './institution-assessment.queries';
import { MyMaturityQueries } from './my-maturity.queries';
import { NameRespondent } from './name-respondent';
import { OpenInstitutionAssessment } from './open-institution-assessment';
import { RateIndicator } from './rate-indicator';
import { SettleIndicator } from './settle-indicator';
import { SubmitMaturity } from './submit-maturity';

export * from './assessed-institution.queries';
export * from './close-institution-assessment';
export * from './institution-assessment.queries';
export * from './my-maturity.queries';
export * from './name-respondent';
export * from './open-institution-assessment';
export * from './rate-indicator';
export * from './settle-indicator';
export * from './submit-maturity';

export const institutionAssessmentProviders = [
  AssessedInstitutionQueries,
  CloseInstitutionAssessment,
  InstitutionAssessmentQueries,
  MyMaturityQueries,
  NameRespondent,
  OpenInstitutionAssessment,
  RateIndicator,
  SettleIndicator,
  SubmitMaturity,
];
