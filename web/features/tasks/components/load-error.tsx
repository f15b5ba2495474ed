import { explain } from '@/lib/api-problem';
import { Button } from '@/ui/button';
import { Alert } from '@/ui/callout';

interface LoadErrorProps {
  error: Error;
  /** There are tasks below, from before. */
  stale: boolean;
  retrying: boolean;
  onRetry: () => void;
}

/**
 * The list could not be loaded or refreshed. A refresh often follows a refused change, whose message
 * gives the reason already: then this one only says what it means for the list.
 */
export function LoadError({ error, stale, retrying, onRetry }: LoadErrorProps) {
  return (
    <div className="mb-4">
      <Alert>
        <p className="font-medium">Your tasks couldn’t be {stale ? 'refreshed' : 'loaded'}.</p>
        <p className="mt-0.5 mb-3">{stale ? 'What you see may be out of date.' : explain(error)}</p>
        <Button pending={retrying} onClick={onRetry}>
          Retry
        </Button>
      </Alert>
    </div>
  );
}
