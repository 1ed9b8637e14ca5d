import { DirectionProvider, MantineProvider } from '@mantine/core';
import { LOCALES } from '@baobab/i18n';
import type { ReactNode } from 'react';
import { createBrowserRouter, RouterProvider, useParams } from 'react-router';
import { useAppearance } from '../appearance/appearance';
import { idsAreWhole } from '../entry/ids-are-whole';
import { MessagePage } from '../entry/MessagePage';
import { useLocale } from '../locale/use-text';
import { worksAtDesk } from '../organisation/next-path';
import { SignedIn } from '../organisation/SignedIn';
import { Frame } from './Frame';
import { deskRoutes } from './routes';
import { cssVariables, theme } from './theme';

const router = createBrowserRouter(
  [
    {
      element: <Frame />,
      children: [
        ...deskRoutes.map(({ path, Page }) => ({
          path,
          element: (
            <Addressed>
              <Page />
            </Addressed>
          ),
          errorElement: <MessagePage about="broken" />,
        })),
        { path: '*', element: <MessagePage about="notFound" /> },
      ],
    },
  ],
  { basename: '/desk' },
);

/** No page asks the api for what can't be there. */
function Addressed({ children }: { children: ReactNode }) {
  return idsAreWhole(useParams()) ? children : <MessagePage about="notFound" />;
}

export function App() {
  const { shown } = useAppearance();
  const { direction } = LOCALES[useLocale()];
  return (
    <DirectionProvider key={direction} initialDirection={direction} detectDirection={false}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={shown}>
        <SignedIn elsewhere={({ roles }) => (worksAtDesk(roles) ? null : '/')}>
          <RouterProvider router={router} />
        </SignedIn>
      </MantineProvider>
    </DirectionProvider>
  );
}
