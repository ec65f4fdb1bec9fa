import FlagIcon from '@mui/icons-material/Flag';
import StepIcon from '@mui/icons-material/NextPlan';
import { Box, Link, Tooltip, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { LinkBase, useCreatePath, useListContext, useTranslate } from 'react-admin';
import { GROUNDS } from '../../reference/tags/index.js';
import { listPath } from '../../ui/FigureLink.js';

type Entry = Schemas['CalendarEntryOut'];

interface DayEntriesProps {
  of: Schemas['CalendarDayOut'] | undefined;
  /** How many are shown, in a line each: the list has the others. All of them in full unless told. */
  most?: number;
}

/** What a day holds, each leading to its opportunity. */
export function DayEntries({ of, most }: DayEntriesProps) {
  if (!of) return null;
  const shown = of.entries.slice(0, most);
  const isInFull = most === undefined;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {shown.map((entry) => (
        <EntryLink key={`${entry.kind} ${entry.opportunityId}`} entry={entry} isInFull={isInFull} />
      ))}
      {of.count > shown.length && <Others day={of.day} count={of.count - shown.length} />}
    </Box>
  );
}

const ICONS = { expected: FlagIcon, nextStep: StepIcon };

function EntryLink({ entry, isInFull }: { entry: Entry; isInFull: boolean }) {
  const translate = useTranslate();
  const createPath = useCreatePath();
  const { kind, opportunityId, title, organizationName, nextStep, stageColor } = entry;
  const Icon = ICONS[kind];
  const told = translate(`opportunityCalendar.${kind}`);
  const text = kind === 'nextStep' && nextStep ? `${nextStep} · ${title}` : title;
  return (
    <Box component="li" sx={{ mt: 0.5, borderRadius: 1, bgcolor: GROUNDS[stageColor], px: 0.5, minWidth: 0 }}>
      <Tooltip title={`${told} · ${text} · ${organizationName}`} describeChild>
        <Link
          component={LinkBase}
          to={createPath({ resource: 'opportunities', type: 'show', id: opportunityId })}
          color="text.primary"
          underline="hover"
          sx={{ display: 'flex', gap: 0.5, alignItems: 'center', minWidth: 0 }}
        >
          <Icon fontSize="inherit" titleAccess={told} />
          <Typography component="span" variant="body2" noWrap={!isInFull}>
            {isInFull ? `${text} · ${organizationName}` : text}
          </Typography>
        </Link>
      </Tooltip>
    </Box>
  );
}

/** Leads to the list of all that the day holds. */
function Others({ day, count }: { day: string; count: number }) {
  const { filterValues } = useListContext();
  const translate = useTranslate();
  const { month: _, where, ...filters } = filterValues;
  const ofDay = { any: ['expectedOn', 'nextStepOn'].map((field) => ({ field, is: 'equals', value: day })) };
  const all = where ? { all: [JSON.parse(where), ofDay] } : ofDay;
  const to = listPath('opportunities', { outcome: 'open', ...filters, where: JSON.stringify(all) });
  return (
    <li>
      <Link component={LinkBase} to={to} variant="body2">
        {translate('opportunityCalendar.others', { smart_count: count })}
      </Link>
    </li>
  );
}
