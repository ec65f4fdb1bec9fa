import InfoOutlinedIcon from '@mui/icons-material/InfoOutlined';
import { Box, Card, IconButton, Tooltip, Typography } from '@mui/material';
import type { KeyFigure } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { useYear } from '../../reports/index.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { useFormat } from '../../ui/useFormat.js';
import type { CardProps } from './card-kind.js';
import { figureOf, type FigureOptions, type KeyFigures } from './figures.js';
import { TrendLine } from './TrendLine.js';

/** A key figure of the year, beside that of the year before, with its curve; each opens what it is made of. */
export function FigureCard({ title, options: { figure, trend } }: CardProps<FigureOptions>) {
  const translate = useTranslate();
  const year = useYear();
  // The cards of one page share it.
  const query = useApi<KeyFigures>(year ? `/reports/key-figures?year=${year}` : undefined);
  return (
    <Card sx={{ p: { xs: 1.5, sm: 2 } }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', alignItems: 'start' }}>
        <Typography variant="body2" color="text.secondary">
          {title}
        </Typography>
        <Tooltip title={translate(`home.formulas.${figure}`)} enterTouchDelay={0} leaveTouchDelay={8000}>
          <IconButton size="small" aria-label={translate('home.howComputed', { figure: title })} sx={{ m: -0.75 }}>
            <InfoOutlinedIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      </Box>
      <Loaded query={query}>
        {(figures) => (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'end', columnGap: 2, rowGap: 1 }}>
            <Figures title={title} figure={figure} figures={figures} />
            {trend && <TrendLine figure={figure} trend={trend} year={figures.year} />}
          </Box>
        )}
      </Loaded>
    </Card>
  );
}

function Figures({ title, figure, figures }: { title: string; figure: KeyFigure; figures: KeyFigures }) {
  const translate = useTranslate();
  const format = useFormat();
  const { value, to, before, toBefore, gap } = figureOf(figures, figure, format);
  const year = figures.year - 1;
  return (
    <Box sx={{ flex: '1 1 9rem' }}>
      <Typography sx={{ fontSize: { xs: '1.1875rem', sm: '1.375rem' }, fontWeight: 600 }}>
        <FigureLink to={to} label={`${title}, ${value}`}>
          {value}
        </FigureLink>
      </Typography>
      <Detail figure={figure} figures={figures} />
      <Typography variant="body2" color="text.secondary">
        <FigureLink to={toBefore} label={`${title} ${year}, ${before}`}>
          {translate('home.before', { year, value: before })}
        </FigureLink>{' '}
        {translate('home.gap', { gap })}
      </Typography>
    </Box>
  );
}

/** What else is to be known of two of them. */
function Detail({ figure, figures }: { figure: KeyFigure; figures: KeyFigures }) {
  const translate = useTranslate();
  const { percent } = useFormat();
  const { recurringShare, previous, openInvoices } = figures;
  if (figure === 'openInvoices') {
    return (
      <Typography variant="body2">{translate('home.invoiceCount', { smart_count: openInvoices.count })}</Typography>
    );
  }
  if (figure !== 'recurring') return null;
  const shares = { share: percent(recurringShare), before: percent(previous.recurringShare), year: previous.year };
  return <Typography variant="body2">{translate('home.ofTurnover', shares)}</Typography>;
}
