import '../ui/tokens.css';
import '../ui/base.css';
// By component: add a component's styles here with its first use. Layered, as tokens.css says.
import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import { start } from '../entry/start';
import { App } from './App';

void start(
  {
    en: async () => {
      const [everyone, desk] = await Promise.all([
        import('@baobab/i18n/catalogue/en/everyone'),
        import('@baobab/i18n/catalogue/en/desk'),
      ]);
      return { ...everyone.messages, ...desk.messages };
    },
    ar: async () => {
      const [everyone, desk] = await Promise.all([
        import('@baobab/i18n/catalogue/ar/everyone'),
        import('@baobab/i18n/catalogue/ar/desk'),
      ]);
      return { ...everyone.messages, ...desk.messages };
    },
  },
  <App />,
);
