import { Suspense } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { RecordHistory } from '../../records/history/index.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { Section } from '../../ui/Section.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Service } from './service.js';
import { useOften } from './ServiceList.js';
import { ServicePrices } from './ServicePrices.js';

export default function ServiceShow() {
  return (
    <ShowPage>
      <ServiceFacts />
      <Suspense>
        <RecordHistory />
      </Suspense>
    </ShowPage>
  );
}

function ServiceFacts() {
  const record = useRecordContext<Service>();
  const translate = useTranslate();
  const term = useTerm();
  const { money, percent } = useFormat();
  const often = useOften();
  if (!record) return null;
  const label = (field: string) => translate(`resources.services.fields.${field}`);
  const perUnit = (amount: string) => [money(amount), record.unit].filter(Boolean).join(' / ');
  return (
    <>
      <Section
        title={record.name}
        action={
          <FigureLink to={listPath('subscriptions', { serviceId: record.id })}>
            {translate('service.subscriptions')}
          </FigureLink>
        }
      >
        <Facts>
          <Fact label={label('category')}>{term('category', record.category)}</Fact>
          <Fact label={label('period')}>{often(record)}</Fact>
          <Fact label={label('unitPrice')}>{perUnit(record.unitPrice)}</Fact>
          <Fact label={label('vatRate')}>{percent(record.vatRate)}</Fact>
          <Fact label={label('unitCost')}>{record.unitCost && perUnit(record.unitCost)}</Fact>
          <Fact label={label('account')}>{record.account}</Fact>
          <Fact label={label('isArchived')}>{record.isArchived && translate('ra.boolean.true')}</Fact>
          <Fact label={label('description')}>{record.description}</Fact>
        </Facts>
      </Section>
      <Section title={translate('resources.services.fields.prices')}>
        <ServicePrices service={record} />
      </Section>
    </>
  );
}
