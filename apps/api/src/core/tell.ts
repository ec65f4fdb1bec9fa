import type { EventEmitter2 } from '@nestjs/event-emitter';

/**
 * Tells who listens to an event, one after the other, and returns what each answers. They write in the transaction at hand,
 * which has one connection: once one of them refuses, the others are not told, and nothing is written beside the rollback.
 * @throws what the first listener that refuses throws
 */
export async function tell(events: EventEmitter2, name: string, ...about: unknown[]): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const listener of events.listeners(name)) answers.push(await listener(...about));
  return answers;
}
