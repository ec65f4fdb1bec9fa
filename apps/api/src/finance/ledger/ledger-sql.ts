/** Entries of the months from the first day $1 to that $2, both included. */
export const ENTRIES_OF_MONTHS = `(day >= $1::date and day < $2::date + interval '1 month')`;

/** What the import gives each account of the budget in each month. */
const GIVEN = `
  select e.account_id, date_trunc('month', e.day)::date as month,
    sum(case a.nature when 'cost' then e.amount else -e.amount end) as amount
  from ledger_entries e join accounts a on a.id = e.account_id
  where e.import_id = $1 and a.nature <> 'outside' group by 1, 2`;

/**
 * Lines of these months that the file says something of, and those it does not mention: these came to nothing, unless
 * somebody typed them. A line that says the same keeps its version.
 */
export const UPDATE_LINES = `
  with given as (${GIVEN})
  update budget_lines l set actual = told.amount, actual_imported = true, version = l.version + 1, updated_at = now()
  from (
    select line.id, coalesce(g.amount, 0) as amount
    from budget_lines line join accounts a on a.id = line.account_id and a.nature <> 'outside'
    left join given g on g.account_id = line.account_id and g.month = make_date(line.year, line.month, 1)
    where make_date(line.year, line.month, 1) between $2::date and $3::date
      and (line.actual is null or line.actual_imported or (g.amount is not null and not $4::boolean))) told
  where told.id = l.id and (l.actual is distinct from told.amount or not l.actual_imported)`;

/** Lines that the import $1 is the first to say something of. */
export const NEW_LINES = `
  with given as (${GIVEN})
  insert into budget_lines (year, month, account_id, planned, actual, actual_imported)
  select extract(year from month), extract(month from month), account_id, 0, amount, true from given g
  where not exists (select from budget_lines l
    where l.account_id = g.account_id and make_date(l.year, l.month, 1) = g.month)`;
