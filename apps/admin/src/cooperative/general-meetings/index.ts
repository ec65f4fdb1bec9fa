import HowToVoteIcon from '@mui/icons-material/HowToVote';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { Meeting } from './meeting.js';

export const generalMeetings: ResourceProps = {
  name: 'general-meetings',
  icon: HowToVoteIcon,
  list: lazy(() => import('./MeetingList.js')),
  show: lazy(() => import('./MeetingShow.js')),
  create: lazy(() => import('./MeetingCreate.js')),
  edit: lazy(() => import('./MeetingEdit.js')),
  recordRepresentation: ({ day }: Meeting) => day.split('-').toReversed().join('/'),
};
