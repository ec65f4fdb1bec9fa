import { Suspense } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { RecordAttachments } from '../../records/attachments/index.js';
import { CustomFacts } from '../../reference/custom-fields/index.js';
import { RecordHistory } from '../../records/history/index.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { RecordActivities } from '../../work/activities/index.js';
import { RecordEmails } from '../../work/emails/index.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { InvoiceLines } from './InvoiceLines.js';
import type { Invoice } from './invoice.js';

export default function InvoiceShow() {
  return (
    <ShowPage isWhole>
      <InvoiceFacts />
      <CustomFacts />
      <RecordActivities />
      <RecordEmails />
      <Suspense>
        <RecordAttachments />
        <RecordHistory />
      </Suspense>
    </ShowPage>
  );
}

function InvoiceFacts() {
  const record = useRecordContext<Invoice>();
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  if (!record) return null;
  const label = (field: string) => translate(`resources.invoices.fields.${field}`);
  return (
    <>
      <Section title={`${term('invoiceType', record.type)} ${record.number}`}>
        <Facts>
          <Fact label={label('organizationId')}>
            <RecordLink resource="organizations" id={record.organizationId}>
              {record.organizationName}
            </RecordLink>
          </Fact>
          <Fact label={label('issuedOn')}>{day(record.issuedOn)}</Fact>
          <Fact label={label('dueOn')}>{day(record.dueOn)}</Fact>
          <Fact label={label('paidOn')}>{record.paidOn ? day(record.paidOn) : term('paid', 'false')}</Fact>
          {record.creditedInvoiceId && (
            <Fact label={label('creditedInvoiceId')}>
              <RecordLink resource="invoices" id={record.creditedInvoiceId}>
                {record.creditedInvoiceNumber}
              </RecordLink>
            </Fact>
          )}
        </Facts>
      </Section>
      <Section title={translate('resources.invoices.groups.lines')}>
        <InvoiceLines invoice={record} />
      </Section>
    </>
  );
}
