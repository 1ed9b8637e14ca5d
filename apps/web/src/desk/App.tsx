import { DirectionProvider, MantineProvider } from '@mantine/core';
import { LOCALES } from '@baobab/i18n';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { useAppearance } from '../appearance/appearance';
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
          element: <Page />,
          errorElement: <MessagePage about="broken" />,
        })),
        { path: '*', element: <MessagePage about="notFound" /> },
      ],
    },
  ],
  { basename: '/desk' },
);

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
