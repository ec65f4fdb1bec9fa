/** Kinds of servers and of providers, in the words of the ChatonsInfos protocol (`host.server.type`, `host.provider.type`). */
export const SERVER_TYPES = ['NANO', 'PHYSICAL', 'VIRTUAL', 'SHARED', 'CLOUD'] as const;
export type ServerType = (typeof SERVER_TYPES)[number];
export const PROVIDER_TYPES = ['HOME', 'HOSTEDBAY', 'HOSTEDSERVER', 'OUTSOURCED'] as const;
export type ProviderType = (typeof PROVIDER_TYPES)[number];
/** How the software of a service was installed (`service.install.type`). */
export const INSTALL_TYPES = [
  'DISTRIBUTION',
  'PROVIDER',
  'PACKAGE',
  'TOOLING',
  'CLONEREPO',
  'ARCHIVE',
  'SOURCES',
  'CONTAINER',
] as const;
export type InstallType = (typeof INSTALL_TYPES)[number];
