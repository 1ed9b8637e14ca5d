import type { ComponentType } from 'react';
import type { TitleId } from '@baobab/i18n';
import { FrameworkPage } from '../framework/FrameworkPage';
import { RoleProfilesPage } from '../framework/RoleProfilesPage';
import { NeedsPage } from '../needs/NeedsPage';
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
  /** In the navigation below the verbs, by its title: what the work stands on. */
  foundation?: boolean;
}

export const deskRoutes: readonly DeskRoute[] = [
  { path: '/', Page: HomePage, title: 'desk.home' },
  { path: '/needs', Page: NeedsPage, title: 'desk.verb.needs', verb: 'needs' },
  { path: '/framework', Page: FrameworkPage, title: 'framework.title', foundation: true },
  { path: '/role-profiles', Page: RoleProfilesPage, title: 'framework.profiles.title', foundation: true },
];
