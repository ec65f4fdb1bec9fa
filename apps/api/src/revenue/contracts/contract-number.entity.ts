import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given to a contract in a year; year 0 counts for patterns that name none. */
@Entity('contract_numbers')
export class ContractNumber {
  @PrimaryColumn({ type: 'smallint' })
  year!: number;

  @Column({ type: 'int' })
  last!: number;
}
