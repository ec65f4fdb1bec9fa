import HubIcon from '@mui/icons-material/Hub';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { Relation } from './relation.js';

export const relations: ResourceProps = {
  name: 'relations',
  icon: HubIcon,
  list: lazy(() => import('./RelationList.js')),
  create: lazy(() => import('./RelationCreate.js')),
  edit: lazy(() => import('./RelationEdit.js')),
  recordRepresentation: ({ organizationName, kindName, relatedOrganizationName }: Relation) =>
    `${organizationName} ${kindName} ${relatedOrganizationName}`,
};

export { OrganizationRelations } from './OrganizationRelations.js';
