import WarningIcon from '@mui/icons-material/WarningAmber';
import { Box } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import type { ActivityKind } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { RecordLink } from '../../ui/RecordLink.js';
import { useTerm } from '../../ui/terms.js';
import { ActivityIcon } from '../activities/index.js';
import type { CalendarItem } from './calendar-item.js';
import { Initials } from './Initials.js';

interface CalendarEntryProps {
  item: CalendarItem;
  colleagues: { id: number }[];
  /** A line of the agenda, which leads to the record by a link; else the whole box does. */
  isLine: boolean;
}

/** What is read of an item: its hour, who is in charge, of what kind it is, what it is about, and whether it collides. */
export function CalendarEntry({ item, colleagues, isLine }: CalendarEntryProps) {
  const translate = useTranslate();
  const term = useTerm();
  const { kind, source, people, startTime, title, detail, organizationName, state } = item;
  const [inCharge] = people;
  const isActivity = source === 'activities';
  const word = isActivity
    ? term('activityKind', kind)
    : kind === 'notice'
      ? translate('calendar.noticeBy')
      : term('calendarDay', kind);
  const text = [isActivity ? undefined : word, detail, title, organizationName].filter(Boolean).join(' · ');
  return (
    <Box sx={{ overflow: 'hidden', px: 0.25, '& > *': { mr: '3px', verticalAlign: 'middle' } }}>
      {startTime && !isLine && <Box component="strong">{startTime}</Box>}
      {item.collidesWith.length > 0 && (
        <Box component="span" title={translate('calendar.collides')} sx={{ display: 'inline-flex', color: '#8a1c00' }}>
          <WarningIcon sx={{ fontSize: 16 }} />
          <span style={visuallyHidden}>{translate('calendar.collides')}</span>
        </Box>
      )}
      {people.map(({ id, name }) => (
        <Initials
          key={id}
          id={id}
          name={name}
          colleagues={colleagues}
          isInCharge={id === inCharge?.id && id === item.assigneeId}
        />
      ))}
      {isActivity && (
        <Box component="span" title={word} sx={{ display: 'inline-flex', '& svg': { fontSize: 14 } }}>
          <ActivityIcon kind={kind as ActivityKind} />
          <span style={visuallyHidden}>{word}</span>
        </Box>
      )}
      <Box component="span" sx={{ overflowWrap: 'anywhere', minWidth: 0 }}>
        {state === 'done' && '✓ '}
        {isLine ? (
          <RecordLink resource={source} id={item.recordId}>
            {text}
          </RecordLink>
        ) : (
          text
        )}
      </Box>
      {people.length === 0 && isActivity && <span style={visuallyHidden}>{translate('calendar.nobody')}</span>}
    </Box>
  );
}
