import type { work as french } from '../fr/work.js';

export const work: typeof french = {
  calendarDay: {
    expected: 'Expected signature',
    nextStep: 'Next step',
    notice: 'Notice to send',
    refuse: 'Last day to refuse',
    renews: 'End of the term, renewed the day after',
    end: 'End of the contract',
    gathering: 'Workshop, fair',
  },
  activityKind: {
    call: 'Call',
    email: 'E-mail',
    meeting: 'Meeting',
    visit: 'Visit',
    task: 'Task',
    note: 'Note',
    event: 'Event',
  },
  activityState: { planned: 'To do', done: 'Done', cancelled: 'Cancelled' },
  repeatUnit: { day: 'days', week: 'weeks', month: 'months', year: 'years' },
  activityOutcome: {
    reached: 'Reached',
    messageLeft: 'Message left',
    noAnswer: 'No answer',
    answered: 'Answered',
    held: 'Held',
    absent: 'Absent',
    postponed: 'Postponed',
  },
  creditSource: { allowance: 'Included in a subscription', pack: 'Pack of hours', gift: 'Given' },
  emailDirection: { out: 'Sent', in: 'Received' },
  emailState: {
    draft: 'Draft',
    queued: 'Waiting to leave',
    sending: 'Leaving',
    sent: 'Sent',
    failed: 'Failed',
    bounced: 'Came back',
    received: 'Received',
  },
};
