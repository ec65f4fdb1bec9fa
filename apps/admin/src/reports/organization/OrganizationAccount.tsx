import { OrganizationRevenue } from './OrganizationRevenue.js';
import { OrganizationTimeline } from './OrganizationTimeline.js';

/** What the organization is for the cooperative: its revenue, and its contracts over the years. */
export default function OrganizationAccount() {
  return (
    <>
      <OrganizationRevenue />
      <OrganizationTimeline />
    </>
  );
}
