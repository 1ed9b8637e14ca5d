import type { ComponentType } from 'react';
import type { TitleId } from '@baobab/i18n';
import type { Role } from '../generated/documents';
import { lazyPage } from '../ui/lazy-page';
import { HomePage } from './HomePage';

/** The five verbs of the work, in the order in which it is done. */
export const VERBS = ['assess', 'needs', 'tailor', 'cohorts', 'impact'] as const;

/** What the work rests on; in the navigation below the verbs. */
export const GROUPS = ['framework', 'organisation'] as const;

export interface DeskRoute {
  /** Below /desk; a page whose path begins with another's stands under it in the breadcrumb. */
  path: string;
  Page: ComponentType;
  title: TitleId;
  /** In the navigation under this verb. */
  verb?: (typeof VERBS)[number];
  /** In the navigation within this group. */
  group?: (typeof GROUPS)[number];
  /** Shown in the navigation to who holds one of these; to everyone when left out. The api decides who may read. */
  roles?: readonly Role[];
  /** In the navigation of the demonstration alone. */
  demonstration?: true;
}

const overseers: readonly Role[] = ['coordinator', 'manager', 'administrator'];

// Fetched when it is opened: it is the work of a few days a year.
const RoundsPage = lazyPage(() => import('../assessment/RoundsPage'), 'RoundsPage');
const NeedsPage = lazyPage(() => import('../needs/NeedsPage'), 'NeedsPage');
const AccountPage = lazyPage(() => import('../organisation/AccountPage'), 'AccountPage');
const InvitePersonPage = lazyPage(() => import('../organisation/InvitePersonPage'), 'InvitePersonPage');
const InstitutionsPage = lazyPage(() => import('../organisation/InstitutionsPage'), 'InstitutionsPage');
const PeoplePage = lazyPage(() => import('../organisation/PeoplePage'), 'PeoplePage');
const FrameworkPage = lazyPage(() => import('../framework/FrameworkPage'), 'FrameworkPage');
const ImportPage = lazyPage(() => import('../assessment/ImportPage'), 'ImportPage');

const RoleProfilesPage = lazyPage(() => import('../framework/RoleProfilesPage'), 'RoleProfilesPage');
const TeamsLeftPage = lazyPage(() => import('../assessment/team/TeamsLeftPage'), 'TeamsLeftPage');
const AuditPage = lazyPage(() => import('../organisation/AuditPage'), 'AuditPage');
const OpenRoundPage = lazyPage(() => import('../assessment/OpenRoundPage'), 'OpenRoundPage');
const AskedRoundPage = lazyPage(() => import('../assessment/AskedRoundPage'), 'AskedRoundPage');
const PrintFormsPage = lazyPage(() => import('../assessment/paper/PrintFormsPage'), 'PrintFormsPage');
const KeyFormsPage = lazyPage(() => import('../assessment/paper/KeyFormsPage'), 'KeyFormsPage');
const FuseEvidencePage = lazyPage(() => import('../assessment/evidence/FuseEvidencePage'), 'FuseEvidencePage');
const FusedRoundPage = lazyPage(() => import('../assessment/evidence/FusedRoundPage'), 'FusedRoundPage');
const InstitutionAssessmentsPage = lazyPage(
  () => import('../assessment/institution/InstitutionAssessmentsPage'),
  'InstitutionAssessmentsPage',
);
const OpenInstitutionAssessmentPage = lazyPage(
  () => import('../assessment/institution/OpenInstitutionAssessmentPage'),
  'OpenInstitutionAssessmentPage',
);
const MaturityTargetsPage = lazyPage(
  () => import('../assessment/institution/MaturityTargetsPage'),
  'MaturityTargetsPage',
);
const InstitutionAssessmentPage = lazyPage(
  () => import('../assessment/institution/InstitutionAssessmentPage'),
  'InstitutionAssessmentPage',
);
const AssessedInstitutionPage = lazyPage(
  () => import('../assessment/institution/AssessedInstitutionPage'),
  'AssessedInstitutionPage',
);
const NeedsReportsPage = lazyPage(() => import('../needs/NeedsReportsPage'), 'NeedsReportsPage');
const ItemBankPage = lazyPage(() => import('../assessment/item/ItemBankPage'), 'ItemBankPage');
const ItemPage = lazyPage(() => import('../assessment/item/ItemPage'), 'ItemPage');
const NewItemPage = lazyPage(() => import('../assessment/item/ItemFormPage'), 'NewItemPage');
const ChangeItemPage = lazyPage(() => import('../assessment/item/ItemFormPage'), 'ChangeItemPage');
const CalibrationsPage = lazyPage(() => import('../assessment/calibration/CalibrationsPage'), 'CalibrationsPage');
const CalibrationPage = lazyPage(() => import('../assessment/calibration/CalibrationPage'), 'CalibrationPage');
const EditionsPage = lazyPage(() => import('../framework/EditionsPage'), 'EditionsPage');
const EditionPage = lazyPage(() => import('../framework/EditionPage'), 'EditionPage');
const CaseImportPage = lazyPage(() => import('../framework/CaseImportPage'), 'CaseImportPage');
const TableImportPage = lazyPage(() => import('../framework/TableImportPage'), 'TableImportPage');
const PostTitlesPage = lazyPage(() => import('../framework/PostTitlesPage'), 'PostTitlesPage');
const DifferencePage = lazyPage(() => import('../framework/DifferencePage'), 'DifferencePage');
const SourceDifferencePage = lazyPage(() => import('../framework/SourceDifferencePage'), 'SourceDifferencePage');

