import { Box, MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Schemas } from '@terril/api-types';
import { useApi } from '../../providers/useApi.js';
import type { ForecastHypotheses } from './forecast.js';

interface StageChancesProps {
  supposed: ForecastHypotheses;
  onChange: (supposed: ForecastHypotheses) => void;
}

const CHANCES = Array.from({ length: 21 }, (_, place) => place * 5);

/** The chance of all opportunities of a stage, in place of what is told of each. */
export function StageChances({ supposed, onChange }: StageChancesProps) {
  const translate = useTranslate();
  const { data } = useApi<{ data: Schemas['PipelineStageOut'][] }>('/pipeline-stages?perPage=100');
  const open = (data?.data ?? []).filter(({ outcome, isArchived }) => outcome === 'open' && !isArchived);
  const chanceOf = (id: number) => supposed.stageChances.find(({ stageId }) => stageId === id)?.chance;
  const change = (stageId: number, chance: number | undefined) =>
    onChange({
      ...supposed,
      stageChances: [
        ...supposed.stageChances.filter((one) => one.stageId !== stageId),
        ...(chance === undefined ? [] : [{ stageId, chance }]),
      ],
    });
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 2 }}>
      <Typography component="legend" variant="body2" sx={{ fontWeight: 600, p: 0 }}>
        {translate('resultForecast.stageChances')}
      </Typography>
      {open.map(({ id, name }) => (
        <TextField
          key={id}
          select
          label={name}
          value={chanceOf(id) ?? ''}
          onChange={({ target }) => change(id, target.value === '' ? undefined : Number(target.value))}
          slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
        >
          <MenuItem value="">{translate('resultForecast.ownChances')}</MenuItem>
          {[...new Set([...CHANCES, ...(chanceOf(id) === undefined ? [] : [chanceOf(id) ?? 0])])]
            .toSorted((one, other) => one - other)
            .map((chance) => (
              <MenuItem key={chance} value={chance}>
                {chance} %
              </MenuItem>
            ))}
        </TextField>
      ))}
    </Box>
  );
}
