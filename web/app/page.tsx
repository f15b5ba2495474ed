import { GeistMono } from 'geist/font/mono';
import { Audiences } from '@/features/landing/components/audiences';
import { Hero } from '@/features/landing/components/hero';
import { LandingFooter } from '@/features/landing/components/landing-footer';
import { LandingHeader } from '@/features/landing/components/landing-header';
import { RequestPath } from '@/features/landing/components/request-path';
import { readEnv } from '@/config/env';
import { currentSession } from '@/lib/auth/session';

export default async function HomePage() {
  const signedIn = (await currentSession()) !== null;
  const docs = `${readEnv().API_URL}/api/docs`;
  return (
    <div className={`${GeistMono.variable} mx-auto max-w-[1120px] px-5 sm:px-8`}>
      <LandingHeader signedIn={signedIn} docs={docs} />
      <main>
        <Hero signedIn={signedIn} />
        <RequestPath />
        <Audiences signedIn={signedIn} docs={docs} />
      </main>
      <LandingFooter docs={docs} />
    </div>
  );
}
