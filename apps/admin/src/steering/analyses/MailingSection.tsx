import { Button, Stack, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { FigureTable } from '../../reports/index.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { MailingDialog } from './MailingDialog.js';

type Sending = Schemas['SendingOut'];

/** To whom and when the answer is e-mailed, the log of it, and how its owner changes that. */
export function MailingSection({ id, mayChange }: { id: number; mayChange: boolean }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { day, instant } = useFormat();
  const [isOpen, setOpen] = useState(false);
  const path = `/analyses/${id}/mailing`;
  const { data: mailing, refetch } = useApi<Schemas['AnalysisMailingOut']>(path);
  if (!mailing) return null;
  const { nextOn, format, recipientIds, sendings } = mailing;
  const sendNow = async () => {
    try {
      await request(`${path}/send`, { method: 'POST' });
      notify('analyses.mailing.queued', { type: 'success' });
      await refetch();
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    }
  };
  return (
    <Section
      title={translate('analyses.mailing.sendings')}
      action={
        mayChange && (
          <Stack direction="row" useFlexGap spacing={1} sx={{ flexWrap: 'wrap' }}>
            {recipientIds.length > 0 && (
              <Button size="small" onClick={() => void sendNow()}>
                {translate('analyses.mailing.sendNow')}
              </Button>
            )}
            <Button size="small" variant="outlined" aria-haspopup="dialog" onClick={() => setOpen(true)}>
              {translate('analyses.mailing.title')}
            </Button>
          </Stack>
        )
      }
    >
      <Typography variant="body2" sx={{ mb: 1 }}>
        {nextOn === null
          ? translate('analyses.mailing.none')
          : translate('analyses.mailing.next', { day: day(nextOn), format: format.toUpperCase() })}
      </Typography>
      {sendings.length > 0 && (
        <FigureTable<Sending>
          label={translate('analyses.mailing.sendings')}
          keyOf={(sending) => sending.id}
          rows={sendings}
          columns={[
            { label: translate('analyses.mailing.who'), render: ({ userName }) => userName },
            {
              label: translate('analyses.mailing.state'),
              render: ({ state, at, failure }) =>
                [translate(`analyses.mailing.states.${state}`), instant(at), failure].filter(Boolean).join(' · '),
            },
          ]}
        />
      )}
      {isOpen && (
        <MailingDialog path={path} mailing={mailing} onClose={() => setOpen(false)} onSaved={() => void refetch()} />
      )}
    </Section>
  );
}
