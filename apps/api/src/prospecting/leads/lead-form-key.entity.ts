import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The secret that signs the pages of forms, drawn once by the database: any process may have made the page. */
@Entity('lead_form_key')
@Check('ck_lead_form_key_single', 'id = 1')
export class LeadFormKey {
  @PrimaryColumn({ type: 'int' })
  id!: number;

  @Column({ type: 'text' })
  key!: string;
}
