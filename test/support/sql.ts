import { Client } from 'pg';

/** Rows of one statement on the database at `url`, for what HTTP cannot show or do. */
export async function sql<Row extends object>(
  url: string,
  statement: string,
  parameters: unknown[] = [],
): Promise<Row[]> {
  const connection = new Client({ connectionString: url });
  await connection.connect();
  try {
    const { rows } = await connection.query<Row>(statement, parameters);
    return rows;
  } finally {
    await connection.end();
  }
}