const CataloguePage = lazyPage(() => import('../catalogue/CataloguePage'), 'CataloguePage');

const ProgrammesPage = lazyPage(() => import('../programme/ProgrammesPage'), 'ProgrammesPage');
const DraftProgrammePage = lazyPage(() => import('../programme/DraftProgrammePage'), 'DraftProgrammePage');
const TrainingRequestsPage = lazyPage(() => import('../programme/TrainingRequestsPage'), 'TrainingRequestsPage');
const ProgrammePage = lazyPage(() => import('../programme/ProgrammePage'), 'ProgrammePage');

const VersionsPage = lazyPage(() => import('../programme/approval/VersionsPage'), 'VersionsPage');
const VersionPage = lazyPage(() => import('../programme/approval/VersionPage'), 'VersionPage');

const ApprovalRoutesPage = lazyPage(() => import('../programme/approval/ApprovalRoutesPage'), 'ApprovalRoutesPage');

const CohortsPage = lazyPage(() => import('../cohort/CohortsPage'), 'CohortsPage');
const CohortPage = lazyPage(() => import('../cohort/CohortPage'), 'CohortPage');
const AttendanceImportPage = lazyPage(() => import('../cohort/AttendanceImportPage'), 'AttendanceImportPage');
const BulkEnrolmentPage = lazyPage(() => import('../cohort/BulkEnrolmentPage'), 'BulkEnrolmentPage');
const EnrolmentRequestsPage = lazyPage(() => import('../cohort/EnrolmentRequestsPage'), 'EnrolmentRequestsPage');
const FormCohortsPage = lazyPage(() => import('../cohort/FormCohortsPage'), 'FormCohortsPage');

const RequirementsPage = lazyPage(() => import('../cohort/requirement/RequirementsPage'), 'RequirementsPage');
const RequirementPage = lazyPage(() => import('../cohort/requirement/RequirementPage'), 'RequirementPage');

const VenuesPage = lazyPage(() => import('../cohort/venue/VenuesPage'), 'VenuesPage');
const AskCohortsPage = lazyPage(() => import('../cohort/proposal/AskCohortsPage'), 'AskCohortsPage');
const ProposalPage = lazyPage(() => import('../cohort/proposal/ProposalPage'), 'ProposalPage');
const AskTimetablePage = lazyPage(() => import('../cohort/timetable/AskTimetablePage'), 'AskTimetablePage');
const TimetablePage = lazyPage(() => import('../cohort/timetable/TimetablePage'), 'TimetablePage');
const BudgetPage = lazyPage(() => import('../budget/BudgetPage'), 'BudgetPage');
const BudgetLinePage = lazyPage(() => import('../budget/BudgetLinePage'), 'BudgetLinePage');
const ModulePricesPage = lazyPage(() => import('../budget/ModulePricesPage'), 'ModulePricesPage');
const CommitProgrammePage = lazyPage(() => import('../budget/CommitProgrammePage'), 'CommitProgrammePage');
const ImportLinesPage = lazyPage(() => import('../budget/ImportLinesPage'), 'ImportLinesPage');

