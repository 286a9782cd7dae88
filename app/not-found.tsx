import { Lost } from '@/components/shell/lost';
import { ButtonLink } from '@/components/ui/button';

export default function NotFound() {
  return (
    <Lost
      title="This was not found"
      action={
        <ButtonLink href="/today" variant="main" size={56}>
          Go to Today
        </ButtonLink>
      }
    >
      <p>
        It may have been moved, or it is not yours to open. Nothing is lost. Clients can be found by name
        under Clients.
      </p>
    </Lost>
  );
}
