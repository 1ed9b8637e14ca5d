import { useSyncExternalStore } from 'react';

export const APPEARANCES = ['system', 'light', 'dark'] as const;
type Appearance = (typeof APPEARANCES)[number];

const KEY = 'baobab.appearance';
const darkDevice = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function chosen(): Appearance {
  return APPEARANCES.find((appearance) => appearance === localStorage.getItem(KEY)) ?? 'system';
}

export function applyAppearance(): void {
  document.documentElement.dataset.appearance = chosen();
}

function choose(appearance: Appearance): void {
  localStorage.setItem(KEY, appearance);
  applyAppearance();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  darkDevice.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    darkDevice.removeEventListener('change', listener);
  };
}

function shown(): 'light' | 'dark' {
  const appearance = chosen();
  if (appearance !== 'system') return appearance;
  return darkDevice.matches ? 'dark' : 'light';
}

export function useAppearance() {
  return {
    appearance: useSyncExternalStore(subscribe, chosen),
    shown: useSyncExternalStore(subscribe, shown),
    choose,
  };
}
