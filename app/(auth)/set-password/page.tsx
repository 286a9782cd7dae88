import { Door } from '@/components/auth/door';
import { SetPasswordForm } from '@/components/auth/set-password-form';
import { setPassword } from './actions';

export default function SetPassword() {
  return (
    <Door
      greeting="Your own password"
      about="This link works once. With the new password every other login of yours ends."
    >
      <SetPasswordForm action={setPassword} />
    </Door>
  );
}
