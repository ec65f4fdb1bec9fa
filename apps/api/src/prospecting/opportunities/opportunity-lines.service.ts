import { Injectable } from '@nestjs/common';
import { amountsOfLines, type Decimal, lineAmount, type OfferedLine, priceOn } from '@terril/domain';
import { Big } from 'big.js';
import { In } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { saveOwned } from '../../core/save-owned.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import { UNKNOWN_SERVICE } from '../../revenue/catalog-services.js';
import { Service } from '../../revenue/services/service.entity.js';
import { ServicesService } from '../../revenue/services/services.service.js';
import type {
  LineOfferOut,
  LineOfferQuery,
  OpportunityLineFields,
  OpportunityLineOut,
} from './opportunity-line.dto.js';
import { OpportunityLine } from './opportunity-line.entity.js';

/** A line as it is stored. */
type Line = Omit<Required<OpportunityLineFields>, 'label'> & { label: string };

/** The two totals of an opportunity, in EUR. */
interface Amounts {
  oneOffAmount: Decimal;
  yearlyAmount: Decimal;
}

/** What opportunities would sell, and the totals that follow from it. */
@Injectable()
export class OpportunityLinesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly services: ServicesService,
  ) {}

  /** A service as the catalogue has it, at the price of the organization's list today. @throws RuleBroken */
  async offer({ organizationId, serviceId }: LineOfferQuery): Promise<LineOfferOut> {
    await this.organizations.mustExist(organizationId);
    const service = await this.services.find(serviceId);
    if (!service) throw RuleBroken.on('serviceId', 'unknown_service', UNKNOWN_SERVICE);
    const { kind } = await this.db.repository(Organization).findOneByOrFail({ id: organizationId });
    const { name: label, periodUnit, periodCount } = service;
    const unitPrice = priceOn(service.unitPrice, service.prices, kind, this.clock.today());
    return { serviceId, label, unitPrice, periodUnit, periodCount };
  }

  /**
   * Lines as they are stored, of those that are told.
   * @throws RuleBroken on the field at fault (`lines.0.label`)
   */
  async checked(told: OpportunityLineFields[]): Promise<Line[]> {
    const ids = told.flatMap(({ serviceId }) => serviceId ?? []);
    const services = ids.length === 0 ? [] : await this.db.repository(Service).findBy({ id: In(ids) });
    return told.map((line, index) => {
      const at = (field: string) => `lines.${index}.${field}`;
      const { serviceId = null, label, quantity, unitPrice, discountPercent = '0', periodUnit = null } = line;
      const service = services.find(({ id }) => id === serviceId);
      if (serviceId !== null && !service) throw RuleBroken.on(at('serviceId'), 'unknown_service', UNKNOWN_SERVICE);
      if (service?.nature === 'one_off' && periodUnit !== null) {
        throw RuleBroken.on(at('periodUnit'), 'one_off_service', ONE_OFF);
      }
      if (periodUnit === null && line.periodCount) throw RuleBroken.on(at('periodUnit'), 'no_unit', NO_UNIT);
      const written = label ?? service?.name;
      if (!written) throw RuleBroken.on(at('label'), 'no_label', NO_LABEL);
      const periodCount = periodUnit === null ? null : (line.periodCount ?? 1);
      return { serviceId, label: written, quantity, unitPrice, discountPercent, periodUnit, periodCount };
    });
  }

  /**
   * The totals that follow from the lines of an opportunity: those sent with a change, else those it has; undefined when
   * it has none, as they are told then. @throws RuleBroken on a told total that is another
   */
  async amounts(
    id: number | undefined,
    lines: Line[] | undefined,
    told: Partial<Amounts>,
  ): Promise<Amounts | undefined> {
    const held = lines ?? (id === undefined || !isTold(told) ? [] : await this.stored([id]));
    if (held.length === 0) return undefined;
    const derived = amountsOfLines(held as OfferedLine[]);
    for (const field of ['oneOffAmount', 'yearlyAmount'] as const) {
      const amount = told[field];
      if (amount !== undefined && !Big(amount).eq(derived[field]))
        throw RuleBroken.on(field, 'amount_of_lines', OF_LINES);
    }
    return derived;
  }

  /** Brings the lines of an opportunity to these, which are all of them, in their order. */
  save(opportunityId: number, lines: Line[]): Promise<void> {
    const rows = lines.map((line, position) => ({ ...line, position, opportunityId }));
    return saveOwned(this.db, OpportunityLine, { opportunityId }, rows, [
      (stored, row) => stored.label === row.label && stored.periodUnit === row.periodUnit,
      (stored, row) => stored.position === row.position,
    ]);
  }

  /** The lines of each of these opportunities, in their order. */
  async of(opportunityIds: number[]): Promise<(id: number) => OpportunityLineOut[]> {
    const all = await this.stored(opportunityIds);
    return (id) => all.filter(({ opportunityId }) => opportunityId === id).map(shownLine);
  }

  private stored(opportunityIds: number[]): Promise<OpportunityLine[]> {
    return this.db
      .repository(OpportunityLine)
      .find({ where: { opportunityId: In(opportunityIds) }, order: { position: 'ASC', id: 'ASC' } });
  }
}

const isTold = ({ oneOffAmount, yearlyAmount }: Partial<Amounts>) =>
  oneOffAmount !== undefined || yearlyAmount !== undefined;

function shownLine(line: OpportunityLine): OpportunityLineOut {
  const { id, serviceId, label, quantity, unitPrice, discountPercent, periodUnit, periodCount } = line;
  const amount = lineAmount(line);
  return { id, serviceId, label, quantity, unitPrice, discountPercent, periodUnit, periodCount, amount };
}

const ONE_OFF = {
  fr: 'Ce service est ponctuel : sa ligne n’a pas de période.',
  en: 'This service is one-off: its line has no period.',
};
const NO_UNIT = {
  fr: 'Des mois, des années ? L’unité de la période manque.',
  en: 'The unit of the period is missing.',
};
const NO_LABEL = { fr: 'Un service du catalogue, ou un libellé ?', en: 'A service of the catalogue, or a label?' };
const OF_LINES = {
  fr: 'Ce montant est celui des lignes : changez-les, ou retirez-les toutes.',
  en: 'This amount is that of the lines: change these, or take all of them away.',
};
