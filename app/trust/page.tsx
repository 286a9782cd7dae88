import { ownAuthority } from '@/app/_server/own-authority';
import { TrustSteps } from '@/components/auth/trust-steps';
import { Lost } from '@/components/shell/lost';
import { ButtonLink } from '@/components/ui/button';

export const dynamic = 'force-dynamic';

/** How a tablet learns to trust this clinic's address. Public, as it is read before anyone can sign in safely. */
export default function Trust() {
  const authority = ownAuthority();
  if (authority) {
    const { name, fingerprint } = authority;
    return <TrustSteps name={name} fingerprint={fingerprint} origin={process.env.APP_ORIGIN ?? ''} />;
  }
  return (
    <Lost
      title="Nothing to install here"
      action={
        <ButtonLink href="/sign-in" variant="main" size={56}>
          Go to sign in
        </ButtonLink>
      }
    >
      <p>
        This address does not use a certificate authority of the clinic’s own. If your browser warns about it,
        ask the person who set Palpate up.
      </p>
    </Lost>
  );
}
