import type { outreach as french } from '../fr/outreach.js';

export const outreach: typeof french = {
  mailObjectionKind: { unsubscribed: 'Unsubscribed', objected: 'Objection', bounced: 'Bouncing address' },
  campaignKind: { mailing: 'E-mails', calls: 'Calls' },
  campaignState: { draft: 'Draft', running: 'Running', paused: 'Paused', done: 'Done' },
  audienceRole: {
    organization: 'The organization’s address',
    main: 'Main contact',
    billing: 'Billing contact',
    technical: 'Technical contact',
    everyone: 'All contacts',
  },
  recipientState: { queued: 'To send', sending: 'Being sent', sent: 'Sent', failed: 'Failed', left_out: 'Left out' },
  leftOutReason: {
    no_email: 'Without e-mail address',
    duplicate: 'Address of another one',
    unsubscribed: 'Unsubscribed',
    objected: 'Objection',
    bounced: 'Bouncing address',
  },
  callState: { to_call: 'To call', waiting: 'To call back', done: 'Done', left_out: 'Left out' },
  callResult: {
    interested: 'Interested',
    not_interested: 'Not interested',
    call_back: 'To call back',
    message_left: 'Message left',
    no_answer: 'No answer',
    wrong_number: 'Wrong number',
  },
  notCalledReason: { no_phone: 'Without telephone', objected: 'Objection' },
  eventKind: {
    workshop: 'Workshop',
    install_party: 'Install party',
    fair: 'Fair',
    training: 'Training',
    meeting: 'Meeting',
    other: 'Other',
  },
  eventState: { planned: 'Planned', held: 'Held', cancelled: 'Cancelled' },
  eventAnswer: { yes: 'Yes', maybe: 'Maybe', no: 'No' },
  eventAttendance: { came: 'Came', absent: 'Absent' },
};
