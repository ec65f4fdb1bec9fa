/** The day whose category and college count for the row `member` on `day`, in SQL: its last one for who left, its first for who is to come. */
export const countingDay = (day: string, member = 'member') =>
  `greatest(least(${day}, coalesce(${member}.ends_before - 1, ${day})), ${member}.starts_on)`;
