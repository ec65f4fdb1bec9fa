import { Inject, Injectable } from '@nestjs/common';
import type { EmailDirection } from '@terril/domain';
import { In } from 'typeorm';
import type { Config } from '../../config.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { ContactsService } from '../../people/contacts/contacts.service.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { User } from '../../system/users/user.entity.js';
import type { Addressee } from '../emails/filed-emails.service.js';
import { knownAt } from './partners.js';

/** Which way a message goes, and whom outside of the cooperative it is from, or to. */
export interface Way {
  direction: EmailDirection;
  /** The colleague who sent it. */
  sender: { id: number; name: string } | null;
  /** Addresses, in small letters. */
  partners: string[];
}

/** Tells the addresses of the cooperative from those of others. */
@Injectable()
export class SendersService {
  constructor(
    private readonly db: Db,
    private readonly settings: SettingsService,
    private readonly contacts: ContactsService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * A message from an address of the cooperative is a copy of one that left: it concerns whom it is to. Any other one
   * concerns whom it is from.
   */
  async of(from: Pick<Addressee, 'address'> | null, people: Addressee[]): Promise<Way> {
    const addresses = [...new Set(people.map(({ address }) => address.toLowerCase()))];
    const users = await this.db.repository(User).findBy({ email: In(addresses) });
    const { cooperativeEmail } = await this.settings.get();
    const own = [
      ...users.map(({ email }) => email),
      cooperativeEmail,
      this.config.mail?.from,
      this.config.mailbox?.address,
    ].flatMap((address) => address?.toLowerCase() ?? []);
    const author = from?.address.toLowerCase();
    if (author === undefined || !own.includes(author)) {
      return { direction: 'in', sender: null, partners: author === undefined ? [] : [author] };
    }
    const colleague = users.find(({ email }) => email.toLowerCase() === author);
    return {
      direction: 'out',
      sender: colleague ? { id: colleague.id, name: colleague.name } : null,
      partners: addresses.filter((address) => !own.includes(address)),
    };
  }

  /** Notes the day on which whoever has these addresses made contact: prospects are kept by it. */
  async wrote(addresses: string[], at: Date): Promise<void> {
    const [day = ''] = [DAY.format(at), this.clock.today()].toSorted();
    const people = new Set((await knownAt(this.db, addresses, day)).flatMap(({ contactId }) => contactId ?? []));
    // An address that several share tells of nobody.
    if (people.size === 1) await this.contacts.madeContact([...people], day);
  }
}

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });
