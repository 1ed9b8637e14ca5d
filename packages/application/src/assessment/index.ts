import { AnswerSelfAssessment } from './answer-self-assessment';
import { ChangeSelfAssessment } from './change-self-assessment';
import { CheckImport } from './check-import';
import { CloseSelfAssessment } from './close-self-assessment';
import { ExportRound } from './export-round';
import { ImportCheckQueries } from './import-check.queries';
import { KeepUpload } from './keep-upload';
import { MySelfAssessmentQueries } from './my-self-assessment.queries';
import { OpenSelfAssessment } from './open-self-assessment';
import { PreviewImport } from './preview-import';
import { RoundQueries } from './round.queries';
import { SelfAssessmentRoundQueries } from './self-assessment-round.queries';
import { StartImport } from './start-import';
import { SubmitSelfAssessment } from './submit-self-assessment';

export * from './answer-self-assessment';
export * from './change-self-assessment';
export * from './check-import';
export * from './close-self-assessment';
export * from './export-round';
export * from './import-check.queries';
export * from './keep-upload';
export * from './my-self-assessment.queries';
export * from './open-self-assessment';
export * from './preview-import';
export * from './round.queries';
export * from './run-check';
export * from './run-import';
export * from './self-assessment-round.queries';
export * from './start-import';
export * from './submit-self-assessment';

export const assessmentProviders = [
  AnswerSelfAssessment,
  ChangeSelfAssessment,
  CheckImport,
  CloseSelfAssessment,
  ExportRound,
  ImportCheckQueries,
  KeepUpload,
  MySelfAssessmentQueries,
  OpenSelfAssessment,
  PreviewImport,
  RoundQueries,
  SelfAssessmentRoundQueries,
  StartImport,
  SubmitSelfAssessment,
];
