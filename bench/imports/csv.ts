/** A CSV file of Windows, its cells parted by semicolons. */
export function csv(rows: readonly (readonly unknown[])[]): Buffer {
  return Buffer.from(rows.map((cells) => `${cells.map((cell) => quoted(String(cell ?? ''))).join(';')}\r\n`).join(''));
}

const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
