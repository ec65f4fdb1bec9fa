import { Box, Card } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { COLLEGE_RULES } from '@terril/domain';
import {
  AccessDenied,
  BooleanInput,
  CanAccess,
  NumberInput,
  required,
  SelectInput,
  SimpleForm,
  Title,
  Toolbar,
  useTranslate,
} from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { useSaveRow } from '../../providers/useSaveRow.js';
import { DecimalInput } from '../../ui/DecimalInput.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { FormSaveButton } from '../../ui/FormSaveButton.js';
import { Loaded } from '../../ui/Loaded.js';
import { termChoices } from '../../ui/terms.js';
import { ShareValues } from '../shares/index.js';

type Rules = Schemas['CooperativeRulesOut'];

const QUORUMS = ['ordinaryQuorum', 'ordinarySecondQuorum', 'extraordinaryQuorum', 'extraordinarySecondQuorum'] as const;
const NUMBERS = ['mostProxies', 'noticeDays', 'reviewYears', 'reviewNoticeMonths'] as const;
const WRITTEN = ['isScic', 'collegeRule', ...QUORUMS, ...NUMBERS] as const;

/** What the statutes say of members, shares and meetings. */
export default function RulesPage() {
  const query = useApi<Rules>('/cooperative-rules');
  const translate = useTranslate();
  return (
    <>
      <Title title="rules.title" />
      <CanAccess resource="cooperative-rules" action="edit" accessDenied={<AccessDenied />}>
        <Box sx={{ mt: 2 }}>
          <ShareValues />
          <Card aria-label={translate('rules.title')}>
            <Loaded query={query}>{(rules) => <RulesForm rules={rules} />}</Loaded>
          </Card>
        </Box>
      </CanAccess>
    </>
  );
}

function RulesForm({ rules }: { rules: Rules }) {
  const save = useSaveRow<Rules>('/cooperative-rules', { row: rules, written: WRITTEN, saved: 'rules.saved' });
  const toolbar = (
    <Toolbar>
      <FormSaveButton />
    </Toolbar>
  );
  return (
    <SimpleForm record={rules} onSubmit={save} toolbar={toolbar} warnWhenUnsavedChanges>
      <FormGrid>
        <BooleanInput source="isScic" label="rules.isScic" helperText="rules.isScicHelp" />
      </FormGrid>
      <FormGrid title="rules.quorums">
        {QUORUMS.map((name) => (
          <DecimalInput key={name} source={name} label={`rules.${name}`} validate={required()} />
        ))}
      </FormGrid>
      <FormGrid title="rules.votes">
        <SelectInput
          source="collegeRule"
          label="rules.collegeRule"
          choices={termChoices('collegeRule', COLLEGE_RULES)}
          helperText="rules.collegeRuleHelp"
          validate={required()}
        />
        <NumberInput source="mostProxies" label="rules.mostProxies" min={0} validate={required()} />
        <NumberInput
          source="noticeDays"
          label="rules.noticeDays"
          helperText="rules.noticeDaysHelp"
          min={0}
          validate={required()}
        />
      </FormGrid>
      <FormGrid title="rules.review">
        <NumberInput source="reviewYears" label="rules.reviewYears" min={1} max={5} validate={required()} />
        <NumberInput
          source="reviewNoticeMonths"
          label="rules.reviewNoticeMonths"
          min={1}
          max={24}
          validate={required()}
        />
      </FormGrid>
    </SimpleForm>
  );
}
