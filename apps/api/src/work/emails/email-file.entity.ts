import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Row } from '../../core/row.js';
import { StoredFile } from '../../system/files/stored-file.entity.js';
import { Email } from './email.entity.js';

/** A file that an e-mail takes or brought with it. */
@Entity('email_files')
@Index('ix_email_files_email', ['emailId', 'id'])
@Index('ix_email_files_file', ['fileId'])
export class EmailFile extends Row {
  @Column({ type: 'int' })
  emailId!: number;

  @ManyToOne(() => Email, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  email!: Relation<Email>;

  @Column({ type: 'int' })
  fileId!: number;

  @ManyToOne(() => StoredFile, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  file!: Relation<StoredFile>;
}
