import LabelIcon from '@mui/icons-material/Label';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const tags: ResourceProps = {
  name: 'tags',
  icon: LabelIcon,
  list: lazy(() => import('./TagList.js')),
  create: lazy(() => import('./TagCreate.js')),
  edit: lazy(() => import('./TagEdit.js')),
  recordRepresentation: 'name',
};

export { GROUNDS } from './tag.js';
export { TagChips } from './TagChips.js';
export { TagFilter, TagsInput } from './TagInputs.js';
