import { SaveButton, type SaveButtonProps } from 'react-admin';
import { useFormContext } from 'react-hook-form';

/**
 * The button that saves a form. The refusals of the last try are forgotten first: the API judges anew, and one about a
 * field without input would otherwise keep the form from being sent ever again.
 */
export function FormSaveButton(props: SaveButtonProps) {
  const { clearErrors } = useFormContext();
  return <SaveButton {...props} onClick={() => clearErrors()} />;
}
