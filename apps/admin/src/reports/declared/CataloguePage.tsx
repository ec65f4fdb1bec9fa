import { Box, Link, Typography } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { ReportPage } from '../ReportPage.js';
import { reportPath, useCatalogue } from './useCatalogue.js';

const GROUPS = ['users', 'turnover', 'payment', 'prospecting', 'quality'] as const;

/** Every report, by what it is about, with what it tells. */
export default function CataloguePage() {
  const translate = useTranslate();
  const catalogue = useCatalogue();
  return (
    <ReportPage title="declared.catalogue" choices={null}>
      <Loaded query={catalogue}>
        {(reports) =>
          GROUPS.map((group) => ({ group, some: reports.filter((report) => report.group === group) }))
            .filter(({ some }) => some.length > 0)
            .map(({ group, some }) => (
              <Section key={group} title={translate(`declared.groups.${group}`)}>
                <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', '& > li + li': { mt: 1.5 } }}>
                  {some.map(({ name, title, says }) => (
                    <li key={name}>
                      <Link component={LinkBase} to={reportPath(name)}>
                        {title}
                      </Link>
                      <Typography variant="body2" color="text.secondary">
                        {says}
                      </Typography>
                    </li>
                  ))}
                </Box>
              </Section>
            ))
        }
      </Loaded>
    </ReportPage>
  );
}
