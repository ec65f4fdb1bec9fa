import { useEffect } from 'react';
import { useBlocker, useTranslate } from 'react-admin';

/** Asks before the page, or its year, is left with something that is not saved; another view of the same year is no leave. */
export function useAskBeforeLeaving(isUnsaved: boolean): void {
  const translate = useTranslate();
  const blocker = useBlocker(({ currentLocation: from, nextLocation: to }) => {
    const yearIn = (search: string) => new URLSearchParams(search).get('year');
    return isUnsaved && (from.pathname !== to.pathname || yearIn(from.search) !== yearIn(to.search));
  });
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    // Saved, or thrown away, in the very moment of leaving: there is nothing to lose any more.
    if (!isUnsaved) blocker.proceed?.();
    else if (window.confirm(translate('ra.message.unsaved_changes'))) blocker.proceed?.();
    else blocker.reset?.();
  }, [blocker, isUnsaved, translate]);

  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}
