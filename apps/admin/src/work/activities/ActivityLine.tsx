import CheckCircleOutlineIcon from '@mui/icons-material/CheckCircleOutlined';
import { Box, IconButton, Tooltip, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { RecordLink } from '../../ui/RecordLink.js';
import type { Activity } from './activity.js';
import { ActivityIcon } from './ActivityIcon.js';
import { useActivityText } from './useActivityText.js';
import { useChangeActivity } from './useChangeActivity.js';

interface ActivityLineProps {
  activity: Activity;
  /** Not on the page of the organization itself. */
  withOrganization?: boolean;
  /** What else can be done to it. */
  action?: ReactNode;
}

/** An activity among others: what, when, by whom and the beginning of what was said; one to do is done in one click. */
export function ActivityLine({ activity, withOrganization = false, action }: ActivityLineProps) {
  const translate = useTranslate();
  const text = useActivityText();
  const { change, isPending } = useChangeActivity();
  const { canAccess: canWrite } = useCanAccess({ resource: 'activities', action: 'edit' });
  const { id, kind, subject, body, state } = activity;
  const label = translate('activity.markDone', { subject });
  return (
    <Box
      component="li"
      sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', py: 1, borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ pt: 0.25, color: 'text.secondary', lineHeight: 0 }}>
        <ActivityIcon kind={kind} />
      </Box>
      <Box sx={{ flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Typography
          variant="body2"
          component="div"
          sx={{ ...(state === 'cancelled' && { textDecoration: 'line-through' }) }}
        >
          <RecordLink resource="activities" id={id}>
            {subject}
          </RecordLink>
        </Typography>
        <Typography variant="body2" color="text.secondary">
          {text(activity, { withOrganization })}
        </Typography>
        {body && body !== subject && (
          <Typography
            variant="body2"
            sx={{ display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2, overflow: 'hidden' }}
          >
            {body}
          </Typography>
        )}
      </Box>
      {action}
      {canWrite && state === 'planned' && (
        <Tooltip title={translate('activity.done')}>
          <IconButton
            aria-label={label}
            disabled={isPending}
            onClick={() => change(activity, { state: 'done' }, 'activity.isDone')}
          >
            <CheckCircleOutlineIcon />
          </IconButton>
        </Tooltip>
      )}
    </Box>
  );
}
