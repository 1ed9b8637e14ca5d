import { lazy, type ComponentType } from 'react';
import type { TitleId } from '@baobab/i18n';
import { RoundsPage } from '../assessment/RoundsPage';
import { NeedsPage } from '../needs/NeedsPage';
import { AccountPage } from '../organisation/AccountPage';
import { InvitePersonPage } from '../organisation/InvitePersonPage';
import type { Role } from '../generated/documents';
import { InstitutionsPage } from '../organisation/InstitutionsPage';
import { PeoplePage } from '../organisation/PeoplePage';
import { FrameworkPage } from '../framework/FrameworkPage';
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
const ImportPage = lazy(async () => ({ default: (await import('../assessment/ImportPage')).ImportPage }));

const RoleProfilesPage = lazy(async () => ({
  default: (await import('../framework/RoleProfilesPage')).RoleProfilesPage,
}));
const AuditPage = lazy(async () => ({ default: (await import('../organisation/AuditPage')).AuditPage }));
const OpenRoundPage = lazy(async () => ({
  default: (await import('../assessment/OpenRoundPage')).OpenRoundPage,
}));
const AskedRoundPage = lazy(async () => ({
  default: (await import('../assessment/AskedRoundPage')).AskedRoundPage,
}));
const PrintFormsPage = lazy(async () => ({
  default: (await import('../assessment/paper/PrintFormsPage')).PrintFormsPage,
}));
const KeyFormsPage = lazy(async () => ({ default: (await import('../assessment/paper/KeyFormsPage')).KeyFormsPage }));
const FuseEvidencePage = lazy(async () => ({
  default: (await import('../assessment/evidence/FuseEvidencePage')).FuseEvidencePage,
}));
const FusedRoundPage = lazy(async () => ({
  default: (await import('../assessment/evidence/FusedRoundPage')).FusedRoundPage,
}));
const InstitutionAssessmentsPage = lazy(async () => ({
  default: (await import('../assessment/institution/InstitutionAssessmentsPage')).InstitutionAssessmentsPage,
}));
const OpenInstitutionAssessmentPage = lazy(async () => ({
  default: (await import('../assessment/institution/OpenInstitutionAssessmentPage')).OpenInstitutionAssessmentPage,
}));
const MaturityTargetsPage = lazy(async () => ({
  default: (await import('../assessment/institution/MaturityTargetsPage')).MaturityTargetsPage,
}));
const InstitutionAssessmentPage = lazy(async () => ({
  default: (await import('../assessment/institution/InstitutionAssessmentPage')).InstitutionAssessmentPage,
}));
const AssessedInstitutionPage = lazy(async () => ({
  default: (await import('../assessment/institution/AssessedInstitutionPage')).AssessedInstitutionPage,
}));
const NeedsReportsPage = lazy(async () => ({ default: (await import('../needs/NeedsReportsPage')).NeedsReportsPage }));
const ItemBankPage = lazy(async () => ({ default: (await import('../assessment/item/ItemBankPage')).ItemBankPage }));
const ItemPage = lazy(async () => ({ default: (await import('../assessment/item/ItemPage')).ItemPage }));
const NewItemPage = lazy(async () => ({ default: (await import('../assessment/item/ItemFormPage')).NewItemPage }));
const ChangeItemPage = lazy(async () => ({
  default: (await import('../assessment/item/ItemFormPage')).ChangeItemPage,
}));
const CalibrationsPage = lazy(async () => ({
  default: (await import('../assessment/calibration/CalibrationsPage')).CalibrationsPage,
}));
const CalibrationPage = lazy(async () => ({
  default: (await import('../assessment/calibration/CalibrationPage')).CalibrationPage,
}));
const EditionsPage = lazy(async () => ({ default: (await import('../framework/EditionsPage')).EditionsPage }));
const EditionPage = lazy(async () => ({ default: (await import('../framework/EditionPage')).EditionPage }));
const CaseImportPage = lazy(async () => ({ default: (await import('../framework/CaseImportPage')).CaseImportPage }));
const TableImportPage = lazy(async () => ({
  default: (await import('../framework/TableImportPage')).TableImportPage,
}));
const PostTitlesPage = lazy(async () => ({ default: (await import('../framework/PostTitlesPage')).PostTitlesPage }));
const DifferencePage = lazy(async () => ({ default: (await import('../framework/DifferencePage')).DifferencePage }));
const SourceDifferencePage = lazy(async () => ({
  default: (await import('../framework/SourceDifferencePage')).SourceDifferencePage,
}));

const CataloguePage = lazy(async () => ({ default: (await import('../catalogue/CataloguePage')).CataloguePage }));

const ProgrammesPage = lazy(async () => ({ default: (await import('../programme/ProgrammesPage')).ProgrammesPage }));
const DraftProgrammePage = lazy(async () => ({
  default: (await import('../programme/DraftProgrammePage')).DraftProgrammePage,
}));
const ProgrammePage = lazy(async () => ({ default: (await import('../programme/ProgrammePage')).ProgrammePage }));

const CohortsPage = lazy(async () => ({ default: (await import('../cohort/CohortsPage')).CohortsPage }));
const CohortPage = lazy(async () => ({ default: (await import('../cohort/CohortPage')).CohortPage }));
const FormCohortsPage = lazy(async () => ({ default: (await import('../cohort/FormCohortsPage')).FormCohortsPage }));

const MailboxPage = lazy(async () => ({ default: (await import('../reminder/MailboxPage')).MailboxPage }));

const ImpactsPage = lazy(async () => ({ default: (await import('../impact/ImpactsPage')).ImpactsPage }));
const ImpactPage = lazy(async () => ({ default: (await import('../impact/ImpactPage')).ImpactPage }));

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
  { path: '/people', Page: PeoplePage, title: 'organisation.people.title', group: 'organisation', roles: overseers },
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
  { path: '/tailor/:programmeId', Page: ProgrammePage, title: 'programme.one' },
  { path: '/tailor/:programmeId/cohorts', Page: FormCohortsPage, title: 'cohort.form' },
  { path: '/cohorts', Page: CohortsPage, title: 'desk.verb.cohorts', verb: 'cohorts' },
  { path: '/cohorts/:cohortId', Page: CohortPage, title: 'cohort.one' },
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
