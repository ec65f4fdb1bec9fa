import { useEffect } from 'react';
import { useBlocker, useTranslate } from 'react-admin';

interface Place {
  pathname: string;
  search: string;
}

/** A dashboard has an address; its year is a choice within it. */
const dashboardAt = ({ pathname, search }: Place) =>
  `${pathname} ${new URLSearchParams(search).get('dashboard') ?? ''}`;

/** Asks before a dashboard is left whose changes are not written. */
export function useUnsaved(isChanged: boolean): void {
  const translate = useTranslate();
  const { state, proceed, reset } = useBlocker(
    ({ currentLocation, nextLocation }) => isChanged && dashboardAt(currentLocation) !== dashboardAt(nextLocation),
  );
  useEffect(() => {
    if (state !== 'blocked') return;
    if (globalThis.confirm(translate('ra.message.unsaved_changes'))) proceed?.();
    else reset?.();
    // The blocker is another one at each drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [state]);
}
