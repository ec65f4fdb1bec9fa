import { Button, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { BooleanInput, Form, type HttpError, required, SelectInput, useTranslate } from 'react-admin';
import type { FieldValues } from 'react-hook-form';
import { request } from '../../providers/http.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { OtherErrors } from '../../ui/OtherErrors.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { AccountInput } from '../accounts/index.js';
import { type LedgerImportDetail, ledgerImportKey } from './ledger-import.js';

const LEAVES = { leaf: true, archived: false };

interface Values {
  fromMonth: string;
  untilMonth: string;
  keepTyped: boolean;
  despiteFaults?: boolean;
  /** The account that each unmapped one falls to, by its number with a letter before: a name of a field. */
  accounts?: Record<string, number>;
}

/** Asks what the file is to tell, where each unknown account falls, and has it count in the background. */
export function ConfirmForm({ found }: { found: LedgerImportDetail }) {
  const translate = useTranslate();
  const client = useQueryClient();
  const { money, month: monthText } = useFormat();
  const [error, setError] = useState<HttpError>();
  const { id, version, months, unmapped, faultCount, unbalancedCount, lastMonth } = found;
  const choices = months.map((month) => ({ id: month, name: monthText(month) }));
  const submit = async (values: FieldValues) => {
    const { accounts = {}, ...how } = values as Values;
    const assignments = unmapped.map(({ account }) => ({ prefix: account, accountId: accounts[`n${account}`] }));
    setError(undefined);
    try {
      const body = { version, assignments, ...how };
      const confirming = await request<LedgerImportDetail>(`/ledger-imports/${id}/confirm`, { method: 'POST', body });
      client.setQueryData(ledgerImportKey(id), confirming);
    } catch (refused) {
      const { body } = refused as HttpError;
      if (body?.errors) return body.errors;
      setError(refused as HttpError);
    }
  };
  return (
    <Section title={translate('ledger.confirm')}>
      <Form
        onSubmit={submit}
        record={{ fromMonth: months[0], untilMonth: lastMonth ?? months.at(-1), keepTyped: false }}
      >
        {error && <ErrorNotice error={error} />}
        <OtherErrors />
        {unmapped.length > 0 && (
          <FormGrid title="ledger.unmapped">
            {unmapped.map(({ account, accountName, amount, entries }) => (
              <AccountInput
                key={account}
                source={`accounts.n${account}`}
                label={`${account} ${accountName}`}
                helperText={translate('ledger.unmappedAmount', { smart_count: entries, amount: money(amount) })}
                filter={LEAVES}
                isRequired
              />
            ))}
          </FormGrid>
        )}
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate('ledger.monthsNote')}
        </Typography>
        <FormGrid>
          <SelectInput
            source="fromMonth"
            label="ledger.fromMonth"
            choices={choices}
            translateChoice={false}
            validate={required()}
          />
          <SelectInput
            source="untilMonth"
            label="ledger.untilMonth"
            choices={choices}
            translateChoice={false}
            validate={required()}
          />
        </FormGrid>
        <BooleanInput source="keepTyped" label="ledger.keepTyped" />
        {faultCount + unbalancedCount > 0 && <BooleanInput source="despiteFaults" label="ledger.despiteFaults" />}
        <Button type="submit" variant="contained">
          {translate('ledger.confirm')}
        </Button>
      </Form>
    </Section>
  );
}
