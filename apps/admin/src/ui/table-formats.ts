/** What the API writes tables as. */
export const TABLE_FORMATS = ['csv', 'xlsx', 'ods'] as const;
