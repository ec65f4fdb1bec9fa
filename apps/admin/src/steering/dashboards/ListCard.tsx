import type { ViewedList } from '@terril/domain';
import type { ComponentType } from 'react';
import { ResourceContextProvider } from 'react-admin';
import { generalMeetings } from '../../cooperative/general-meetings/index.js';
import { members } from '../../cooperative/members/index.js';
import { shareMovements } from '../../cooperative/shares/index.js';
import { budgetLines } from '../../finance/budget-lines/index.js';
import { reserveMovements } from '../../finance/reserves/index.js';
import { subsidies } from '../../finance/subsidies/index.js';
import { ListExcerptContext } from '../../lists/list-page/index.js';
import { campaigns } from '../../outreach/campaigns/index.js';
import { contacts } from '../../people/contacts/index.js';
import { organizations } from '../../people/organizations/index.js';
import { relations } from '../../people/relations/index.js';
import { opportunities } from '../../prospecting/opportunities/index.js';
import { useApi } from '../../providers/useApi.js';
import { bundles } from '../../revenue/bundles/index.js';
import { contracts } from '../../revenue/contracts/index.js';
import { invoiceLines } from '../../revenue/invoice-lines/index.js';
import { invoices } from '../../revenue/invoices/index.js';
import { services } from '../../revenue/services/index.js';
import { subscriptions } from '../../revenue/subscriptions/index.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { activities } from '../../work/activities/index.js';
import { assistanceAccounts, assistanceCredits } from '../../work/assistance/index.js';
import type { CardProps } from './card-kind.js';
import type { ListOptions, SavedView } from './list-options.js';

/** The pages of the lists that have views: of each, its rows. */
const PAGES: Record<ViewedList, { list?: unknown }> = {
  organizations,
  contacts,
  relations,
  services,
  bundles,
  contracts,
  subscriptions,
  invoices,
  'invoice-lines': invoiceLines,
  'budget-lines': budgetLines,
  subsidies,
  'reserve-movements': reserveMovements,
  members,
  'share-movements': shareMovements,
  'general-meetings': generalMeetings,
  opportunities,
  campaigns,
  activities,
  'assistance-accounts': assistanceAccounts,
  'assistance-credits': assistanceCredits,
};

/** The first rows of a saved view, in its columns and its order, and how many there are. */
export default function ListCard({ title, options: { viewId, rows }, isNarrow }: CardProps<ListOptions>) {
  const query = useApi<SavedView>(`/views/${viewId}`);
  return (
    <Section title={title}>
      <Loaded query={query}>
        {({ list, filters, sort, order, columns }) => {
          const Page = PAGES[list].list as ComponentType;
          const excerpt = {
            filters: JSON.parse(filters) as Record<string, unknown>,
            ...(sort && { sort: { field: sort, order } }),
            columns,
            rows,
            isNarrow,
          };
          return (
            <ResourceContextProvider value={list}>
              <ListExcerptContext value={excerpt}>
                <Page />
              </ListExcerptContext>
            </ResourceContextProvider>
          );
        }}
      </Loaded>
    </Section>
  );
}
