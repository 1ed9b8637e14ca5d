import { RateCompetency } from './rate-competency';
import { calibrationProviders } from './calibration';
import { ChangeRound } from './change-round';
import { CheckImport } from './check-import';
import { CloseRound } from './close-round';
import { DiscardFusedRound } from './evidence/discard-fused-round';
import { FuseEvidence } from './evidence/fuse-evidence';
import { FusedRoundQueries } from './evidence/fused-round.queries';
import { LevelEvidenceQueries } from './evidence/level-evidence.queries';
import { ExportRound } from './export-round';
import { ImportCheckQueries } from './import-check.queries';
import { institutionAssessmentProviders } from './institution';
import { itemProviders } from './item';
import { KeepUpload } from './keep-upload';
import { MyAssessmentQueries } from './my-assessments.queries';
import { OpenRound } from './open-round';
import { paperProviders } from './paper';
import { PreviewImport } from './preview-import';
import { RoundQueries } from './round.queries';
import { AskedRoundQueries } from './asked-round.queries';
import { StartImport } from './start-import';
import { AnswerTestItem } from './test/answer-test-item';
import { SitDemonstrationTest } from './test/sit-demonstration-test';
import { SubmitTest } from './test/submit-test';
import { TestResultsQueries } from './test/test-results.queries';
import { TestReviewQueries } from './test/test-review.queries';
import { TestSheetQueries } from './test/test-sheet.queries';
import { SubmitRatings } from './submit-ratings';
import { TeamQueries } from './team.queries';
import { TransferTeam } from './transfer-team';

export * from './rate-competency';
export * from './calibration';
export * from './change-round';
export * from './check-import';
export * from './close-round';
export * from './evidence/discard-fused-round';
export * from './evidence/fuse-evidence';
export * from './evidence/fused-round.queries';
export * from './evidence/level-evidence.queries';
export * from './evidence/run-fusing';
export * from './export-round';
export * from './import-check.queries';
export * from './institution';
export * from './item';
export * from './keep-upload';
export * from './my-assessments.queries';
export * from './open-round';
export * from './paper';
export * from './preview-import';
export * from './round.queries';
export * from './run-check';
export * from './run-import';
export * from './asked-round.queries';
export * from './start-import';
export * from './submit-ratings';
export * from './team.queries';
export * from './transfer-team';
export * from './test/test-sheet.queries';
export * from './test/test-results.queries';
export * from './test/test-review.queries';
export * from './test/sit-demonstration-test';
export * from './test/submit-test';
export * from './test/answer-test-item';

export const assessmentProviders = [
  ...calibrationProviders,
  ...institutionAssessmentProviders,
  ...itemProviders,
  ...paperProviders,
  RateCompetency,
  TeamQueries,
  TransferTeam,
  ChangeRound,
  CheckImport,
  CloseRound,
  DiscardFusedRound,
  FuseEvidence,
  FusedRoundQueries,
  LevelEvidenceQueries,
  ExportRound,
  ImportCheckQueries,
  KeepUpload,
  MyAssessmentQueries,
  OpenRound,
  PreviewImport,
  RoundQueries,
  AskedRoundQueries,
  StartImport,
  SubmitRatings,
  AnswerTestItem,
  SitDemonstrationTest,
  SubmitTest,
  TestResultsQueries,
  TestReviewQueries,
  TestSheetQueries,
];
