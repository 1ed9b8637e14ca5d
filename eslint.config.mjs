export { default } from '@baobab/tooling/eslint';
