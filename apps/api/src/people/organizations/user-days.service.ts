import { Injectable } from '@nestjs/common';
import { dayBefore } from '@terril/domain';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { spokenDay } from '../../core/spoken-day.js';
import { lockRows } from '../../core/save.js';
import { withEarlierHolders } from '../earlier-holders.js';
import { Organization } from './organization.entity.js';

interface Activity {
  source: 'contract' | 'subscription' | 'invoice';
  label: string;
  startsOn: string;
  endsBefore: string | null;
}

/**
 * Keeps `organizations.user_days` equal to the view `organization_user_days`. Features above call `refresh` in the
 * transaction that changes a contract, a subscription or an invoice.
 */
@Injectable()
export class UserDaysService {
  constructor(private readonly db: Db) {}

  /** Of these organizations, in the transaction that changed a record of theirs. */
  async refresh(changed: number[]): Promise<void> {
    const organizationIds = await withEarlierHolders(this.db, changed);
    await lockRows(this.db, Organization, organizationIds);
    await this.db.query(
      `update organizations o set user_days = d.days
       from organization_user_days d
       where d.organization_id = o.id and d.organization_id = any ($1) and o.user_days <> d.days`,
      [organizationIds],
    );
  }

  /** Why an organization has the status it has on `day`: the record that makes it so. */
  async reason(organization: Organization, day: string, language: Language): Promise<string> {
    const { userSince } = organization;
    const status = organization.statusOn(day);
    if (status === 'partner') return REASONS.partner[language];
    if (status === 'prospect') return REASONS.prospect[language];
    const [latest] = await this.db.query<Activity>(
      `select source, label, starts_on as "startsOn", ends_before as "endsBefore"
       from user_activity
       where organization_id = $1 and starts_on <= $2
       order by (ends_before is null or ends_before > $2) desc, ends_before desc nulls first, source limit 1`,
      [organization.id, day],
    );
    if (!latest) return REASONS.explicit[language](spokenDay(userSince ?? day, language));
    const { source, label, startsOn, endsBefore } = latest;
    const from = spokenDay(startsOn, language);
    const to = endsBefore && spokenDay(dayBefore(endsBefore), language);
    return REASONS[source][language](label, from, to);
  }
}

const REASONS = {
  partner: {
    fr: 'Connu comme partenaire, sans contrat ni facture.',
    en: 'Known as a partner, no contract or invoice.',
  },
  prospect: { fr: 'Ni contrat, ni abonnement, ni facture.', en: 'No contract, subscription or invoice.' },
  explicit: {
    fr: (day: string) => `Usager depuis le ${day}, saisi à la main, sans contrat ni facture enregistrés.`,
    en: (day: string) => `User since ${day}, entered by hand, no contract or invoice recorded.`,
  },
  contract: {
    fr: (label: string, from: string, to: string | null) => `Contrat ${label}, ${spanInFrench(from, to)}.`,
    en: (label: string, from: string, to: string | null) => `Contract ${label}, ${spanInEnglish(from, to)}.`,
  },
  subscription: {
    fr: (label: string, from: string, to: string | null) => `Abonnement ${label}, ${spanInFrench(from, to)}.`,
    en: (label: string, from: string, to: string | null) => `Subscription ${label}, ${spanInEnglish(from, to)}.`,
  },
  invoice: {
    fr: (label: string, on: string) => `Dernière facture : ${label}, du ${on}.`,
    en: (label: string, on: string) => `Last invoice: ${label}, of ${on}.`,
  },
};

function spanInFrench(from: string, to: string | null): string {
  return to === null ? `en cours depuis le ${from}` : `du ${from} au ${to}`;
}

function spanInEnglish(from: string, to: string | null): string {
  return to === null ? `running since ${from}` : `from ${from} to ${to}`;
}
