import { useMediaQuery, type Theme } from '@mui/material';
import type { ReactElement } from 'react';
import { BooleanInput, NullableBooleanInput } from 'react-admin';
import { OrganizationInput } from '../organizations/index.js';
import { TagFilter } from '../../reference/tags/index.js';
import { SearchBox } from '../../ui/SearchBox.js';

const wide = { minWidth: '14rem' };

/** On a telephone only the search stays in sight; the others are added one by one. */
export function useContactFilters(): ReactElement[] {
  const isWide = useMediaQuery<Theme>((theme) => theme.breakpoints.up('md'));
  return [
    <SearchBox key="q" source="q" alwaysOn />,
    <NullableBooleanInput key="m" source="isMain" alwaysOn={isWide} sx={wide} />,
    <NullableBooleanInput key="b" source="isBilling" alwaysOn={isWide} sx={wide} />,
    <NullableBooleanInput key="t" source="isTechnical" alwaysOn={isWide} sx={wide} />,
    <NullableBooleanInput key="p" source="objectsToProspecting" alwaysOn={isWide} sx={wide} />,
    <NullableBooleanInput key="c" source="newsletterConsent" />,
    <NullableBooleanInput key="e" source="hasEmail" />,
    <NullableBooleanInput key="s" source="isShared" />,
    <OrganizationInput key="o" source="organizationId" />,
    <BooleanInput key="a" source="anyDay" />,
    <TagFilter key="tag" source="tagId" label="tag.tagId" />,
    <TagFilter key="wt" source="withoutTagId" label="tag.withoutTagId" />,
  ];
}
