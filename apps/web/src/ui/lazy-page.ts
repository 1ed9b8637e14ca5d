import { lazy, type ComponentType } from 'react';

/** A page that is fetched when it is opened, so that the first one stays light. @param name of the page in its module. */
export const lazyPage = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  lazy(async () => ({ default: (await load())[name] }));
