import { Box, Button, MenuItem, TableBody, TableCell, TableHead, TableRow, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { LineChanges } from './LineChanges.js';
import type { LineChange, ManagementReport, ReportSection, VersionListed } from './management-report.js';

interface ReportVersionsProps extends TakingProps {
  isWritten: boolean;
}

interface TakingProps {
  report: ManagementReport;
  /** Something is typed that is not saved. */
  isUnsaved: boolean;
  /** A version was taken again, and the report says it by now. */
  onTaken: () => void;
}

/** Every version of a report: who saved it and when, and what changed from one to another. */
export function ReportVersions({ report, isWritten, ...taking }: ReportVersionsProps) {
  const translate = useTranslate();
  const query = useApi<VersionListed[]>(`/management-reports/${report.id}/versions`);
  return (
    <Section title={translate('managementReport.versions')}>
      <Loaded query={query}>
        {(versions) => (
          <>
            <VersionsTable report={report} versions={versions} isWritten={isWritten} {...taking} />
            <Comparison id={report.id} last={versions[0]?.number ?? 1} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

interface VersionsTableProps extends ReportVersionsProps {
  versions: VersionListed[];
}

function VersionsTable({ versions, isWritten, ...taking }: VersionsTableProps) {
  const translate = useTranslate();
  const { instant } = useFormat();
  return (
    <ScrollTable label={translate('managementReport.versions')}>
      <TableHead>
        <TableRow>
          {(['number', 'name', 'savedBy', 'savedAt'] as const).map((name) => (
            <TableCell key={name}>{translate(`managementReport.${name}`)}</TableCell>
          ))}
          <TableCell />
        </TableRow>
      </TableHead>
      <TableBody>
        {versions.map(({ number, name, savedBy, savedAt }, place) => (
          <TableRow key={number}>
            <TableCell component="th" scope="row">
              {number}
            </TableCell>
            <TableCell>{name ?? ''}</TableCell>
            <TableCell>{savedBy}</TableCell>
            <TableCell>{instant(savedAt)}</TableCell>
            <TableCell>{isWritten && place > 0 && <RestoreButton {...taking} number={number} />}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}

/** Saves what a version said as a new one: those in between stay. */
function RestoreButton({ report: { id, version }, isUnsaved, onTaken, number }: TakingProps & { number: number }) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const restore = async () => {
    if (isUnsaved) {
      notify('managementReport.saveFirst', { type: 'warning' });
      return;
    }
    try {
      const path = `/management-reports/${id}`;
      const { title, sections } = await request<{ title: string; sections: ReportSection[] }>(
        `${path}/versions/${number}`,
      );
      await request(path, { method: 'PATCH', body: { title, sections, version } });
      await queryClient.invalidateQueries();
      onTaken();
      notify(translate('managementReport.restored', { number }));
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
    }
  };
  return (
    <Button size="small" onClick={() => void restore()}>
      {translate('managementReport.restore')}
    </Button>
  );
}

function Comparison({ id, last }: { id: number; last: number }) {
  const translate = useTranslate();
  const [chosen, choose] = useState<{ from?: number; to?: number }>({});
  const to = chosen.to ?? last;
  const from = chosen.from ?? to - 1;
  const query = useApi<LineChange[]>(`/management-reports/${id}/comparison?from=${from}&to=${to}`);
  const numbers = (lowest: number) => Array.from({ length: last - lowest + 1 }, (_, index) => lowest + index);
  return (
    <Box sx={{ mt: 3 }}>
      <Typography variant="h3" sx={{ mb: 2 }}>
        {translate('managementReport.compare')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2 }}>
        <VersionSelect
          label="from"
          value={from}
          numbers={numbers(0)}
          onChange={(one) => choose({ ...chosen, from: one })}
        />
        <VersionSelect label="to" value={to} numbers={numbers(1)} onChange={(one) => choose({ ...chosen, to: one })} />
      </Box>
      <Loaded query={query}>
        {(lines) =>
          lines.every(({ kind }) => kind === 'same') ? (
            <Typography>{translate('managementReport.noChange')}</Typography>
          ) : (
            <LineChanges lines={lines} />
          )
        }
      </Loaded>
    </Box>
  );
}

interface VersionSelectProps {
  label: 'from' | 'to';
  value: number;
  numbers: number[];
  onChange: (number: number) => void;
}

/** 0 stands for nothing at all. */
function VersionSelect({ label, value, numbers, onChange }: VersionSelectProps) {
  const translate = useTranslate();
  return (
    <TextField
      select
      fullWidth={false}
      size="small"
      label={translate(`managementReport.${label}`)}
      value={value}
      onChange={({ target }) => onChange(Number(target.value))}
      sx={{ minWidth: '9rem', m: 0 }}
    >
      {numbers.map((number) => (
        <MenuItem key={number} value={number}>
          {number === 0 ? translate('managementReport.nothing') : number}
        </MenuItem>
      ))}
    </TextField>
  );
}
