'use client';

import { Button } from '@/ui/button';
import { NoticePage } from '@/ui/notice-page';

export default function ErrorPage() {
  return (
    <NoticePage
      title="Something went wrong"
      text="This page couldn’t be shown. Your tasks are safe; trying again often helps."
    >
      <Button look="accent" onClick={() => window.location.reload()}>
        Try again
      </Button>
    </NoticePage>
  );
}
