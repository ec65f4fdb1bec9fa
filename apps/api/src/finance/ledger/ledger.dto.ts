import {
  type AccountNature,
  ACCOUNT_NATURES,
  LEDGER_FORMATS,
  LEDGER_STATES,
  type LedgerFault,
  type LedgerFormat,
  type LedgerState,
} from '@terril/domain';
import { fileQueryOf } from '../../core/export-query.js';
import {
  FlagField,
  IdField,
  IntegerField,
  MonthField,
  NestedListField,
  PatternField,
  YearField,
} from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import {
  RecordOut,
  Shown,
  ShownChoice,
  ShownDay,
  ShownFlag,
  ShownList,
  ShownMoney,
  ShownNumber,
} from '../../core/shown.js';

export class LedgerImportOut extends RecordOut {
  @ShownNumber({ description: 'Fiscal year.' }) year!: number;
  @Shown() fileName!: string;
  @ShownChoice(LEDGER_STATES, {
    description: '`read`: shown, and counted by nothing yet; `confirming`: being counted, all of it or nothing.',
  })
  state!: LedgerState;
  @ShownChoice(LEDGER_FORMATS, { nullable: true }) format!: LedgerFormat | null;
  @Shown({ nullable: true, description: 'Why it could not be read, or counted once it was confirmed.' }) failure!:
    string | null;
  @ShownNumber({ description: 'Of the file.' }) rows!: number;
  @ShownNumber({ description: 'Rows of result accounts whose day is not of the fiscal year: left out.' })
  otherYears!: number;
  @ShownNumber({ description: 'Rows that cannot be read: left out.' }) faultCount!: number;
  @ShownNumber({ description: 'Entries whose lines do not make zero.' }) unbalancedCount!: number;
  @Shown({ nullable: true, example: '2020-01', description: 'The first month that it told.' })
  fromMonth!: string | null;
  @Shown({ nullable: true, example: '2020-12' }) untilMonth!: string | null;
  @ShownNumber({ description: 'Entries counted so far, while it is being confirmed.' }) handled!: number;
  @ShownNumber({ description: 'Of so many.' }) toHandle!: number;
  @Shown({ format: 'date-time', nullable: true }) confirmedAt!: Date | null;
  @Shown() userName!: string;
}

export class LedgerFaultOut {
  @ShownNumber({ description: 'As a spreadsheet counts them.' }) row!: number;
  @ShownChoice(['bad_day', 'no_account', 'bad_amount']) fault!: LedgerFault;
}

export class UnbalancedEntryOut {
  @Shown() journal!: string;
  @Shown() entry!: string;
  @ShownDay() day!: string;
  @ShownMoney({ description: 'By how much.' }) amount!: string;
}

export class UnmappedAccountOut {
  @Shown({ description: 'Of the accountant’s.' }) account!: string;
  @Shown() accountName!: string;
  @ShownNumber() entries!: number;
  @ShownMoney({ description: 'Debit less credit.' }) amount!: string;
}

export class LedgerCellOut {
  @Shown({ example: '2020-01' }) month!: string;
  @ShownMoney({ nullable: true, description: 'What the file gives; null = nothing.' }) amount!: string | null;
  @ShownMoney({ nullable: true, description: 'The actual amount as it stands.' }) before!: string | null;
  @ShownFlag({ description: 'It was typed.' }) typed!: boolean;
}

export class LedgerRowOut {
  @ShownNumber() accountId!: number;
  @Shown() code!: string;
  @Shown() name!: string;
  @ShownChoice(ACCOUNT_NATURES, { description: '`outside` is kept, and never counted.' }) nature!: AccountNature;
  @ShownList(() => LedgerCellOut, { description: 'One for each month of the year.' }) cells!: LedgerCellOut[];
  @ShownMoney({ description: 'What the file gives in the year.' }) total!: string;
}

export class LedgerImportDetailOut extends LedgerImportOut {
  @ShownList(() => LedgerFaultOut, { description: 'The first hundred.' }) faults!: LedgerFaultOut[];
  @ShownList(() => UnbalancedEntryOut, { description: 'The first hundred.' }) unbalanced!: UnbalancedEntryOut[];
  @ShownList(() => UnmappedAccountOut, { description: 'Accounts that no prefix fits: asked, never guessed.' })
  unmapped!: UnmappedAccountOut[];
  @ShownList(() => LedgerRowOut, { description: 'What each account receives, by month.' }) accounts!: LedgerRowOut[];
  @Shown({ type: [String], description: 'The months of the year.' }) months!: string[];
  @Shown({ nullable: true, description: 'The last month that the file tells, of those that are over.' })
  lastMonth!: string | null;
  @Shown({ format: 'date-time', nullable: true, description: 'When the very same file was confirmed.' })
  sameSince!: Date | null;
}

export class LedgerImportCreate {
  @YearField({ description: 'Fiscal year.' })
  year!: number;

  @IdField({ description: 'Sent by POST /api/files with the purpose `import`.' })
  fileId!: number;
}

export class LedgerAssignment {
  @PatternField(
    /^[67][0-9A-Za-z]{0,19}$/,
    { fr: 'Un compte de classe 6 ou 7, ou son début.', en: 'An account of class 6 or 7, or how it begins.' },
    { example: '6281' },
  )
  prefix!: string;

  @IdField({ description: 'The account of the budget it falls to from now on.' })
  accountId!: number;
}

export class LedgerConfirmation {
  @IntegerField({ min: 1 })
  version!: number;

  @MonthField({ description: 'The first month whose actual amounts it tells.' })
  fromMonth!: string;

  @MonthField({ description: 'The last one: what it does not mention up to there came to nothing.' })
  untilMonth!: string;

  @NestedListField(() => LedgerAssignment, { optional: true, min: 0, max: 200 })
  assignments?: LedgerAssignment[];

  @FlagField({ optional: true, description: 'Amounts that were typed stay.' })
  keepTyped?: boolean;

  @FlagField({
    optional: true,
    description: 'Entries that do not balance, and rows that cannot be read, are taken note of.',
  })
  despiteFaults?: boolean;
}

export class LedgerImportQuery extends ListQuery {
  @YearField({ optional: true })
  year?: number;
}

export class LedgerEntryOut {
  @ShownNumber() id!: number;
  @ShownDay() day!: string;
  @Shown({ description: 'Of the accountant’s.' }) account!: string;
  @Shown() accountName!: string;
  @Shown() journal!: string;
  @Shown() entry!: string;
  @Shown() piece!: string;
  @Shown() label!: string;
  @ShownMoney({ description: 'Debit less credit.' }) amount!: string;
  @ShownNumber() accountId!: number | null;
  @ShownNumber() importId!: number;
}

export class LedgerEntryQuery extends ListQuery {
  @IdField({ optional: true, description: 'The account of the budget they fell to.' })
  accountId?: number;

  @MonthField({ optional: true })
  month?: string;

  @YearField({ optional: true, description: 'Fiscal year.' })
  fiscalYear?: number;

  @IdField({ optional: true })
  importId?: number;
}

export class LedgerEntryFileQuery extends fileQueryOf(LedgerEntryQuery) {}
