import { Alert, Notice } from '@/ui/callout';
import { AddressForm } from './address-form';
import { SettingsSection } from './settings-section';

const NOTICES: Record<string, string> = {
  approved: 'Approved. Now open the link that we’ve sent to the new address.',
  moved: 'Your account has its new address.',
};

const REFUSALS: Record<string, string> = {
  OTHER_ACCOUNT:
    'That link is for another account. Sign in with that one, then open the link again.',
  LINK_ENDED:
    'That link no longer works: it has been used, or your address or password has changed since. Ask for a new link.',
  ADDRESS_TAKEN: 'The new address has an account by now. Yours is unchanged.',
};

interface AddressSectionProps {
  email: string;
  /** Whether letters can be sent: they are what shows whose an address is. */
  mail: boolean;
  /** Which link of a letter led here. */
  notice: unknown;
  /** Better Auth's code for a link that did not work. */
  error: unknown;
}

/** The address that the person signs in with. */
export function AddressSection({ email, mail, notice, error }: AddressSectionProps) {
  const words = typeof notice === 'string' && Object.hasOwn(NOTICES, notice) && NOTICES[notice];
  const refusal = typeof error === 'string' && Object.hasOwn(REFUSALS, error) && REFUSALS[error];
  return (
    <SettingsSection title="Email" description="What you sign in with.">
      <div className="flex flex-col gap-4">
        {words && !error && <Notice>{words}</Notice>}
        {words && Boolean(error) && (
          <Alert>That link no longer works. Your address is unchanged; ask for a new link.</Alert>
        )}
        {refusal && <Alert>{refusal}</Alert>}
        <p className="wrap-anywhere">{email}</p>
        {mail ? (
          <AddressForm email={email} />
        ) : (
          <p className="text-sm text-muted">
            It can’t be changed here, because this Taskward sends no mail, and so can’t make sure
            that another one is yours.
          </p>
        )}
      </div>
    </SettingsSection>
  );
}