const MailboxPage = lazyPage(() => import('../reminder/MailboxPage'), 'MailboxPage');

const ImpactsPage = lazyPage(() => import('../impact/ImpactsPage'), 'ImpactsPage');
const ImpactPage = lazyPage(() => import('../impact/ImpactPage'), 'ImpactPage');

export const deskRoutes: readonly DeskRoute[] = [
  { path: '/', Page: HomePage, title: 'desk.home' },
  { path: '/account', Page: AccountPage, title: 'organisation.account.title' },
  { path: '/people/:personId/invitation', Page: InvitePersonPage, title: 'invitation.title' },
  {
    path: '/institutions',
    Page: InstitutionsPage,
    title: 'organisation.institutions.title',
    group: 'organisation',
    roles: overseers,
  },
  { path: '/institutions/approval', Page: ApprovalRoutesPage, title: 'programme.routes' },
  { path: '/people', Page: PeoplePage, title: 'organisation.people.title', group: 'organisation', roles: overseers },
  { path: '/people/teams', Page: TeamsLeftPage, title: 'assessment.team.title' },
  { path: '/budget', Page: BudgetPage, title: 'budget.title', group: 'organisation', roles: overseers },
  { path: '/budget/import', Page: ImportLinesPage, title: 'budget.import.title' },
  { path: '/budget/prices', Page: ModulePricesPage, title: 'budget.prices' },
  { path: '/budget/:lineId', Page: BudgetLinePage, title: 'budget.one' },
  {
    path: '/audit',
    Page: AuditPage,
    title: 'organisation.audit.title',
    group: 'organisation',
    roles: ['administrator'],
  },
  {
    path: '/mailbox',
    Page: MailboxPage,
    title: 'reminder.mailbox.title',
    group: 'organisation',
    roles: overseers,
    demonstration: true,
  },
  { path: '/framework', Page: FrameworkPage, title: 'framework.title', group: 'framework' },
  { path: '/framework/editions', Page: EditionsPage, title: 'framework.editions.title' },
  { path: '/framework/editions/import', Page: CaseImportPage, title: 'framework.case.title' },
  { path: '/framework/editions/table', Page: TableImportPage, title: 'framework.table.title' },
  { path: '/framework/editions/:frameworkId', Page: EditionPage, title: 'framework.edition.crumb' },
  {
    path: '/framework/editions/:frameworkId/difference',
    Page: DifferencePage,
    title: 'framework.difference.crumb',
  },
  { path: '/framework/editions/:frameworkId/source', Page: SourceDifferencePage, title: 'framework.source.crumb' },
  { path: '/role-profiles', Page: RoleProfilesPage, title: 'framework.profiles.title', group: 'framework' },
  { path: '/role-profiles/titles', Page: PostTitlesPage, title: 'framework.titles.title' },
  { path: '/catalogue', Page: CataloguePage, title: 'catalogue.title', group: 'framework' },
  { path: '/needs', Page: NeedsPage, title: 'desk.verb.needs', verb: 'needs' },
  { path: '/needs/reports', Page: NeedsReportsPage, title: 'needs.reports.title' },
  { path: '/tailor', Page: ProgrammesPage, title: 'desk.verb.tailor', verb: 'tailor' },
  { path: '/tailor/new', Page: DraftProgrammePage, title: 'programme.crumb' },
  { path: '/tailor/requests', Page: TrainingRequestsPage, title: 'programme.request.title' },
  { path: '/tailor/versions/:versionId', Page: VersionPage, title: 'programme.version.one' },
  { path: '/tailor/:programmeId', Page: ProgrammePage, title: 'programme.one' },
  { path: '/tailor/:programmeId/versions', Page: VersionsPage, title: 'programme.versions' },
  { path: '/tailor/:programmeId/commitment', Page: CommitProgrammePage, title: 'budget.commit' },
  { path: '/tailor/:programmeId/cohorts', Page: FormCohortsPage, title: 'cohort.form' },
  { path: '/tailor/:programmeId/proposals', Page: AskCohortsPage, title: 'proposal.ask' },
  { path: '/tailor/:programmeId/proposals/:proposalId', Page: ProposalPage, title: 'proposal.one' },
  { path: '/tailor/:programmeId/enrolment', Page: BulkEnrolmentPage, title: 'cohort.bulk' },
  { path: '/tailor/:programmeId/timetable', Page: AskTimetablePage, title: 'timetable.ask' },
  { path: '/tailor/:programmeId/timetable/:timetableId', Page: TimetablePage, title: 'timetable.one' },
  { path: '/cohorts', Page: CohortsPage, title: 'desk.verb.cohorts', verb: 'cohorts' },
  { path: '/cohorts/requests', Page: EnrolmentRequestsPage, title: 'cohort.requests' },
  { path: '/cohorts/venues', Page: VenuesPage, title: 'timetable.venues' },
  { path: '/cohorts/requirements', Page: RequirementsPage, title: 'requirement.title' },
  { path: '/cohorts/requirements/:requirementId', Page: RequirementPage, title: 'requirement.one' },
  { path: '/cohorts/:cohortId', Page: CohortPage, title: 'cohort.one' },
  { path: '/cohorts/:cohortId/attendance', Page: AttendanceImportPage, title: 'cohort.import' },
  { path: '/impact', Page: ImpactsPage, title: 'desk.verb.impact', verb: 'impact' },
  { path: '/impact/:programmeId', Page: ImpactPage, title: 'impact.one' },
  { path: '/assess', Page: RoundsPage, title: 'desk.verb.assess', verb: 'assess' },
  { path: '/assess/rounds/new', Page: OpenRoundPage, title: 'assessment.asked.open' },
  { path: '/assess/rounds/:roundId', Page: AskedRoundPage, title: 'assessment.asked.one' },
  { path: '/assess/rounds/:roundId/forms', Page: PrintFormsPage, title: 'assessment.paper.print' },
  { path: '/assess/rounds/:roundId/keying', Page: KeyFormsPage, title: 'assessment.keying.title' },
  { path: '/assess/evidence/new', Page: FuseEvidencePage, title: 'assessment.fused.new' },
  { path: '/assess/evidence/:roundId', Page: FusedRoundPage, title: 'assessment.fused.one' },
  { path: '/assess/institutions', Page: InstitutionAssessmentsPage, title: 'assessment.institutions.title' },
  { path: '/assess/institutions/new', Page: OpenInstitutionAssessmentPage, title: 'assessment.institutions.new' },
  { path: '/assess/institutions/targets', Page: MaturityTargetsPage, title: 'assessment.institutions.targets' },
  { path: '/assess/institutions/:assessmentId', Page: InstitutionAssessmentPage, title: 'assessment.institutions.one' },
  {
    path: '/assess/institutions/:assessmentId/:institutionId',
    Page: AssessedInstitutionPage,
    title: 'assessment.institutions.institution',
  },
  { path: '/assess/items', Page: ItemBankPage, title: 'assessment.items.title' },
  { path: '/assess/items/calibrations', Page: CalibrationsPage, title: 'assessment.calibration.title' },
  { path: '/assess/items/calibrations/:calibrationId', Page: CalibrationPage, title: 'assessment.calibration.one' },
  { path: '/assess/items/new', Page: NewItemPage, title: 'assessment.items.new' },
  { path: '/assess/items/:itemId', Page: ItemPage, title: 'assessment.items.one' },
  { path: '/assess/items/:itemId/change', Page: ChangeItemPage, title: 'house.change' },
  { path: '/assess/import', Page: ImportPage, title: 'assessment.import.crumb' },
];
