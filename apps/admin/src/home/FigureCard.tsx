import InfoOutlinedIcon from '@mui/icons-material/InfoOutlined';
import { Box, Card, IconButton, Tooltip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FigureLink } from '../ui/FigureLink.js';

interface FigureCardProps {
  /** Key of its texts: `home.figures.<name>` and `home.formulas.<name>`. */
  name: string;
  /** The records behind it, where a list can show them. */
  to?: string;
  value: string;
  detail?: string;
  before: string;
  gap: string;
  year: number;
}

export function FigureCard({ name, to, value, detail, before, gap, year }: FigureCardProps) {
  const translate = useTranslate();
  const label = translate(`home.figures.${name}`);
  return (
    <Card component="li" sx={{ p: { xs: 1.5, sm: 2 } }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'start' }}>
        <Typography variant="body2" color="text.secondary">
          {label}
        </Typography>
        <Tooltip title={translate(`home.formulas.${name}`)} enterTouchDelay={0} leaveTouchDelay={8000}>
          <IconButton size="small" aria-label={translate('home.howComputed', { figure: label })} sx={{ m: -0.75 }}>
            <InfoOutlinedIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      </Box>
      <Typography sx={{ fontSize: { xs: '1.1875rem', sm: '1.375rem' }, fontWeight: 600 }}>
        <FigureLink to={to} label={`${label}, ${value}`}>
          {value}
        </FigureLink>
      </Typography>
      {detail && <Typography variant="body2">{detail}</Typography>}
      <Typography variant="body2" color="text.secondary">
        {translate('home.before', { year: year - 1, value: before, gap })}
      </Typography>
    </Card>
  );
}
