import HowToVoteIcon from '@mui/icons-material/HowToVote';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { meetingTitle } from './meetingTitle.js';

export const generalMeetings: ResourceProps = {
  name: 'general-meetings',
  icon: HowToVoteIcon,
  list: lazy(() => import('./MeetingList.js')),
  show: lazy(() => import('./MeetingShow.js')),
  create: lazy(() => import('./MeetingCreate.js')),
  edit: lazy(() => import('./MeetingEdit.js')),
  recordRepresentation: meetingTitle,
};
