export { ExportMenu } from './ExportMenu.js';
export { ImportButton } from './ImportButton.js';
export { ListPage } from './ListPage.js';
export { RecordTable } from './RecordTable.js';
