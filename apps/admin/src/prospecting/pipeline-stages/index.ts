import LinearScaleIcon from '@mui/icons-material/LinearScale';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const pipelineStages: ResourceProps = {
  name: 'pipeline-stages',
  icon: LinearScaleIcon,
  create: lazy(() => import('./StageCreate.js')),
  edit: lazy(() => import('./StageEdit.js')),
  recordRepresentation: 'name',
};

export type { Stage } from './stage.js';
export { StageChip } from './StageChip.js';
export { StageInput } from './StageInput.js';
export { StageRows } from './StageRows.js';
export { useStages } from './useStages.js';
