import { Alert, Checkbox, FormControlLabel, FormGroup, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useTerm } from '../../ui/terms.js';
import { type Candidate, differences, isEmpty, type Taken, valuesOf } from './candidate.js';

interface ComparisonProps {
  candidate: Candidate;
  form: Record<string, unknown>;
  ticked: Taken[];
  onTick: (ticked: Taken[]) => void;
}

/** What the directory says otherwise than the form, a tick for each: nothing typed is lost without being seen. */
export function Comparison({ candidate, form, ticked, onTick }: ComparisonProps) {
  const translate = useTranslate();
  const term = useTerm();
  const all = differences(candidate, form);
  if (all.length === 0) return <Alert severity="success">{translate('directory.same')}</Alert>;

  const label = (taken: Taken) =>
    translate(taken === 'place' ? 'directory.place' : `resources.organizations.fields.${taken}`);
  const shown = (taken: Taken, record: Record<string, unknown> | Candidate) => {
    const values = valuesOf(taken, record);
    const { communeCode: _, ...said } = values;
    const text = Object.values(said).filter(Boolean).join(' ');
    return taken === 'kind' || taken === 'legalForm' ? term(taken, text) : text;
  };
  return (
    <FormGroup>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
        {translate('directory.compareHelp')}
      </Typography>
      {all.map((taken) => (
        <FormControlLabel
          key={taken}
          sx={{ alignItems: 'flex-start' }}
          control={
            <Checkbox
              checked={ticked.includes(taken)}
              onChange={(_event, isTicked) =>
                onTick(isTicked ? [...ticked, taken] : ticked.filter((other) => other !== taken))
              }
            />
          }
          label={
            <Typography variant="body2" sx={{ pt: 1.25, overflowWrap: 'anywhere' }}>
              <strong>{label(taken)}</strong>
              {translate('history.colon')}
              {!isEmpty(valuesOf(taken, form)) && (
                <>
                  <del>{shown(taken, form)}</del>
                  {' → '}
                </>
              )}
              <ins style={{ textDecoration: 'none' }}>{shown(taken, candidate)}</ins>
            </Typography>
          }
        />
      ))}
    </FormGroup>
  );
}
