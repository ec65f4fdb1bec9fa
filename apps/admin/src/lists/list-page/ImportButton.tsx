import UploadIcon from '@mui/icons-material/UploadFile';
import { Button, LinkBase, useCanAccess, useResourceContext } from 'react-admin';

/** The way from a list to the import of a file into it, for who may. */
export function ImportButton() {
  const resource = useResourceContext() ?? '';
  const { canAccess } = useCanAccess({ resource, action: 'create' });
  if (!canAccess) return null;
  return (
    <Button label="imports.button" component={LinkBase} to={`/imports/create?resource=${resource}`}>
      <UploadIcon />
    </Button>
  );
}
