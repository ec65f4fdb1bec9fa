export { ListExcerptContext } from './excerpt.js';
export { ExportMenu } from './ExportMenu.js';
export { ImportButton } from './ImportButton.js';
export { ListPage } from './ListPage.js';
export { RecordTable } from './RecordTable.js';
