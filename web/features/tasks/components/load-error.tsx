import { explain } from '@/lib/api-problem';
import { Alert } from '@/ui/alert';
import { Button } from '@/ui/button';

interface LoadErrorProps {
  error: Error;
  retrying: boolean;
  onRetry: () => void;
}

/** The list could not be loaded or refreshed; what is shown below may be old. */
export function LoadError({ error, retrying, onRetry }: LoadErrorProps) {
  return (
    <div className="mb-4">
      <Alert>
        <p className="font-medium">Your tasks couldn’t be loaded.</p>
        <p className="mt-0.5 mb-3">{explain(error)}</p>
        <Button pending={retrying} onClick={onRetry}>
          Retry
        </Button>
      </Alert>
    </div>
  );
}
