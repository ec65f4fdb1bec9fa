import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { useFormat } from '../../ui/useFormat.js';
import { type FigureColumn, FigureTable } from '../FigureTable.js';
import { PROSPECTING_NARROWINGS, useNarrowing } from '../useNarrowing.js';
import type { StagePassages, StageRow } from './figures.js';
import { useShares } from './useShares.js';

export const PASSAGES = ['onward', 'lost', 'back'] as const;

/** The stages in their order; stays and closed opportunities open what they count. */
export function StagesTable({ report: { from, to, stages } }: { report: StagePassages }) {
  const translate = useTranslate();
  const { number } = useFormat();
  const { share, days } = useShares();
  const narrowing = useNarrowing(PROSPECTING_NARROWINGS);
  const hasPipelines = new Set(stages.map(({ pipelineId }) => pipelineId)).size > 1;
  const counted = (
    label: string,
    count: (row: StageRow) => number,
    list: string,
    which: object = {},
  ): FigureColumn<StageRow> => ({
    label: translate(`passages.${label}`),
    isFigure: true,
    render: (row) => (
      <FigureLink
        to={
          count(row) > 0
            ? `/reports/prospecting/${list}${queryString({ from, to, ...narrowing, stageId: row.stageId, ...which })}`
            : undefined
        }
        label={`${number(count(row))}, ${translate(`passages.${label}`)}, ${row.stageName}`}
      >
        {number(count(row))}
      </FigureLink>
    ),
  });
  const figure = (label: string, text: (row: StageRow) => string): FigureColumn<StageRow> => ({
    label: translate(`passages.${label}`),
    isFigure: true,
    render: text,
  });
  return (
    <FigureTable<StageRow>
      label={translate('passages.heading')}
      rows={stages}
      keyOf={({ stageId }) => stageId}
      columns={[
        {
          label: translate('passages.stage'),
          render: ({ pipelineName, stageName }) => (hasPipelines ? `${pipelineName} · ${stageName}` : stageName),
        },
        figure('passageRate', ({ passageRate }) => share(passageRate)),
        figure('previousRate', ({ previous }) => share(previous.passageRate)),
        counted('left', ({ left }) => left, 'left-stages'),
        ...PASSAGES.map((passage) => counted(passage, (row) => row[passage], 'left-stages', { passage })),
        figure('meanDays', ({ meanDays }) => days(meanDays)),
        figure('medianDays', ({ medianDays }) => days(medianDays)),
        counted('closed', ({ closed }) => closed, 'closed'),
        figure('winRate', ({ winRate }) => share(winRate)),
        figure('probability', ({ probability }) => `${probability} %`),
      ]}
    />
  );
}
