import HandshakeIcon from '@mui/icons-material/Handshake';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { Member } from './member.js';

export const members: ResourceProps = {
  name: 'members',
  icon: HandshakeIcon,
  list: lazy(() => import('./MemberList.js')),
  show: lazy(() => import('./MemberShow.js')),
  create: lazy(() => import('./MemberCreate.js')),
  edit: lazy(() => import('./MemberEdit.js')),
  recordRepresentation: ({ number, name }: Member) => `${number} · ${name}`,
};

export { MemberInput } from './MemberInput.js';
export { RecordMembership } from './RecordMembership.js';
