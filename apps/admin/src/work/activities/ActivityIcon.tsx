import CallIcon from '@mui/icons-material/Call';
import CelebrationIcon from '@mui/icons-material/Celebration';
import EmailIcon from '@mui/icons-material/Email';
import GroupsIcon from '@mui/icons-material/Groups';
import NotesIcon from '@mui/icons-material/Notes';
import PlaceIcon from '@mui/icons-material/Place';
import TaskAltIcon from '@mui/icons-material/TaskAlt';
import type { ActivityKind } from './activity.js';

const ICONS = {
  call: CallIcon,
  email: EmailIcon,
  meeting: GroupsIcon,
  visit: PlaceIcon,
  task: TaskAltIcon,
  note: NotesIcon,
  event: CelebrationIcon,
};

/** A kind of activity at a glance; its word stands beside it. */
export function ActivityIcon({ kind }: { kind: ActivityKind }) {
  const Icon = ICONS[kind];
  return <Icon fontSize="small" aria-hidden />;
}
