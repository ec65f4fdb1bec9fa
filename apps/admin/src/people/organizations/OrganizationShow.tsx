import { Box } from '@mui/material';
import { Suspense } from 'react';
import { RecordAttachments } from '../../records/attachments/index.js';
import { Related } from '../../ui/Related.js';
import { RecordActivities } from '../../work/activities/index.js';
import { RecordEmails } from '../../work/emails/index.js';
import { RecordAssistance } from '../../work/assistance/index.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { OrganizationContacts } from '../contacts/index.js';
import { ContractRows } from '../../revenue/contracts/index.js';
import { OrganizationAccount } from '../../reports/index.js';
import { CustomFacts } from '../../reference/custom-fields/index.js';
import { AsItWas, RecordHistory } from '../../records/history/index.js';
import { RecordMembership } from '../../cooperative/members/index.js';
import { RecordEvents } from '../../outreach/events/index.js';
import { RecordObjections } from '../../outreach/mail-objections/index.js';
import { OpportunityRows } from '../../prospecting/opportunities/index.js';
import { InvoiceRows } from '../../revenue/invoices/index.js';
import { OrganizationRelations } from '../relations/index.js';
import { MergeWith } from '../../records/merges/index.js';
import { SubscriptionCards } from '../../revenue/subscriptions/index.js';
import { Addresses } from './Addresses.js';
import { Identity } from './Identity.js';
import { OrganizationGroup } from './OrganizationGroup.js';
import { TerritoryHistory } from './TerritoryHistory.js';

/** Everything about one organization on one page: who and where it is, whom to write to, what it signed, pays and was invoiced. */
export default function OrganizationShow() {
  return (
    <ShowPage isWhole actions={<MergeWith resource="organizations" />}>
      <RecordMembership target="organizationId" />
      <Box
        sx={{
          display: 'grid',
          columnGap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '3fr 2fr' },
          alignItems: 'start',
        }}
      >
        <Identity />
        <div>
          <TerritoryHistory />
          <Addresses />
        </div>
      </Box>
      <CustomFacts />
      <OrganizationContacts />
      <RecordObjections target="organizationId" />
      <RecordEvents target="organizationId" />
      <OrganizationRelations />
      <OrganizationGroup />
      <Suspense>
        <OrganizationAccount />
      </Suspense>
      <RecordActivities />
      <RecordEmails />
      <RecordAssistance of="organizations" />
      <Related
        reference="opportunities"
        target="organizationId"
        sort={{ field: 'expectedOn', order: 'DESC' }}
        canCreate
      >
        <OpportunityRows />
      </Related>
      <Related reference="contracts" target="organizationId" sort={{ field: 'startsOn', order: 'DESC' }} canCreate>
        <ContractRows />
      </Related>
      <Related reference="subscriptions" target="organizationId" sort={{ field: 'startsOn', order: 'DESC' }}>
        <SubscriptionCards />
      </Related>
      <Related reference="invoices" target="organizationId" sort={{ field: 'issuedOn', order: 'DESC' }} canCreate>
        <InvoiceRows />
      </Related>
      <Suspense>
        <RecordAttachments />
        <RecordHistory />
        <AsItWas />
      </Suspense>
    </ShowPage>
  );
}
