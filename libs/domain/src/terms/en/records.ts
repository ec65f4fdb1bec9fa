import type { records as french } from '../fr/records.js';

export const records: typeof french = {
  duplicateSign: {
    siret: 'Same SIRET',
    rna: 'Same RNA number',
    vatNumber: 'Same VAT number',
    siren: 'Same SIREN',
    name: 'Same name',
    similarName: 'Similar names',
    email: 'Same e-mail address',
    phone: 'Same telephone',
    domain: 'Same domain name',
    organization: 'Same organization',
    place: 'Same commune',
  },
  importState: {
    draft: 'Columns to be chosen',
    checking: 'Checking',
    checked: 'Checked',
    running: 'Running',
    done: 'Done',
    stopped: 'Stopped',
    failed: 'Failed',
    reverting: 'Being undone',
    reverted: 'Undone',
    partly_reverted: 'Partly undone',
  },
  importOutcome: {
    created: 'Created',
    updated: 'Updated',
    unchanged: 'Unchanged',
    skipped: 'Skipped',
    doubtful: 'Possible duplicate',
    rejected: 'Rejected',
  },
  importMode: { both: 'Create and update', create: 'Create only', update: 'Update only' },
  lookAlikeRule: { aside: 'Set aside', create: 'Create all the same' },
};
