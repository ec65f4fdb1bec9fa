import { Card, CardContent, TextField } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useState } from 'react';
import { type HttpError, useNotify, useTranslate } from 'react-admin';
import { FormProvider, useForm } from 'react-hook-form';
import { request, sentenceOf } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { StaleNotice } from '../../ui/StaleNotice.js';
import { useAskBeforeLeaving } from '../../ui/useAskBeforeLeaving.js';
import type { Catalogue, DraftValues, ManagementReport } from './management-report.js';
import { SaveBar } from './SaveBar.js';
import { SectionsEditor } from './SectionsEditor.js';

interface ReportEditorProps {
  report: ManagementReport;
  /** Told whether something is typed that is not saved. */
  onDirty: (isDirty: boolean) => void;
}

/** The form of a draft. What is typed while it is being saved stays, and is still to be saved. */
export function ReportEditor({ report, onDirty }: ReportEditorProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const catalogue = useApi<Catalogue>(`/management-reports/catalogue?year=${report.year}`);
  const [version, setVersion] = useState(report.version);
  const [theirs, setTheirs] = useState<ManagementReport>();
  const form = useForm<DraftValues>({ defaultValues: valuesOf(report) });
  const { isDirty, isSubmitting, errors } = form.formState;
  useAskBeforeLeaving(isDirty);
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);

  const save = (readVersion: number) => (event?: SyntheticEvent) => {
    // The server judges anew: the refusal of a section that is closed by now would keep the form from being sent.
    form.clearErrors();
    return form.handleSubmit(async (sent) => {
      try {
        const saved = await request<ManagementReport>(`/management-reports/${report.id}`, {
          method: 'PATCH',
          body: { ...sent, versionName: sent.versionName || null, version: readVersion },
        });
        setVersion(saved.version);
        setTheirs(undefined);
        // First, for the name of a version that is saved is no change any more.
        form.setValue('versionName', '');
        form.reset({ ...sent, versionName: '' }, { keepValues: true, keepDirty: false });
        notify('managementReport.saved');
        await queryClient.invalidateQueries();
      } catch (error) {
        const { body } = error as HttpError;
        if (body?.code === 'stale_version') setTheirs(body.current);
        else for (const [field, message] of Object.entries(body?.errors ?? {})) setFieldError(field, String(message));
        notify(sentenceOf(error), { type: 'error', multiLine: true });
      }
    })(event);
  };
  const setFieldError = (field: string, message: string) =>
    form.setError(field as 'title', { type: 'server', message });
  const take = (current: ManagementReport) => {
    form.reset(valuesOf(current));
    setVersion(current.version);
    setTheirs(undefined);
  };
  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void save(version)(event)} noValidate>
        <Card sx={{ mb: 2 }}>
          <CardContent>
            <TextField
              {...form.register('title', { required: translate('ra.validation.required') })}
              label={translate('resources.management-reports.fields.title')}
              error={errors.title !== undefined}
              helperText={errors.title?.message}
              fullWidth
            />
          </CardContent>
        </Card>
        <Loaded query={catalogue}>{(known) => <SectionsEditor report={report} catalogue={known} />}</Loaded>
        {theirs && (
          <StaleNotice
            text="managementReport.stale"
            choices={[
              { label: 'managementReport.takeTheirs', act: () => take(theirs) },
              { label: 'managementReport.saveMine', act: () => void save(theirs.version)() },
            ]}
          />
        )}
        <SaveBar isDirty={isDirty} isSaving={isSubmitting} />
      </form>
    </FormProvider>
  );
}

const valuesOf = ({ title, sections }: ManagementReport): DraftValues => ({ title, sections, versionName: '' });
