import HistoryEduIcon from '@mui/icons-material/HistoryEdu';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const letterTemplates: ResourceProps = {
  name: 'letter-templates',
  icon: HistoryEduIcon,
  list: lazy(() => import('./LetterTemplateList.js')),
  edit: lazy(() => import('./LetterTemplateEdit.js')),
  recordRepresentation: 'subject',
};
