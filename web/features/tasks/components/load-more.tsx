import { explain } from '@/lib/api-problem';
import { Button } from '@/ui/button';
import { Alert } from '@/ui/callout';

interface LoadMoreProps {
  loading: boolean;
  error: Error | null;
  onLoad: () => void;
}

/** The way to older tasks. */
export function LoadMore({ loading, error, onLoad }: LoadMoreProps) {
  return (
    <div className="mt-4 flex flex-col items-center gap-3">
      {error && <Alert>{explain(error)}</Alert>}
      <Button pending={loading} onClick={onLoad}>
        Load more
      </Button>
    </div>
  );
}
