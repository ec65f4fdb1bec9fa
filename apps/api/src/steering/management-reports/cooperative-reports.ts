import { Injectable } from '@nestjs/common';
import { dayBefore } from '@terril/domain';
import { CapitalService } from '../../cooperative/shares/capital.service.js';
import { Clock } from '../../core/clock.js';
import { ClosingsService } from '../../finance/closings/closings.service.js';
import { AllocationsService } from '../../finance/reserves/allocations.service.js';
import { ReservesService } from '../../finance/reserves/reserves.service.js';
import { ResultForecastsService } from '../result-forecasts/result-forecasts.service.js';

type Allocation = Awaited<ReturnType<AllocationsService['get']>>;
/** The capital on a day, and who holds it. */
export type Capital = Awaited<ReturnType<CapitalService['report']>>;
type Balances = Awaited<ReturnType<ReservesService['balances']>>;

/** How the result of a closed year is allocated, and the reserves before and after. */
export interface YearAllocation {
  /** Day of the vote; null while it is a proposal. */
  votedOn: string | null;
  result: string;
  amounts: Allocation['proposed'];
  /** On the eve of the vote, else today. */
  before: Balances;
}

/** What the cooperative's registers and forecasts tell of a year. */
@Injectable()
export class CooperativeReports {
  constructor(
    private readonly clock: Clock,
    private readonly closings: ClosingsService,
    private readonly allocations: AllocationsService,
    private readonly reserves: ReservesService,
    private readonly capital: CapitalService,
    private readonly forecasts: ResultForecastsService,
  ) {}

  /** Null while the year is not closed. */
  async allocation(year: number): Promise<YearAllocation | null> {
    const { data } = await this.closings.list({ year });
    const closing = data.find(({ reopenedOn }) => reopenedOn === null);
    if (!closing) return null;
    const { vote, proposed, result } = await this.allocations.get(closing.id);
    const votedOn = vote?.votedOn ?? null;
    const before = await this.reserves.balances(votedOn === null ? undefined : dayBefore(votedOn));
    return { votedOn, result, amounts: vote ?? proposed, before };
  }

  /** Null before that day, and while nobody holds a share. */
  async capitalOn(day: string): Promise<Capital | null> {
    if (day > this.clock.today()) return null;
    const capital = await this.capital.report(day);
    return capital.members === 0 ? null : capital;
  }

  /** The forecast, as known today, of a year that began on `from`; null before. */
  async forecast(year: number, from: string) {
    return from > this.clock.today() ? null : this.forecasts.on({ year });
  }
}
