import type { OwnTexts } from '../fr/index.js';

export const directory: Pick<OwnTexts, 'directory' | 'publicServices'> = {
  directory: {
    complete: 'Complete from the directory',
    sought: 'SIREN, SIRET or name',
    soughtHelp: 'Looked for in the public directory of companies and associations.',
    found: 'Found in the directory',
    ceased: 'ceased',
    ceasedOn: 'ceased on %{day}',
    compareHelp: 'What is ticked will fill in the form, without saving it.',
    same: 'The form already says all that the directory says.',
    place: 'Place of the seat',
    fill: 'Fill in the form',
    addressHelp: 'Addresses are proposed while you type.',
  },
  publicServices: {
    title: 'Public services online',
    note: 'Switched off, Terril asks nothing of anybody. Switched on, what is looked for is sent to them by the server.',
    directoryEnabled: 'Complete an organization from the directory of companies',
    directoryUrl: 'Address of the directory',
    addressesEnabled: 'Propose addresses while typing',
    addressesUrl: 'Address of the address service',
  },
};
