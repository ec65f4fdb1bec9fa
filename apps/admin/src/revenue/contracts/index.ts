import DescriptionIcon from '@mui/icons-material/Description';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { Contract } from './contract.js';

export const contracts: ResourceProps = {
  name: 'contracts',
  icon: DescriptionIcon,
  list: lazy(() => import('./ContractList.js')),
  show: lazy(() => import('./ContractShow.js')),
  create: lazy(() => import('./ContractCreate.js')),
  edit: lazy(() => import('./ContractEdit.js')),
  recordRepresentation: ({ reference, title }: Contract) => `${reference} · ${title}`,
};

export { ContractInput } from './ContractInput.js';
export { ContractRows } from './ContractRows.js';
export type { Contract } from './contract.js';
