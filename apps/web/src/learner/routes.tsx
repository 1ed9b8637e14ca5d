import type { TitleId } from '@baobab/i18n';
import type { ComponentType } from 'react';
import type { Role } from '../generated/documents';
import { SignInPage } from '../organisation/SignInPage';
import { lazyPage } from '../ui/lazy-page';
import { TodayPage } from './TodayPage';

// Fetched when they are opened: the first page has to stay light.
const MyTargetPage = lazyPage(() => import('../framework/MyTargetPage'), 'MyTargetPage');
const MyProgrammePage = lazyPage(() => import('../cohort/MyProgrammePage'), 'MyProgrammePage');
const PublishedProgrammePage = lazyPage(
  () => import('../programme/approval/PublishedProgrammePage'),
  'PublishedProgrammePage',
);
const MyProfilePage = lazyPage(() => import('../needs/MyProfilePage'), 'MyProfilePage');
const InvitationPage = lazyPage(() => import('../organisation/InvitationPage'), 'InvitationPage');
const RatingPage = lazyPage(() => import('../assessment/RatingPage'), 'RatingPage');
const MyFormPage = lazyPage(() => import('../assessment/paper/MyFormPage'), 'MyFormPage');
const AccountPage = lazyPage(() => import('../organisation/AccountPage'), 'AccountPage');
const ForgotPasswordPage = lazyPage(() => import('../organisation/ForgotPasswordPage'), 'ForgotPasswordPage');
const CheckInPage = lazyPage(() => import('../cohort/CheckInPage'), 'CheckInPage');
const CheckInCodePage = lazyPage(() => import('../cohort/CheckInCodePage'), 'CheckInCodePage');
const LedSessionsPage = lazyPage(() => import('../cohort/LedSessionsPage'), 'LedSessionsPage');
const MaturityPage = lazyPage(() => import('../assessment/institution/MaturityPage'), 'MaturityPage');
const SupervisionPage = lazyPage(() => import('../assessment/SupervisionPage'), 'SupervisionPage');
const ResetPasswordPage = lazyPage(() => import('../organisation/ResetPasswordPage'), 'ResetPasswordPage');
const LevelsShownPage = lazyPage(() => import('../needs/LevelsShownPage'), 'LevelsShownPage');
const MyReadersPage = lazyPage(() => import('../needs/MyReadersPage'), 'MyReadersPage');
const SetUpPage = lazyPage(() => import('../organisation/SetUpPage'), 'SetUpPage');
const TestPage = lazyPage(() => import('../assessment/test/TestPage'), 'TestPage');

/** Pages for everyone, signed in or not. */
export const openRoutes: readonly { path: string; Page: ComponentType }[] = [
  { path: '/sign-in', Page: SignInPage },
  { path: '/forgot-password', Page: ForgotPasswordPage },
  { path: '/reset-password', Page: ResetPasswordPage },
  { path: '/set-up', Page: SetUpPage },
  { path: '/invitation', Page: InvitationPage },
];

/** Pages within the frame; those with a tab stand in its bar, in this order. */
export const learnerRoutes: readonly {
  path: string;
  Page: ComponentType;
  title: TitleId;
  tab?: boolean;
  /** The tab stands there for who holds this role alone; the api decides who may read. */
  role?: Role;
}[] = [
  { path: '/', Page: TodayPage, title: 'house.today', tab: true },
  { path: '/my-profile', Page: MyProfilePage, title: 'needs.mine.title', tab: true },
  { path: '/my-target', Page: MyTargetPage, title: 'framework.mine.title', tab: true },
  { path: '/my-programme', Page: MyProgrammePage, title: 'cohort.mine.title', tab: true },
  { path: '/programmes/:programmeId', Page: PublishedProgrammePage, title: 'programme.published' },
  { path: '/my-sessions', Page: LedSessionsPage, title: 'cohort.led.title', tab: true, role: 'trainer' },
  { path: '/my-sessions/:sessionId/check-in', Page: CheckInCodePage, title: 'cohort.checkIn' },
  { path: '/check-in/:code', Page: CheckInPage, title: 'cohort.checkIn' },
  { path: '/self-assessment/:roundId', Page: RatingPage, title: 'assessment.rating.title' },
  { path: '/self-assessment/:roundId/paper', Page: MyFormPage, title: 'assessment.paper.own' },
  { path: '/institutions/:assessmentId/:institutionId', Page: MaturityPage, title: 'assessment.maturity.title' },
  { path: '/test/:roundId', Page: TestPage, title: 'assessment.test.title' },
  { path: '/supervision/:roundId', Page: SupervisionPage, title: 'assessment.supervision.title' },
  { path: '/supervision/:roundId/:personId', Page: RatingPage, title: 'assessment.supervision.title' },
  { path: '/supervision/:roundId/:personId/paper', Page: MyFormPage, title: 'assessment.paper.own' },
  { path: '/my-readers', Page: MyReadersPage, title: 'needs.readers.title' },
  { path: '/levels-shown', Page: LevelsShownPage, title: 'needs.shown.title' },
  { path: '/account', Page: AccountPage, title: 'organisation.account.title' },
];
