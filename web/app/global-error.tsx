'use client';

import { NoticePage } from '@/ui/notice-page';
import './globals.css';

// Stands in for the root layout, so it may rely on nothing that the layout provides.
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Taskward</title>
        <NoticePage
          title="Something went wrong"
          text="Taskward couldn’t be shown. Please try again in a moment."
        >
          <a href="/" className="text-accent underline underline-offset-4">
            Go to the start page
          </a>
        </NoticePage>
      </body>
    </html>
  );
}
