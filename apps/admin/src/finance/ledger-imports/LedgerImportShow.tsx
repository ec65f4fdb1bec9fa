import { Alert, Box, Button, LinearProgress } from '@mui/material';
import { isBusyLedger } from '@terril/domain';
import { LinkBase, Title, useCanAccess, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { Fact, Facts } from '../../ui/Facts.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { ConfirmForm } from './ConfirmForm.js';
import { Confirming } from './Confirming.js';
import { ForgetButton } from './ForgetButton.js';
import { type LedgerImportDetail, useLedgerImport } from './ledger-import.js';
import { LedgerFaults } from './LedgerFaults.js';
import { LedgerTable } from './LedgerTable.js';
import { useToldOnceConfirmed } from './useToldOnceConfirmed.js';

/** What a file of the accountant's says, what it would change, and its confirmation. */
export default function LedgerImportShow() {
  const id = Number(useParams()['id']);
  const query = useLedgerImport(id);
  return (
    <>
      <Title title="ledger.title" />
      <Loaded query={query}>{(found) => <Blocks found={found} />}</Loaded>
    </>
  );
}

function Blocks({ found }: { found: LedgerImportDetail }) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const { canAccess } = useCanAccess({ resource: 'ledger-imports', action: 'edit' });
  useToldOnceConfirmed(found.state);
  return (
    <>
      <FileFacts found={found} />
      {found.state === 'reading' && <LinearProgress aria-label={translate('terms.ledgerState.reading')} />}
      {found.state === 'confirming' && <Confirming found={found} />}
      {found.failure && (
        <Alert
          severity="error"
          action={
            <Button color="inherit" component={LinkBase} to={`/ledger-imports/create?year=${found.year}`}>
              {translate('ledger.another')}
            </Button>
          }
        >
          {found.failure}
        </Alert>
      )}
      {found.sameSince && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {translate('ledger.same', { at: instant(found.sameSince) })}
        </Alert>
      )}
      <LedgerFaults found={found} />
      {found.accounts.length > 0 && <LedgerTable found={found} />}
      {found.state === 'read' && canAccess && <ConfirmForm found={found} />}
    </>
  );
}

function FileFacts({ found }: { found: LedgerImportDetail }) {
  const translate = useTranslate();
  const term = useTerm();
  const { instant, month, number } = useFormat();
  const label = (field: string) => translate(`resources.ledger-imports.fields.${field}`);
  const { fromMonth, untilMonth, confirmedAt, format, otherYears } = found;
  return (
    <Section title={found.fileName} action={!isBusyLedger(found.state) && <ForgetButton found={found} />}>
      <Box sx={{ mb: 1 }}>
        <Facts>
          <Fact label={label('year')}>{found.year}</Fact>
          <Fact label={label('state')}>{term('ledgerState', found.state)}</Fact>
          <Fact label={label('format')}>{format && term('ledgerFormat', format)}</Fact>
          <Fact label={label('rows')}>{number(found.rows)}</Fact>
          <Fact label={label('otherYears')}>{otherYears > 0 && number(otherYears)}</Fact>
          <Fact label={label('fromMonth')}>
            {fromMonth && untilMonth && `${month(fromMonth)} – ${month(untilMonth)}`}
          </Fact>
          <Fact label={label('confirmedAt')}>{confirmedAt && instant(confirmedAt)}</Fact>
          <Fact label={label('userName')}>{found.userName}</Fact>
        </Facts>
      </Box>
    </Section>
  );
}
