import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';

interface CrumbNames {
  /** By the path of the page. */
  names: Readonly<Record<string, string>>;
  call(path: string, name: string): void;
}

const Names = createContext<CrumbNames>({ names: {}, call: () => undefined });

/** Keeps what pages about one thing say that it is called, for the breadcrumb. */
export function CrumbNamesProvider({ children }: { children: ReactNode }) {
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const call = useCallback((path: string, name: string) => setNames((before) => ({ ...before, [path]: name })), []);
  const value = useMemo(() => ({ names, call }), [names, call]);
  return <Names value={value}>{children}</Names>;
}

export const useCrumbNames = () => useContext(Names).names;

/** Says what the thing at a path is called. @param path of the page, below the entry. */
export function useCrumbName(path: string, name: string): void {
  const { call } = useContext(Names);
  useEffect(() => call(path, name), [call, path, name]);
}
