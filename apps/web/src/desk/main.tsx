import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Menu.css';
import '../ui/tokens.css';
import '../ui/base.css';
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
