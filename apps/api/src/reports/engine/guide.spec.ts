import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GUIDE_FILES, reportsGuide } from './guide.js';

test.each(['fr', 'en'] as const)(
  'the guide says what the declarations say: npm run generate:guide (%s)',
  (language) => {
    const written = readFileSync(path.resolve(__dirname, '../../../../../docs/guide', GUIDE_FILES[language]), 'utf8');
    expect(written).toBe(reportsGuide(language));
  },
);
