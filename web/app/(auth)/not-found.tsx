import Link from 'next/link';
import { AuthCard } from '@/features/auth/components/auth-card';
import { buttonStyle } from '@/ui/button-style';

/** Inside the layout, which has the header and the page's only `main`. */
export default function NotFound() {
  return (
    <AuthCard
      title="There’s no page here"
      lead="This Taskward sends no mail, so no address has to be confirmed."
      other={{ question: 'Signed out?', label: 'Sign in', href: '/sign-in' }}
    >
      <Link href="/tasks" className={`${buttonStyle('accent')} w-full`}>
        Go to your tasks
      </Link>
    </AuthCard>
  );
}
