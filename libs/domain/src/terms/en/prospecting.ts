import type { prospecting as french } from '../fr/prospecting.js';

export const prospecting: typeof french = {
  outcome: { open: 'Open', won: 'Won', lost: 'Lost' },
  decisionRole: { decides: 'Decides', influences: 'Influences', uses: 'Will use it', blocks: 'Is against' },
  exitFact: {
    contact: 'Contact',
    amount: 'Amount',
    expectedOn: 'Expected day',
    nextStep: 'Next step',
    decisionMaker: 'Who decides',
    lines: 'Lines',
    source: 'Source',
  },
  leadFieldUse: { hidden: 'Not asked', optional: 'Optional', required: 'Required' },
  leadStatus: {
    open: 'To be handled',
    to_check: 'To check',
    waiting: 'Waiting',
    handled: 'Handled',
    dismissed: 'Dismissed',
  },
  leadSign: {
    trap: 'hidden field filled',
    fast: 'sent too fast',
    links: 'several links',
    markup: 'page code',
  },
};
