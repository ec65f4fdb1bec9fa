import type { cooperative as french } from '../fr/cooperative.js';

export const cooperative: typeof french = {
  legalLink: {
    employee: 'Employees',
    producer: 'Producers of goods or services',
    beneficiary: 'Beneficiaries',
    volunteer: 'Volunteers',
    authority: 'Public authorities',
    other: 'Other contributors',
  },
  leavingReason: {
    resignation: 'Resignation',
    exclusion: 'Exclusion',
    death: 'Death',
    lost_quality: 'Loss of the quality of member',
  },
  membershipState: { present: 'Member', left: 'Left', upcoming: 'To be admitted' },
  shareMovementKind: {
    subscription: 'Subscription',
    payment: 'Payment',
    refund: 'Refund',
    transfer_out: 'Transfer to another member',
    transfer_in: 'Transfer from another member',
    revaluation: 'Change of the nominal value',
  },
  meetingKind: { ordinary: 'Ordinary', extraordinary: 'Extraordinary' },
  meetingCall: { first: 'First convocation', second: 'Second convocation' },
  meetingState: { planned: 'Planned', open: 'Open', closed: 'Closed' },
  presence: { present: 'Present', represented: 'Represented', absent: 'Absent' },
  collegeRule: { proportional: 'In proportion', majority: 'By the majority of the college' },
  majority: { simple: 'Simple majority', two_thirds: 'Two thirds' },
  convocationMeans: { email: 'E-mail', letter: 'Letter' },
  convocationState: {
    queued: 'Queued',
    sending: 'Being sent',
    sent: 'Sent',
    failed: 'Failed',
  },
};
