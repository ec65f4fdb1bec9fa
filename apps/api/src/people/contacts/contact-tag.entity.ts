import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Tag } from '../../reference/tags/tag.entity.js';
import type { Tagging } from '../../reference/tags/tags.service.js';
import { Contact } from './contact.entity.js';

/** A tag on a contact. */
@Entity('contact_tags')
@Index('ix_contact_tags_tag', ['tagId', 'contactId'])
export class ContactTag {
  @PrimaryColumn({ type: 'int' })
  contactId!: number;

  @PrimaryColumn({ type: 'int' })
  tagId!: number;

  @ManyToOne(() => Contact, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  contact!: Relation<Contact>;

  @ManyToOne(() => Tag, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: called('fk_contact_tags_tag', {
      fr: { this: 'Cette étiquette', one: 'contact qui la porte', many: 'contacts qui la portent' },
      en: { this: 'This tag', one: 'contact that carries it', many: 'contacts that carry it' },
    }),
  })
  tag!: Relation<Tag>;
}

export const CONTACT_TAGS: Tagging = { table: 'contact_tags', column: 'contact_id' };
