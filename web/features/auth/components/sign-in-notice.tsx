import { Alert, Notice } from '@/ui/callout';

const NOTICES: Record<string, string> = {
  confirmed: 'Your email address is confirmed. Sign in to get started.',
  password: 'Your new password is set, and every device is signed out. Sign in with it.',
  link: 'Sign in first, then open the link in the email again.',
  deleted: 'Your account is deleted, with all its tasks.',
};

interface SignInNoticeProps {
  notice: unknown;
  /** Better Auth's code for a link that did not work. */
  error: unknown;
}

/** What has just happened to the account of somebody who is sent here. */
export function SignInNotice({ notice, error }: SignInNoticeProps) {
  const failed = notice === 'confirmed' && error;
  const words = typeof notice === 'string' && Object.hasOwn(NOTICES, notice) && NOTICES[notice];
  if (!words) return null;
  return (
    <div className="mb-5">
      {failed ? (
        <Alert>That link no longer works. Sign in, and we’ll send you a new one.</Alert>
      ) : (
        <Notice>{words}</Notice>
      )}
    </div>
  );
}
