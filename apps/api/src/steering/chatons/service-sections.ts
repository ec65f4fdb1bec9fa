import type { ChatonsExportOut, ServiceSoftwareOut } from './chatons.dto.js';
import type { PropertiesSection } from './properties.js';

const COUNTRY_NAMES = new Intl.DisplayNames('fr', { type: 'region' });

/** The software that a service runs on, in the words of ChatonsInfos. */
export function softwareSection({
  name,
  website,
  licenseName,
  licenseUrl,
  sourceUrl,
}: ServiceSoftwareOut): PropertiesSection {
  return {
    title: 'Software',
    properties: [
      ['software.name', name],
      ['software.website', website],
      ['software.license.url', licenseUrl],
      ['software.license.name', licenseName],
      ['software.source.url', sourceUrl],
    ],
  };
}

/** Where services run, in the words of ChatonsInfos; the country only says something once the host does. */
export function hostSection(chosen: ChatonsExportOut): PropertiesSection {
  const { hostName, hostDescription, serverType, providerType, hostCountryCode } = chosen;
  const isKnown = hostName !== null || serverType !== null || providerType !== null;
  return {
    title: 'Host',
    properties: [
      ['host.name', hostName],
      ['host.description', hostDescription],
      ['host.server.type', serverType],
      ['host.provider.type', providerType],
      ['host.country.name', isKnown ? (COUNTRY_NAMES.of(hostCountryCode) ?? null) : null],
      ['host.country.code', isKnown ? hostCountryCode : null],
    ],
  };
}
