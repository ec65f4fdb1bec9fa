import ArticleIcon from '@mui/icons-material/ArticleOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const emailTemplates: ResourceProps = {
  name: 'email-templates',
  icon: ArticleIcon,
  list: lazy(() => import('./EmailTemplateList.js')),
  create: lazy(() => import('./EmailTemplateCreate.js')),
  edit: lazy(() => import('./EmailTemplateEdit.js')),
  recordRepresentation: 'name',
};

export type { EmailTemplate } from './template.js';
