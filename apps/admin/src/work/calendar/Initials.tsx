import { Box } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import { initialsOf } from '@terril/domain';
import { colorsOf } from './people-colors.js';

interface InitialsProps {
  id: number;
  name: string;
  colleagues: { id: number }[];
  /** Filled with the colour; else it has its edge alone. */
  isInCharge: boolean;
}

/** A colleague in two letters of a colour; the name for those who hover or listen. */
export function Initials({ id, name, colleagues, isInCharge }: InitialsProps) {
  const { strong } = colorsOf(id, colleagues);
  return (
    <Box
      component="span"
      title={name}
      sx={{
        border: `1px solid ${strong}`,
        bgcolor: isInCharge ? strong : '#ffffff',
        color: isInCharge ? '#ffffff' : strong,
        borderRadius: 1,
        px: 0.4,
        fontSize: '0.7rem',
        fontWeight: 700,
        lineHeight: 1.4,
      }}
    >
      <span aria-hidden>{initialsOf(name)}</span>
      <span style={visuallyHidden}>{name}</span>
    </Box>
  );
}
