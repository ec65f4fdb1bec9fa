import { AsyncLocalStorage } from 'node:async_hooks';

/** Who acts, as the history names the person: the name is kept as it was on the day. */
export interface Actor {
  id: number;
  name: string;
}

const requests = new AsyncLocalStorage<{ actor?: Actor }>();

/** Runs `work`, all of which is one request; who acts is told later, by `actsAs`. */
export function asRequest<T>(work: () => T): T {
  return requests.run({}, work);
}

/** Tells, for the rest of the request, who acts. Outside of a request nobody does. */
export function actsAs(actor: Actor): void {
  const request = requests.getStore();
  if (request) request.actor = actor;
}

/** Who acts; undefined for commands, for the sample's loader, and before anybody is signed in. */
export function currentActor(): Actor | undefined {
  return requests.getStore()?.actor;
}
