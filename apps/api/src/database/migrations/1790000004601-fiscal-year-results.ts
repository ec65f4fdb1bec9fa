import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The result of each fiscal year, in the only place that defines it (DOMAIN.md, Turnover and Forecast): what was invoiced
 * less what was credited, plus the subsidies and the income that only the books tell, less the actual costs. Asked for one
 * year or some, the views read the days of these alone.
 */
export class FiscalYearResults1790000004601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view fiscal_years as
      select y.year, y.starts_on, (y.starts_on + interval '1 year' - interval '1 day')::date as ends_on
      from settings s cross join lateral (
        select year, make_date(year, s.fiscal_year_start_month, 1) as starts_on from generate_series(1900, 2200) year) y`);
    await runner.query(`
      create view fiscal_year_components as
      select y.year, c.component, c.item, c.label, c.amount
      from fiscal_years y cross join lateral (
        select case nature when 'subsidy' then 'subsidies' else 'turnover' end as component,
          case nature when 'subsidy' then 'invoiced' else nature end as item, null as label, sum(amount) as amount
        from invoice_lines
        where issued_on between y.starts_on and y.ends_on
        group by nature
        union all
        select 'subsidies', 'granted', null, sum(amount) from subsidies_by_month
        where month between y.starts_on and y.ends_on having count(*) > 0
        union all
        select case b.nature when 'cost' then 'costs' else 'otherIncome' end, a.code, a.name, sum(b.actual)
        from budget_by_month b join accounts a on a.id = b.account_id
        where b.month between y.starts_on and y.ends_on and b.actual is not null and b.nature in ('cost', 'income')
        group by b.nature, a.code, a.name) c`);
    await runner.query(`
      create view fiscal_year_results as
      select y.year, y.starts_on, y.ends_on, f.turnover, f.subsidies, f.other_income, f.costs,
        f.turnover + f.subsidies + f.other_income - f.costs as result
      from fiscal_years y cross join lateral (
        select coalesce(sum(c.amount) filter (where c.component = 'turnover'), 0) as turnover,
          coalesce(sum(c.amount) filter (where c.component = 'subsidies'), 0) as subsidies,
          coalesce(sum(c.amount) filter (where c.component = 'otherIncome'), 0) as other_income,
          coalesce(sum(c.amount) filter (where c.component = 'costs'), 0) as costs
        from fiscal_year_components c where c.year = y.year) f`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const view of ['fiscal_year_results', 'fiscal_year_components', 'fiscal_years']) {
      await runner.query(`drop view ${view}`);
    }
  }
}
