import { KEY_FIGURES, trendsOf } from '@terril/domain';
import { FormDataConsumer, required, SelectInput } from 'react-admin';
import { cardKind } from './card-kind.js';
import { FigureCard } from './FigureCard.js';
import type { FigureOptions } from './figures.js';

export const figureCard = cardKind<FigureOptions>({
  kind: 'figure',
  title: ({ figure }) => `home.figures.${figure}`,
  Card: FigureCard,
  Inputs: FigureInputs,
  usual: { options: { figure: 'turnover', trend: 'years' }, width: 'third' },
  ofYear: true,
});

function FigureInputs() {
  return (
    <>
      <SelectInput
        source="options.figure"
        label="dashboards.figure"
        choices={KEY_FIGURES.map((id) => ({ id, name: `home.figures.${id}` }))}
        validate={required()}
      />
      <FormDataConsumer<{ options: FigureOptions }>>
        {({ formData: { options } }) => (
          <SelectInput
            source="options.trend"
            label="dashboards.trend"
            emptyText="dashboards.noTrend"
            parse={(value: string) => value || null}
            choices={trendsOf(options.figure).map((id) => ({ id, name: `dashboards.trends.${id}` }))}
          />
        )}
      </FormDataConsumer>
    </>
  );
}
