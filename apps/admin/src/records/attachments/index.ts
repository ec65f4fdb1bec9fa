import { lazy } from 'react';

export const RecordAttachments = lazy(() => import('./RecordAttachments.js'));
