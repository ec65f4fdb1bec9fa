import UploadFileIcon from '@mui/icons-material/UploadFile';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const imports: ResourceProps = {
  name: 'imports',
  icon: UploadFileIcon,
  list: lazy(() => import('./ImportList.js')),
  create: lazy(() => import('./ImportCreate.js')),
  show: lazy(() => import('./ImportShow.js')),
  recordRepresentation: 'fileName',
};
