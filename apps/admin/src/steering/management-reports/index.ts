import ArticleIcon from '@mui/icons-material/Article';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** A draft is written on its page: it has no form beside. */
export const managementReports: ResourceProps = {
  name: 'management-reports',
  icon: ArticleIcon,
  list: lazy(() => import('./ManagementReportList.js')),
  create: lazy(() => import('./ManagementReportCreate.js')),
  show: lazy(() => import('./ManagementReportShow.js')),
  recordRepresentation: 'title',
};
