import { Notice } from '@/ui/callout';

const NOTICES: Record<string, string> = {
  confirm: 'Sign in with your password, and your email address is confirmed.',
  password: 'Your new password is set, and every device is signed out. Sign in with it.',
  link: 'Sign in first, then open the link in the email again.',
};

/** What has just happened to the account of somebody who is sent here. */
export function SignInNotice({ notice }: { notice: unknown }) {
  const words = typeof notice === 'string' && Object.hasOwn(NOTICES, notice) && NOTICES[notice];
  if (!words) return null;
  return (
    <div className="mb-5">
      <Notice>{words}</Notice>
    </div>
  );
}
