import type { OwnTexts } from '../fr/index.js';

export const files: Pick<OwnTexts, 'attachment'> = {
  attachment: {
    ofAmendment: 'Amendment no. %{number}',
    addToAmendment: 'Add files to amendment no. %{number}',
    title: 'Attachments',
    add: 'Add files',
    drop: 'Files may be dropped here too: %{limit} MB at most each.',
    empty: 'No file.',
    name: 'Name',
    rename: 'Rename the file',
    renameOne: 'Rename %{name}',
    removeOne: 'Delete %{name}',
    tooLarge: 'This file is too large: %{limit} MB at most.',
    typeRefused: 'A “.%{extension}” file is not taken. Types taken: %{types}.',
  },
};
