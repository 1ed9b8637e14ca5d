import type { ComponentType } from 'react';
import type { TitleId } from '@baobab/i18n';
import { AccountPage } from '../organisation/AccountPage';
import { InvitePersonPage } from '../organisation/InvitePersonPage';
import { HomePage } from './HomePage';

/** The five verbs of the work, in the order in which it is done. */
export const VERBS = ['assess', 'needs', 'tailor', 'cohorts', 'impact'] as const;

export interface DeskRoute {
  /** Below /desk; a page whose path begins with another's stands under it in the breadcrumb. */
  path: string;
  Page: ComponentType;
  title: TitleId;
  /** In the navigation under this verb. */
  verb?: (typeof VERBS)[number];
}

export const deskRoutes: readonly DeskRoute[] = [
  { path: '/', Page: HomePage, title: 'desk.home' },
  { path: '/account', Page: AccountPage, title: 'organisation.account.title' },
  { path: '/people/:personId/invitation', Page: InvitePersonPage, title: 'invitation.title' },
];
