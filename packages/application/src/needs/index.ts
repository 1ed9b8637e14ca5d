import { CapacityQueries } from './capacity.queries';
import { ConsentQueries } from './consent/consent.queries';
import { GrantLevelConsent } from './consent/grant-level-consent';
import { LevelsShownQueries } from './consent/levels-shown.queries';
import { WithdrawLevelConsent } from './consent/withdraw-level-consent';
import { EquityQueries } from './equity.queries';
import { GroupToldQueries } from './group-told.queries';
import { MyNeedsQueries } from './my-needs.queries';
import { NeedsDueQueries } from './needs-due.queries';
import { NeedsMatrixQueries } from './needs-matrix.queries';
import { DiscardNeedsReport } from './discard-needs-report';
import { PeopleInBothQueries } from './people-in-both.queries';
import { PersonNeedsQueries } from './person-needs.queries';
import { ReportQueries } from './report.queries';
import { SaveNeedsReport } from './save-needs-report';
import { SetCompetencyWeight } from './set-competency-weight';
import { WithheldCells } from './withheld-cells';

export * from './capacity.queries';
export * from './consent/consent.queries';
export { GrantLevelConsent } from './consent/grant-level-consent';
export * from './consent/levels-shown.queries';
export * from './consent/withdraw-level-consent';
export * from './count-due-needs';
export * from './discard-needs-report';
export * from './due-counts';
export * from './equity.queries';
export * from './group-needs';
export * from './group-told.queries';
export * from './my-needs.queries';
export type { NeedsMatrixView } from './needs-matrix';
export * from './needs-matrix.queries';
export * from './needs-due.queries';
export { countNeeds, forgetNeedsSummary } from './needs-summary';
export * from './people-in-both.queries';
export * from './person-needs.queries';
export { closableNeeds, trackModules } from './programme-needs';
export * from './refresh-needs-summary';
export * from './report.queries';
export * from './save-needs-report';
export * from './set-competency-weight';
export { competencyText, personsRefused, reachText, reachValues } from './reach-sql';

export const needsProviders = [
  CapacityQueries,
  ConsentQueries,
  DiscardNeedsReport,
  EquityQueries,
  GrantLevelConsent,
  GroupToldQueries,
  LevelsShownQueries,
  MyNeedsQueries,
  NeedsDueQueries,
  NeedsMatrixQueries,
  PeopleInBothQueries,
  PersonNeedsQueries,
  ReportQueries,
  SaveNeedsReport,
  SetCompetencyWeight,
  WithdrawLevelConsent,
  WithheldCells,
];
