import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const baobab: MantineColorsTuple = [
  '#eef6f3',
  '#dcebe5',
  '#b7d7cb',
  '#8fc2b0',
  '#6fc3ac',
  '#43957f',
  '#2a7f6a',
  '#1f6f5c',
  '#185a4a',
  '#0f4337',
];

export const theme = createTheme({
  primaryColor: 'baobab',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  colors: { baobab },
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)' },
  defaultRadius: '6px',
  fontSizes: { xs: '0.875rem', sm: '0.875rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  respectReducedMotion: true,
});

/** Mantine's own colours, said in our tokens: one place decides how light and dark look. */
const colors = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--quiet)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-anchor': 'var(--action)',
  '--mantine-color-default': 'var(--raised)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--edge)',
  '--mantine-color-default-hover': 'var(--action-soft)',
  '--mantine-color-placeholder': 'var(--quiet)',
};

// Set for each scheme: Mantine's own values are, and would win over those set for both.
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-line-height': 'var(--line-height)' },
  light: colors,
  dark: colors,
});
