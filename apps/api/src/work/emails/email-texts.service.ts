import { Injectable } from '@nestjs/common';
import { EMAIL_VARIABLES, type EmailValues, filledIn, variablesIn } from '@terril/domain';
import { currentActor } from '../../core/actor.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { type Language, RuleBroken, summaryOf } from '../../core/errors.js';
import { spokenMoney } from '../../core/spoken-amount.js';
import { spokenDay } from '../../core/spoken-day.js';
import { EmailTemplatesService } from '../../reference/email-templates/email-templates.service.js';
import { unknownIn } from '../../reference/template-check.js';
import type { EmailPrepare, EmailPreparedOut } from './email.dto.js';
import { type EmailPlace, placeOf } from './email-place.js';

/** Fills in what e-mails name between braces, from the record they are about. */
@Injectable()
export class EmailTextsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly templates: EmailTemplatesService,
  ) {}

  /** @throws NotFound; RuleBroken on a record that is not there, an archived template or an unknown variable */
  async prepare({
    templateId,
    contactId,
    subject = '',
    body = '',
    ...record
  }: EmailPrepare): Promise<EmailPreparedOut> {
    const texts = templateId ? await this.templates.textsOf(templateId) : { subject, body, language: 'fr' as const };
    const refused = unknownIn({ subject: texts.subject, body: texts.body }, EMAIL_VARIABLES);
    if (Object.keys(refused).length > 0) throw new RuleBroken('bad_template', summaryOf(refused), refused);
    const place = await placeOf(this.db, record, this.clock.today());
    const of = contactId ?? (record.recordType === 'contacts' ? record.recordId : null);
    const values = await this.values({ ...place, contactId: of }, texts.language === 'fr' ? 'fr' : 'en');
    const named = [...new Set([...variablesIn(texts.subject), ...variablesIn(texts.body)])];
    return {
      subject: filledIn(texts.subject, values),
      body: filledIn(texts.body, values),
      missing: named.filter((name) => values[name as keyof EmailValues] === undefined),
    };
  }

  private async values(place: EmailPlace, language: Language): Promise<EmailValues> {
    const { organizationId, contactId, contractId, subscriptionId, invoiceId, opportunityId } = place;
    const ids = [organizationId, contactId, contractId, subscriptionId, invoiceId, opportunityId];
    const [found = {}] = await this.db.query<Record<string, string | null>>(VALUES, [...ids, currentActor()?.id]);
    const values: Record<string, string> = { today: spokenDay(this.clock.today(), language) };
    for (const [name, value] of Object.entries(found)) {
      if (value === null || value === '') continue;
      if (name.endsWith('On')) values[name] = spokenDay(value, language);
      else values[name] = name === 'invoiceTotal' ? spokenMoney(value) : value;
    }
    return values;
  }
}

/** A subscription has its contract; the contact of an opportunity is the one it names, unless another is told. */
const VALUES = `
  select o.name as organization, o.city as "organizationCity",
    concat_ws(' ', p.first_name, p.last_name) as contact, p.first_name as "contactFirstName",
    case when not p.is_shared then p.last_name end as "contactLastName",
    c.reference as contract, c.title as "contractTitle", c.starts_on::text as "contractStartsOn",
    (c.ends_before - 1)::text as "contractEndsOn", s.service as subscription,
    i.number as invoice, i.issued_on::text as "invoiceIssuedOn", i.due_on::text as "invoiceDueOn",
    i.gross_amount::text as "invoiceTotal", a.title as opportunity, stage.name as "opportunityStage",
    u.name as sender, u.email::text as "senderEmail", settings.cooperative_name as cooperative
  from settings
  left join organizations o on o.id = $1
  left join subscriptions s on s.id = $4
  left join contracts c on c.id = coalesce($3, s.contract_id)
  left join invoices i on i.id = $5
  left join opportunities a on a.id = $6
  left join pipeline_stages stage on stage.id = a.stage_id
  left join contacts p on p.id = coalesce($2, a.contact_id)
  left join users u on u.id = $7`;
