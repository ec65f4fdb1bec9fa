import { Alert } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useWatch } from 'react-hook-form';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { useCollisionText } from './useCollisionText.js';

/** Says, while it is being planned, what an activity would collide with; nothing is refused. */
export function CollisionNotice() {
  const collisionText = useCollisionText();
  const [day, startTime, duration, assigneeId, colleagueIds = []] = useWatch({
    name: ['day', 'startTime', 'duration', 'assigneeId', 'colleagueIds'],
  }) as [string?, string?, number?, number?, number[]?];
  const colleagueId = [assigneeId, ...colleagueIds].filter(Boolean);
  const isTimed = Boolean(day && startTime && /^\d\d:\d\d$/.test(startTime)) && colleagueId.length > 0;
  const { data } = useApi<Schemas['CollisionOut'][]>(
    isTimed ? `/calendar/collisions${queryString({ day, startTime, duration, colleagueId })}` : undefined,
  );
  const text = isTimed && data ? collisionText(data) : undefined;
  return <output>{text && <Alert severity="warning">{text}</Alert>}</output>;
}
