import { Checkbox, FormControlLabel, Stack } from '@mui/material';
import type { CustomValue } from '@terril/domain';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { FormProvider, useForm } from 'react-hook-form';
import { type CustomField, CustomInput } from '../../reference/custom-fields/index.js';

interface CustomWishProps {
  field: CustomField;
  /** Null empties the field; undefined until there is a value. */
  onValue: (value: CustomValue | null | undefined) => void;
}

/** The value of one of the cooperative's own fields for many records, or that they are to have none. */
export function CustomWish({ field, onValue }: CustomWishProps) {
  const translate = useTranslate();
  const form = useForm<{ value?: CustomValue | null }>();
  const [isEmptied, setEmptied] = useState(false);
  const told = (value: CustomValue | null | undefined) => onValue(isNothing(value) ? undefined : value);
  useEffect(() => form.subscribe({ formState: { values: true }, callback: ({ values }) => told(values.value) }));
  const empty = (isToBe: boolean) => {
    setEmptied(isToBe);
    if (isToBe) onValue(null);
    else told(form.getValues('value'));
  };
  return (
    <Stack>
      {!isEmptied && (
        <FormProvider {...form}>
          <CustomInput field={field} source="value" label={translate('bulk.value')} />
        </FormProvider>
      )}
      {!field.isRequired && (
        <FormControlLabel
          control={<Checkbox checked={isEmptied} onChange={(_, isToBe) => empty(isToBe)} />}
          label={translate('bulk.empty')}
        />
      )}
    </Stack>
  );
}

const isNothing = (value: CustomValue | null | undefined) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
