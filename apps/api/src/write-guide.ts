import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { GUIDE_FILES, reportsGuide } from './reports/engine/guide.js';

// npm run generate:guide: the pages of the guide that say what the declarations of reports say.
for (const language of ['fr', 'en'] as const) {
  writeFileSync(path.resolve(__dirname, '../../../docs/guide', GUIDE_FILES[language]), reportsGuide(language));
}
