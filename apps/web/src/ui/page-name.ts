import { createContext, useContext, useEffect } from 'react';

/** Hears what the page is called; nobody listens where there is no breadcrumb. */
export const PageNameListener = createContext<(name: string) => void>(() => undefined);

/** Tells what the thing on this page is called, for the breadcrumb and the title of the window. */
export function usePageName(name: string): void {
  const tell = useContext(PageNameListener);
  useEffect(() => tell(name), [tell, name]);
}
