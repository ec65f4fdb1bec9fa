import { EditPage } from '../../ui/EditPage.js';
import type { User } from './user.js';
import { UserForm } from './UserForm.js';

export default function UserEdit() {
  return (
    <EditPage redirect="list" transform={withoutEmptyPassword}>
      <UserForm />
    </EditPage>
  );
}

/** Left empty, the password is not sent at all. */
function withoutEmptyPassword({ password, ...user }: User & { password?: string | null }): object {
  return password ? { ...user, password } : user;
}
