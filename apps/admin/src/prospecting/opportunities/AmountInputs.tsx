import { required, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { Fact } from '../../ui/Facts.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { useFormat } from '../../ui/useFormat.js';
import { computedAmounts } from './computedAmounts.js';
import { LineInputs } from './LineInputs.js';
import type { OpportunityLine } from './opportunity.js';

const AMOUNTS = ['oneOffAmount', 'yearlyAmount'] as const;

/** The lines and, by the rule of the API, the amounts that follow from them; without lines, the amounts are typed. */
export function AmountInputs() {
  const translate = useTranslate();
  const { money } = useFormat();
  const lines = (useWatch({ name: 'lines' }) as Partial<OpportunityLine>[] | null | undefined) ?? [];
  const amounts = computedAmounts(lines);
  return (
    <>
      <LineInputs />
      <FormGrid title="resources.opportunities.groups.amounts">
        {AMOUNTS.map((source) =>
          lines.length === 0 ? (
            <DecimalInput key={source} source={source} validate={required()} />
          ) : (
            <output key={source}>
              <dl style={{ margin: 0 }}>
                <Fact label={translate(`resources.opportunities.fields.${source}`)}>
                  {amounts ? money(amounts[source]) : '–'}
                </Fact>
              </dl>
            </output>
          ),
        )}
      </FormGrid>
    </>
  );
}
