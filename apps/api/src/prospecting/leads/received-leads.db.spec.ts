import { dbContext } from '../../../../../test/support/db-context.js';
import { Db } from '../../core/db.js';
import { ReceivedLeads } from './received-leads.js';

const context = dbContext('empty');

test(
  'what was thrown away 30 days ago is deleted, and nothing else; the history keeps nothing that was typed',
  context.rolledBack(async () => {
    const db = context.get(Db);
    await db.query(`
      insert into lead_forms (slug, language, title, thanks, consent_text, phone_use, organization_use, place_use, stage_id)
      select 'devis', 'fr', 'Devis', 'Merci', 'Oui', 'hidden', 'hidden', 'hidden', min(id) from pipeline_stages`);
    // The clock shows 31 December 2020.
    await db.query(`
      insert into leads (form_id, received_on, token_hash, name, email, message, consent_text, status, handled_on)
      select form.id, '2020-11-01', lead.name, lead.name, 'ada@example.org', 'Bonjour', 'Oui', lead.status, lead.handled_on
      from lead_forms form cross join (values
        ('Ancienne', 'dismissed', date '2020-12-01'), ('Récente', 'dismissed', date '2020-12-02'),
        ('Traitée', 'handled', date '2020-11-02'), ('En attente', 'waiting', null)) lead (name, status, handled_on)`);
    await context.get(ReceivedLeads).forget();
    const kept = await db.query<{ name: string }>('select name from leads order by id');
    expect(kept.map(({ name }) => name)).toEqual(['Récente', 'Traitée', 'En attente']);
    const [told] = await db.query<{ count: number; text: string }>(
      `select count(*)::int as count, string_agg(entry::text, ' ') as text from history_entries entry where record_type = 'leads'`,
    );
    expect(told?.count).toBe(5);
    expect(told?.text).not.toMatch(/Ancienne|ada@example|Bonjour/);
  }),
);
