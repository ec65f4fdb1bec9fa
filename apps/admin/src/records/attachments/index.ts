import { lazy } from 'react';

export const RecordAttachments = lazy(() => import('./RecordAttachments.js'));
export { ChooseFiles } from './ChooseFiles.js';
export const AmendmentFiles = lazy(() => import('./AmendmentFiles.js'));
