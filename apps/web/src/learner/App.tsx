import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { idsAreWhole } from '../entry/ids-are-whole';
import { MessagePage } from '../entry/MessagePage';
import { useText } from '../locale/use-text';
import { SignedIn } from '../organisation/SignedIn';
import { Frame } from './Frame';
import { learnerRoutes, openRoutes } from './routes';

export function App() {
  const text = useText();
  return (
    <Switch>
      {openRoutes.map(({ path, Page }) => (
        <Route key={path} path={path}>
          <Suspense fallback={<p>{text('house.loading')}</p>}>
            <Page />
          </Suspense>
        </Route>
      ))}
      <Route>
        <SignedIn>
          <Frame>
            <LearnerPages />
          </Frame>
        </SignedIn>
      </Route>
    </Switch>
  );
}

function LearnerPages() {
  const text = useText();
  return (
    <Switch>
      {learnerRoutes.map(({ path, Page, title }) => (
        <Route key={path} path={path}>
          {(params) =>
            idsAreWhole(params) ? (
              <>
                <title>{`${text(title)} · ${text('house.name')}`}</title>
                <Suspense fallback={<p>{text('house.loading')}</p>}>
                  <Page />
                </Suspense>
              </>
            ) : (
              <MessagePage about="notFound" />
            )
          }
        </Route>
      ))}
      <Route>
        <MessagePage about="notFound" />
      </Route>
    </Switch>
  );
}
