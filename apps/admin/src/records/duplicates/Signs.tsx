import { Chip, Stack } from '@mui/material';
import { DUPLICATE_SCORES, type DuplicateSign } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { useTerm } from '../../ui/terms.js';

/** How likely two records are one, and why. */
export function Signs({ score, signs }: { score: number; signs: DuplicateSign[] }) {
  const translate = useTranslate();
  const term = useTerm();
  const isProbable = score >= DUPLICATE_SCORES.probable;
  return (
    <Stack component="span" direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }}>
      <Chip
        component="span"
        size="small"
        color={isProbable ? 'error' : 'default'}
        variant={isProbable ? 'filled' : 'outlined'}
        label={translate(isProbable ? 'duplicate.probable' : 'duplicate.possible', { score })}
      />
      {signs.map((sign) => (
        <Chip key={sign} component="span" size="small" variant="outlined" label={term('duplicateSign', sign)} />
      ))}
    </Stack>
  );
}
