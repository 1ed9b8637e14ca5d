import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

interface CrumbNames {
  /** By the path of the page. */
  names: Readonly<Record<string, string>>;
  /** The path of the page that is open. */
  here: string;
  call(path: string, name: string): void;
}

// Nobody listens where there is no breadcrumb.
const Names = createContext<CrumbNames>({ names: {}, here: '', call: () => undefined });

interface CrumbNamesProviderProps {
  here: string;
  children: ReactNode;
}

/** Keeps what pages about one thing say that it is called, for the breadcrumb. */
export function CrumbNamesProvider({ here, children }: CrumbNamesProviderProps) {
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const call = useCallback((path: string, name: string) => setNames((before) => ({ ...before, [path]: name })), []);
  const value = useMemo(() => ({ names, here, call }), [names, here, call]);
  return <Names value={value}>{children}</Names>;
}

export const useCrumbNames = () => useContext(Names).names;

/** Says what the thing is called that a page is about. @param path of that page, below the entry; the one that is open when left out. */
export function useCrumbName(name: string, path?: string): void {
  const { here, call } = useContext(Names);
  const at = path ?? here;
  useEffect(() => call(at, name), [call, at, name]);
}
