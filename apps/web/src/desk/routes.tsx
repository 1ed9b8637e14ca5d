import { lazy, type ComponentType } from 'react';
import type { TitleId } from '@baobab/i18n';
import { RoundsPage } from '../assessment/RoundsPage';
import { FrameworkPage } from '../framework/FrameworkPage';
import { RoleProfilesPage } from '../framework/RoleProfilesPage';
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

// Fetched when it is opened: it is the work of a few days a year.
const ImportPage = lazy(async () => ({ default: (await import('../assessment/ImportPage')).ImportPage }));

export const deskRoutes: readonly DeskRoute[] = [
  { path: '/', Page: HomePage, title: 'desk.home' },
  { path: '/assess', Page: RoundsPage, title: 'desk.verb.assess', verb: 'assess' },
  { path: '/assess/import', Page: ImportPage, title: 'assessment.import.crumb' },
  { path: '/framework', Page: FrameworkPage, title: 'framework.title', foundation: true },
  { path: '/role-profiles', Page: RoleProfilesPage, title: 'framework.profiles.title', foundation: true },
];
