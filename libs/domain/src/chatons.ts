/** Kinds of servers and of providers, in the words of the ChatonsInfos protocol (`host.server.type`, `host.provider.type`). */
export const SERVER_TYPES = ['NANO', 'PHYSICAL', 'VIRTUAL', 'SHARED', 'CLOUD'] as const;
export type ServerType = (typeof SERVER_TYPES)[number];
export const PROVIDER_TYPES = ['HOME', 'HOSTEDBAY', 'HOSTEDSERVER', 'OUTSOURCED'] as const;
export type ProviderType = (typeof PROVIDER_TYPES)[number];
