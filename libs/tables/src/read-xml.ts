import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { UnreadableTable } from './unreadable-table.js';

export type Attributes = Record<string, string>;

/** What follows an XML document as it is read. */
export interface XmlFollower {
  open?: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/**
 * Reads XML in the pieces it comes in, never as a whole, and hands on after each what the follower `gathered` meanwhile.
 * Definitions of entities are refused, not followed. @throws UnreadableTable on bad XML
 */
export async function* readXml<Item>(
  bytes: AsyncIterable<Buffer>,
  { open, close, text }: XmlFollower,
  gathered: Item[],
): AsyncGenerator<Item> {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => open?.(name, attributes));
  parser.on('closetag', ({ name }) => close?.(name));
  if (text) for (const event of ['text', 'cdata'] as const) parser.on(event, text);
  parser.on('doctype', () => {
    throw badXml();
  });
  parser.on('error', () => {
    throw badXml();
  });
  const decoder = new TextDecoder();
  for await (const chunk of bytes) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield* gathered.splice(0);
  }
  parser.close();
  yield* gathered.splice(0);
}

/** Reads it to its end. */
export async function readAllXml(bytes: AsyncIterable<Buffer>, follower: XmlFollower): Promise<void> {
  await readXml(bytes, follower, []).next();
}

function badXml(): UnreadableTable {
  return new UnreadableTable('damaged_file', {
    fr: 'Le contenu de ce fichier est abîmé : il ne peut pas être lu.',
    en: 'The content of this file is damaged: it cannot be read.',
  });
}
