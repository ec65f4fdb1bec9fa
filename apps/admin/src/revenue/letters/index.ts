import MailIcon from '@mui/icons-material/MailOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const letters: ResourceProps = {
  name: 'letters',
  icon: MailIcon,
  list: lazy(() => import('./LetterList.js')),
  recordRepresentation: 'subject',
};

export { LetterLink, LetterProof } from './LetterFacts.js';
export { LetterPreview } from './LetterPreview.js';
export { fileOf } from './letterFiles.js';
export { useLettersLeave } from './useLettersLeave.js';
export type { Letter } from './letter.js';
