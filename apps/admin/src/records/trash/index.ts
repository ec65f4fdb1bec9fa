import DeleteOutlineIcon from '@mui/icons-material/DeleteOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const trash: ResourceProps = {
  name: 'trash',
  icon: DeleteOutlineIcon,
  list: lazy(() => import('./TrashList.js')),
};
