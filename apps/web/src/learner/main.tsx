import '../ui/tokens.css';
import '../ui/base.css';
import { start } from '../entry/start';
import { App } from './App';

void start(
  {
    en: async () => (await import('@baobab/i18n/catalogue/en/everyone')).messages,
    ar: async () => (await import('@baobab/i18n/catalogue/ar/everyone')).messages,
  },
  <App />,
);
