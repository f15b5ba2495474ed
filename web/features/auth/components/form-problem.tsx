import Link from 'next/link';
import { Alert } from '@/ui/callout';
import { linkStyle } from '@/ui/link-style';

interface FormProblemProps {
  error: { message?: string | undefined; type?: string | number } | undefined;
  /** Where somebody who has an account signs in. */
  signInHref?: string;
}

/** What is wrong with the whole form, and the page that helps where there is one. */
export function FormProblem({ error, signInHref = '/sign-in' }: FormProblemProps) {
  if (!error) return null;
  return (
    <Alert>
      {error.message}
      {error.type === 'sign-in' && (
        <>
          {' '}
          <Link href={signInHref} className={linkStyle}>
            sign in to your account
          </Link>
          .
        </>
      )}
      {error.type === 'check-mail' && (
        <>
          {' '}
          <Link href="/check-mail" className={linkStyle}>
            Nothing there?
          </Link>
        </>
      )}
    </Alert>
  );
}
