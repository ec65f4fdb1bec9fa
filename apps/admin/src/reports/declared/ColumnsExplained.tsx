import { Box } from '@mui/material';
import { Explained } from '../../ui/Explained.js';
import type { Report } from './report.js';

/** What each column means and how it is made, one click away under the table. */
export function ColumnsExplained({ report: { rule, columns } }: { report: Report }) {
  return (
    <Explained>
      {rule && <p>{rule}</p>}
      <Box component="dl" sx={{ m: 0, '& dt': { fontWeight: 600, mt: 1 }, '& dd': { m: 0 } }}>
        {columns.map(({ name, label, meaning, formula }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>{meaning}</dd>
            {formula && <dd>= {formula}</dd>}
          </div>
        ))}
      </Box>
    </Explained>
  );
}
