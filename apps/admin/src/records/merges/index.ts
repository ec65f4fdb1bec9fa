import { lazy } from 'react';

export const MergePage = lazy(() => import('./MergePage.js'));
export { MergeWith } from './MergeWith.js';

/** The page where these records become one; the first is the one that is kept unless another is chosen. */
export const mergePath = (resource: string, ids: number[]) => `/merge/${resource}?ids=${ids.join(',')}`;
