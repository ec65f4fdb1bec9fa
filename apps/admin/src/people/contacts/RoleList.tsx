import { Box, Chip, Typography } from '@mui/material';
import { ROLE_FLAGS } from '@terril/domain';
import { RecordLink } from '../../ui/RecordLink.js';
import { useTerm } from '../../ui/terms.js';
import { usePeriodText } from '../../ui/usePeriodText.js';
import type { ContactRole } from './contact.js';

interface RoleListProps {
  roles: ContactRole[];
  withOrganization: boolean;
  /** Says the days of every role, not of the past and future ones alone. */
  withDays?: boolean;
}

/** Function, organization, what the role is for, and its days. */
export function RoleList({ roles, withOrganization, withDays = false }: RoleListProps) {
  const term = useTerm();
  const period = usePeriodText();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {roles.map((role) => (
        <Box
          component="li"
          key={role.id}
          sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.25, py: 0.25, alignItems: 'center' }}
        >
          {role.function && <span>{role.function}</span>}
          {withOrganization && (
            <RecordLink resource="organizations" id={role.organizationId}>
              {role.organizationName}
            </RecordLink>
          )}
          {ROLE_FLAGS.filter((flag) => role[flag]).map((flag) => (
            <Chip key={flag} size="small" variant="outlined" color="info" label={term('roleFlag', flag)} />
          ))}
          {(withDays || !role.isCurrent) && (
            <Typography variant="body2" component="span" color="text.secondary">
              {period(role.startsOn, role.endsOn)}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
}
