import { ApolloProvider } from '@apollo/client/react';
import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { applyAppearance } from '../appearance/appearance';
import { createClient } from '../graphql/client';
import { startSpeaking, type Catalogues } from '../locale/catalogue';
import { Language } from '../locale/Language';
import { signInPath } from '../organisation/next-path';
import { Boundary } from '../ui/Boundary';
import { MessagePage } from './MessagePage';

/** What both entries begin with: look, language, api. */
export async function start(catalogues: Catalogues, app: ReactNode): Promise<void> {
  applyAppearance();
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no element #root: index.html and desk.html must have it.');
  const i18n = await startSpeaking(catalogues);
  const client = createClient(() => window.location.assign(signInPath(window.location)));
  createRoot(root).render(
    <StrictMode>
      <Language i18n={i18n} catalogues={catalogues}>
        <Boundary instead={<MessagePage about="broken" />}>
          <ApolloProvider client={client}>{app}</ApolloProvider>
        </Boundary>
      </Language>
    </StrictMode>,
  );
}
