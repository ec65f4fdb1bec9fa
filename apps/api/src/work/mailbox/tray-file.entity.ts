import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Row } from '../../core/row.js';
import { StoredFile } from '../../system/files/stored-file.entity.js';
import { TrayMessage } from './tray-message.entity.js';

/** A file that a waiting message brought with it. */
@Entity('tray_files')
@Index('ix_tray_files_message', ['messageId', 'id'])
@Index('ix_tray_files_file', ['fileId'])
export class TrayFile extends Row {
  @Column({ type: 'int' })
  messageId!: number;

  @ManyToOne(() => TrayMessage, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  message!: Relation<TrayMessage>;

  @Column({ type: 'int' })
  fileId!: number;

  @ManyToOne(() => StoredFile, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  file!: Relation<StoredFile>;
}
