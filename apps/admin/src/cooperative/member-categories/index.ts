import CategoryIcon from '@mui/icons-material/Category';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const memberCategories: ResourceProps = {
  name: 'member-categories',
  icon: CategoryIcon,
  list: lazy(() => import('./MemberCategoryList.js')),
  create: lazy(() => import('./MemberCategoryCreate.js')),
  edit: lazy(() => import('./MemberCategoryEdit.js')),
  recordRepresentation: 'name',
};
