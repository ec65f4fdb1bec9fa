import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { Language, Sentence } from '../../core/errors.js';
import { SettingsService } from '../settings/settings.service.js';
import { ask, type Asked, canBeFound } from './ask.js';
import { addressesIn, organizationsIn } from './candidates.js';
import type { DirectoryAddressesOut, DirectoryOrganizationsOut, DirectoryOutcome } from './directory.dto.js';

const MOST_ORGANIZATIONS = 10;
const MOST_ADDRESSES = 6;
/** Under the 7 a second that the directory takes from one address; the address service takes 50. */
const MOST_A_SECOND = 5;

interface Answer<Candidate> {
  outcome: DirectoryOutcome;
  message: string | null;
  retryAfter: number | null;
  candidates: Candidate[];
}

/** A public service, and when it may be asked again. */
class Service {
  private pausedUntil = 0;
  private readonly limiter = new RateLimiterMemory({ points: MOST_A_SECOND, duration: 1 });

  async ask(base: string, path: string, query: Record<string, string>): Promise<Asked> {
    const pause = Math.ceil((this.pausedUntil - Date.now()) / 1000);
    if (pause > 0) return { outcome: 'rate_limited', retryAfter: pause };
    const isFree = await this.limiter.consume('all').catch((_refused: RateLimiterRes) => undefined);
    if (!isFree) return { outcome: 'rate_limited', retryAfter: 1 };
    const asked = await ask(base, path, query);
    if (asked.outcome === 'rate_limited') this.pausedUntil = Date.now() + asked.retryAfter * 1000;
    return asked;
  }
}

/**
 * Asks the public directory of organizations and the national address service, each when the settings say so. Whatever
 * becomes of it is an outcome with a sentence: nothing here is needed to record anything.
 */
@Injectable()
export class DirectoryService {
  private readonly organizations = new Service();
  private readonly addresses = new Service();

  constructor(private readonly settings: SettingsService) {}

  /** By SIREN, SIRET or name. */
  async findOrganizations(q: string, language: Language): Promise<DirectoryOrganizationsOut> {
    const { directoryEnabled, directoryUrl } = await this.settings.get();
    if (!directoryEnabled) return nothing('disabled', language);
    if (!canBeFound(q)) return nothing('invalid', language);
    const asked = await this.organizations.ask(directoryUrl, '/search', {
      q: withoutSpacesIn(q),
      page: '1',
      per_page: String(MOST_ORGANIZATIONS),
    });
    return answerOf(asked, (body) => organizationsIn(body, q).slice(0, MOST_ORGANIZATIONS), language);
  }

  /** By what has been typed of an address so far. */
  async findAddresses(q: string, language: Language): Promise<DirectoryAddressesOut> {
    const { addressesEnabled, addressesUrl } = await this.settings.get();
    if (!addressesEnabled) return nothing('disabled', language);
    if (q.trim().length < 3) return nothing('invalid', language);
    const query = { q: q.trim(), limit: String(MOST_ADDRESSES), autocomplete: '1', index: 'address' };
    const asked = await this.addresses.ask(addressesUrl, '/search', query);
    return answerOf(asked, (body) => addressesIn(body).slice(0, MOST_ADDRESSES), language);
  }
}

/** '130 025 265' -> '130025265'; a name stays as it is. */
function withoutSpacesIn(q: string): string {
  return /^[\d\s.]+$/.test(q) ? q.replaceAll(/\D/g, '') : q.trim();
}

function answerOf<Candidate>(
  asked: Asked,
  read: (body: unknown) => Candidate[],
  language: Language,
): Answer<Candidate> {
  if (asked.outcome === 'rate_limited') return nothing('rate_limited', language, asked.retryAfter);
  if (asked.outcome !== 'found') return nothing(asked.outcome, language);
  const candidates = read(asked.body);
  if (candidates.length === 0) return nothing('not_found', language);
  return { outcome: 'found', message: null, retryAfter: null, candidates };
}

function nothing(outcome: keyof typeof SENTENCES, language: Language, retryAfter: number | null = null) {
  return { outcome, message: SENTENCES[outcome](retryAfter)[language], retryAfter, candidates: [] };
}

const said = (fr: string, en: string) => () => ({ fr, en });

const SENTENCES: Record<Exclude<DirectoryOutcome, 'found'>, (retryAfter: number | null) => Sentence> = {
  not_found: said('Rien de ce nom ou de ce numéro n’a été trouvé.', 'Nothing with this name or number was found.'),
  invalid: said(
    'Tapez trois lettres au moins, ou un SIREN (9 chiffres) ou un SIRET (14 chiffres) exact.',
    'Type three letters at least, or a correct SIREN (9 digits) or SIRET (14 digits).',
  ),
  rate_limited: (seconds) => ({
    fr: `Trop de demandes à la fois : réessayez dans ${seconds} s.`,
    en: `Too many requests at once: try again in ${seconds} s.`,
  }),
  unavailable: said(
    'Le service ne répond pas, ou pas comme prévu. Tout peut se saisir à la main.',
    'The service does not answer, or not as expected. Everything can be typed by hand.',
  ),
  disabled: said('Ce service n’est pas activé dans les réglages.', 'This service is not switched on in the settings.'),
};
