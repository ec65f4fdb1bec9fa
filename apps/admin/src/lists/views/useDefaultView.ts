import { useEffect } from 'react';
import { useListContext } from 'react-admin';
import type { View } from './view.js';

/** The lists opened since the application was loaded: what was done to them since stays. */
const opened = new Set<string>();

/** Opens the list with the person's default view the first time, unless the address says how to. */
export function useDefaultView(views: View[], open: (view: View) => void): void {
  const { resource } = useListContext();
  const view = views.find(({ isDefault }) => isDefault);
  useEffect(() => {
    const isFirst = !opened.has(resource);
    if (views.length > 0) opened.add(resource);
    if (view && isFirst && !globalThis.location.hash.includes('?')) open(view);
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [resource, view?.id, views.length]);
}
