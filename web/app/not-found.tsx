import type { Metadata } from 'next';
import Link from 'next/link';
import { buttonStyle } from '@/ui/button-style';
import { NoticePage } from '@/ui/notice-page';

export const metadata: Metadata = { title: 'Page not found' };

export default function NotFound() {
  return (
    <NoticePage
      title="There’s no page here"
      text="The address may be mistyped, or the page may have moved."
    >
      <Link href="/tasks" className={buttonStyle('accent')}>
        Go to your tasks
      </Link>
      <Link href="/" className={buttonStyle('plain')}>
        Go to the start page
      </Link>
    </NoticePage>
  );
}
