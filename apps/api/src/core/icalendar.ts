import { createHash } from 'node:crypto';

/**
 * iCalendar files (RFC 5545), of which a line is a property: `SUMMARY:Réunion`. No library: those at hand write times in the
 * time zone of the machine, and a calendar has those of France on whichever machine it is made.
 */

const LINE_END = '\r\n';
/** In bytes, the line end not counted. */
const LONGEST_LINE = 75;

/** Text as the value of a property. */
export function icalText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** Text as a parameter of a property: `CN="Nadia Sorbier"`. */
export const icalParameter = (text: string): string => `"${text.replaceAll(/["\p{Cc}]/gu, ' ')}"`;

/** 2021-03-04 -> 20210304, 2021-03-04T14:30 -> 20210304T143000 */
export const icalDay = (day: string): string => day.replaceAll('-', '');
export const icalTime = (shown: string): string => `${shown.replaceAll(/[-:]/g, '')}00`;
export const icalInstant = (instant: Date): string => `${instant.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;

export const FRENCH_TIMES = 'TZID=Europe/Paris';

/** As the law has it since 1996, without an end. */
const FRENCH_TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Paris',
  'BEGIN:DAYLIGHT',
  'TZNAME:CEST',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:CET',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar: properties of its own, and events, each as its properties. Times in it are `FRENCH_TIMES`. */
export function icalFile(properties: string[], events: string[][]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Terril//Terril//FR',
    ...properties,
    ...FRENCH_TIME_ZONE,
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join(LINE_END) + LINE_END;
}

/** A long line goes on after a line end and a space, cut between characters. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= LONGEST_LINE) return line;
  let [written, length] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (length + size > LONGEST_LINE) {
      written += `${LINE_END} `;
      length = 1;
    }
    written += character;
    length += size;
  }
  return written;
}

/** What tells one state of a file from another. */
export const etagOf = (content: string): string => `W/"${createHash('sha256').update(content).digest('base64url')}"`;
